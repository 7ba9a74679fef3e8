import { withAudit } from '../../bot/usecases/act/withAudit.ts';
import { makeCalendar } from '../../bot/usecases/calendarFeeds.ts';
import { openDownload, requestDownload } from '../../bot/usecases/downloads.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { eraseOwnData, readOwnData } from '../../bot/usecases/ownData.ts';
import { recordAgreement } from '../../bot/usecases/recordAgreement.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, openHouseOn, TENANT } from '../helpers/house.ts';

describe.each(DATABASES)('one’s own data on $name', ({ open }) => {
  let house: House;
  let roundId: string;

  beforeEach(async () => {
    house = await openHouseOn(open);
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
    for (const role of ['mayor', 'processLeader'] as const) {
      const { questions } = await openForm(house.context, house.who(role), roundId);
      await recordResponse(house.context, house.who(role), roundId, someAnswers(questions));
    }
    await house.context.db.drafts.keep(roundId, house.who('chiefExecutive'), { note: 'Kladd' }, house.context.now());
  });

  afterEach(() => house.close());

  const kinds = async (person = house.who('mayor')) =>
    (await readOwnData(house.context, person, 'nn')).sections.map(({ kind }) => kind);

  it('shows a person everything that is kept about them, in words, and nothing about others', async () => {
    const data = await readOwnData(house.context, house.who('mayor'), 'nn');
    expect(data).toMatchObject({ name: 'Ordførar', ...house.who('mayor') });
    const text = JSON.stringify(data);
    expect(text).toContain('Formannskapet har fått ei orientering.');
    expect(text).toContain('ordførar');
    expect(text).not.toContain('Kladd');
    expect(text).not.toContain(house.who('processLeader').objectId);
  });

  it.each(LANGUAGES)('can be read in %s', async (language) => {
    const { sections } = await readOwnData(house.context, house.who('guide'), language);
    expect(sections.every(({ items }) => items.every(({ words }) => words !== '' && !words.includes('{{')))).toBe(true);
  });

  it('has what the audit log has about the person', async () => {
    const guide = house.who('guide');
    const action = {
      by: guide,
      engagementId: house.engagement.id,
      via: 'route recordAgreement',
      about: null,
      from: null,
    } as const;
    await withAudit(house.context, action, (within) =>
      recordAgreement(within, guide, house.engagement.id, '2026-11-01'),
    );
    const { sections } = await readOwnData(house.context, guide, 'nn');
    expect(sections.find(({ kind }) => kind === 'audit')?.items).toMatchObject([
      { words: 'Førte opp samarbeidsavtalen (gjort)' },
    ]);
  });

  it('comes as a file, to the person alone, by the same short-lived link as every file', async () => {
    const of = { kind: 'ownData', format: 'json' } as const;
    const { token, fileName } = await requestDownload(house.context, house.who('mayor'), {
      engagementId: null,
      of,
      language: 'nn',
    });
    expect(fileName).toBe('Mine opplysningar Ordførar 2026-11-23.json');
    const { content } = await openDownload(house.context, token);
    expect(JSON.stringify(content)).toContain('Formannskapet har fått ei orientering.');
    house.pass(5 * 60_000);
    await expect(openDownload(house.context, token)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('deletes what is one’s own alone, says what went, what stays and why, and does no more the second time', async () => {
    const chief = house.who('chiefExecutive');
    await openForm(house.context, chief, roundId);
    await makeCalendar(house.context, chief, house.engagement.id, 'all');
    await house.context.db.people.setLanguage(chief, 'en');
    await house.context.db.conversations.seen(
      aConversation({ id: 'a:chief', kind: 'personal', tenantId: TENANT }),
      chief,
    );
    expect(await eraseOwnData(house.context, chief)).toEqual({
      removed: { drafts: 1, forms: 1, calendars: 1, chats: 1, choices: 1 },
      kept: ['roles', 'name', 'audit', 'teams'],
    });
    expect(await kinds(chief)).toEqual(['person', 'role']);
    expect(await eraseOwnData(house.context, chief)).toMatchObject({ removed: {} });
  });

  it('keeps what was sent in, and says that it is the bodies’ record', async () => {
    const { kept } = await eraseOwnData(house.context, house.who('mayor'));
    expect(kept).toContain('answers');
    expect(await kinds()).toContain('answer');
    expect(await house.context.db.responses.count(roundId)).toBe(2);
  });

  it('forgets the name of somebody to whom nothing refers', async () => {
    await house.context.db.people.seen(house.stranger, 'Framand', null);
    expect(await eraseOwnData(house.context, house.stranger)).toEqual({
      removed: { people: 1 },
      kept: ['audit', 'teams'],
    });
    expect(await house.context.db.people.find(house.stranger)).toBeNull();
    expect(await readOwnData(house.context, house.stranger, 'nn')).toMatchObject({ name: null, sections: [] });
  });
});
