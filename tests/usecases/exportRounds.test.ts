import { closeRound } from '../../bot/usecases/closeRound.ts';
import { dropDownloads, LINK_MS, openDownload, requestDownload } from '../../bot/usecases/downloads.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { settleDueRounds } from '../../bot/usecases/settleRound.ts';
import { CLOSING_GRACE_MS } from '../../domain/round.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('an export on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const aRound = async (roles: readonly ('mayor' | 'chiefExecutive' | 'processLeader' | 'guide')[] = ['mayor']) => {
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    for (const role of roles) {
      const { questions } = await openForm(house.context, house.who(role), id);
      await recordResponse(house.context, house.who(role), id, someAnswers(questions));
    }
    return id;
  };
  const close = (id: string) => closeRound(house.context, house.who('guide'), id);
  const ask = ({ roundId = null }: { roundId?: string | null } = {}, person = house.who('guide')) =>
    requestDownload(house.context, person, {
      engagementId: house.engagement.id,
      of: { kind: 'rounds', roundId, format: 'xlsx' },
      language: 'nn',
    });
  const fetched = async (token: string) => {
    const { content } = await openDownload(house.context, token);
    if (content.kind !== 'book') throw new Error('not a book');
    return content.book;
  };
  const column = (book: Awaited<ReturnType<typeof fetched>>, heading: string) => {
    const sheet = book.flat;
    const at = sheet.columns.findIndex((entry) => entry.heading === heading);
    return sheet.rows.map((row) => row[at]);
  };

  it('gives a guide the answers of a round with names, roles and words', async () => {
    const roundId = await aRound(['mayor', 'guide']);
    await close(roundId);
    const { token, fileName } = await ask({ roundId });
    expect(fileName).toBe('Innsjekk Fjord 2026 veke 48.xlsx');
    const book = await fetched(token);
    expect(new Set(column(book, 'Namn'))).toEqual(new Set(['Ordførar', 'Rettleiar']));
    expect(column(book, 'Svar')).toContain('Formannskapet har fått ei orientering.');
    expect(new Set(column(book, 'Henta ut av'))).toEqual(new Set(['Rettleiar']));
  });

  it('gives all rounds that have ended, oldest first, and none that is open', async () => {
    const first = await aRound();
    await close(first);
    house.pass(14 * 24 * 60 * 60_000);
    const second = await aRound();
    await close(second);
    house.pass(14 * 24 * 60 * 60_000);
    await aRound();
    const book = await fetched((await ask()).token);
    expect([...new Set(column(book, 'Innsjekk-id'))]).toEqual([first, second]);
  });

  it('is of nothing that can still change: an open round, or one with a form still out', async () => {
    const roundId = await aRound();
    await expect(ask({ roundId })).rejects.toMatchObject({ code: 'resultNotReady' });
    await openForm(house.context, house.who('mayor'), roundId);
    await close(roundId);
    await expect(ask({ roundId })).rejects.toMatchObject({ code: 'resultNotReady' });
    expect(column(await fetched((await ask()).token), 'Innsjekk-id')).toEqual([]);
  });

  it('is for guides alone', async () => {
    const roundId = await aRound();
    for (const role of ['mayor', 'chiefExecutive', 'processLeader'] as const) {
      await expect(ask({ roundId }, house.who(role))).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(ask({}, house.lead)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask({}, house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('holds no draft: a form that was opened and not sent is not in it', async () => {
    const roundId = await aRound(['mayor']);
    const chief = house.who('chiefExecutive');
    await openForm(house.context, chief, roundId);
    await house.context.db.drafts.keep(roundId, chief, { note: 'Berre eit utkast' }, house.context.now());
    await close(roundId);
    house.pass(CLOSING_GRACE_MS + 1);
    await settleDueRounds(house.context);
    const book = await fetched((await ask({ roundId })).token);
    expect(JSON.stringify(book)).not.toContain('utkast');
    expect(new Set(column(book, 'Rolle'))).toEqual(new Set(['ordførar']));
  });

  it('has a link that works more than once, for five minutes, and not a moment longer', async () => {
    const roundId = await aRound();
    await close(roundId);
    const { token, expiresAt } = await ask({ roundId });
    expect(expiresAt.getTime()).toBe(house.context.now().getTime() + LINK_MS);
    await fetched(token);
    house.pass(LINK_MS - 1);
    await fetched(token);
    house.pass(1);
    await expect(fetched(token)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('has a token that stands nowhere in the database and that nobody can guess', async () => {
    const { token } = await ask();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await house.context.db.downloads.find(token)).toBeNull();
    await expect(fetched('0'.repeat(64))).rejects.toMatchObject({ code: 'notFound' });
    expect((await ask()).token).not.toBe(token);
  });

  it('is refused at the link when the role is lost meanwhile', async () => {
    const { token } = await ask();
    const { objectId } = house.who('guide');
    await house.connection.db.deleteFrom('role_holder').where('object_id', '=', objectId).execute();
    await expect(fetched(token)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('forgets links that have ended, and those only, however often it is told to', async () => {
    await ask();
    house.pass(LINK_MS + 1);
    const { token } = await ask();
    await dropDownloads(house.context);
    await dropDownloads(house.context);
    expect(await house.connection.db.selectFrom('download').selectAll().execute()).toHaveLength(1);
    await fetched(token);
  });
});
