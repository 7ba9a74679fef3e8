import { createLinks } from '../../bot/cards/links.ts';
import { answerExtension } from '../../bot/teams/extension/answerExtension.ts';
import { findToShow, type Search, showLinked } from '../../bot/usecases/showInConversation.ts';
import { setShowing } from '../../bot/usecases/showing.ts';
import { DomainError } from '../../domain/errors.ts';
import { SHOWINGS } from '../../domain/showing.ts';
import { translator } from '../../domain/texts/translate.ts';
import { aMilestone, anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, anEngagement, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const OWN = { tenantId: TENANT, conversationId: '19:fjord' };
const CHAT = { tenantId: TENANT, conversationId: '19:chat' };
const ALL: Search = { words: '', skip: 0, count: 25 };

describe.each(DATABASES)('what may be put into a conversation, on $name', ({ open }) => {
  const milestones = [
    aMilestone({ title: 'Oppstartsvarsel', on: '2026-10-01', status: 'done' }),
    aMilestone({ title: 'Planprogram vedteke', on: '2027-01-14' }),
    aMilestone({ title: 'Høyring ferdig', on: '2026-12-20' }),
    aMilestone({ title: 'For lenge sidan', on: '2024-12-20' }),
  ];
  const activity = anActivity({ title: 'Gjestebod' });
  const plan = aPlanOf(within(aPhase({ to: '2027-01-15' }), activity, ...milestones));
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement({ plan })] }));
  });
  afterEach(() => house.close());

  const find = async (what: (typeof SHOWINGS)[number], place: typeof OWN, words = '') =>
    findToShow(house.context, house.who('guide'), place, what, { ...ALL, words });
  const titles = async (words: string) =>
    (await find('milestone', OWN, words)).shown.map(({ view }) => ('title' in view ? view.title : ''));

  it('follows what those who run the work have said, from then on', async () => {
    const { id } = house.engagement;
    const shownIn = async (place: typeof OWN) =>
      (await Promise.all(SHOWINGS.map((what) => find(what, place)))).map(({ shown }) => shown.length > 0);
    expect(await shownIn(CHAT)).toEqual([true, false, false]);
    await setShowing(house.context, house.who('processLeader'), id, 'nothing');
    expect(await shownIn(CHAT)).toEqual([false, false, false]);
    expect(await shownIn(OWN)).toEqual([true, true, false]);
    await setShowing(house.context, house.who('guide'), id, 'everything');
    expect(await shownIn(CHAT)).toEqual([true, true, false]);
    await expect(setShowing(house.context, house.who('mayor'), id, 'everything')).rejects.toThrow('forbidden');
    await expect(setShowing(house.context, house.lead, id, 'everything')).rejects.toThrow('forbidden');
  });

  it('finds milestones by their titles and by the municipality, what comes first, first', async () => {
    expect(await titles('')).toEqual(['Høyring ferdig', 'Planprogram vedteke', 'Oppstartsvarsel']);
    expect(await titles('fjord plan')).toEqual(['Planprogram vedteke']);
    expect(await titles('1578 høyr')).toEqual(['Høyring ferdig']);
    expect(await titles('ingenting slikt')).toEqual([]);
  });

  it('gives the part of the list that was asked for', async () => {
    const page = await findToShow(house.context, house.who('guide'), OWN, 'milestone', { ...ALL, skip: 1, count: 1 });
    expect(page.shown.map(({ view }) => ('title' in view ? view.title : ''))).toEqual(['Planprogram vedteke']);
  });

  it('unfolds a step that is no milestone to where the plan is, and a step that is gone too', async () => {
    for (const stepId of [activity.id, '00000000-0000-4000-8000-000000000000']) {
      const target = { engagementId: house.engagement.id, stepId, roundId: null };
      expect(await showLinked(house.context, house.who('mayor'), OWN, target)).toMatchObject({ kind: 'planStatus' });
    }
  });

  it('carries no steps to mark, no notes and nothing of what anybody answered', async () => {
    const { shown } = await find('planStatus', OWN);
    expect(shown).toMatchObject([{ view: { steps: [] } }]);
    expect(JSON.stringify((await find('milestone', OWN)).shown)).not.toContain('note');
  });

  it('says in words that the database does not answer, for a list and for a dialog', async () => {
    const away = () => Promise.reject(new DomainError('unavailable'));
    const db = { ...house.context.db, portfolio: { ...house.context.db.portfolio, entries: away } };
    const errors: object[] = [];
    const given = {
      context: {
        ...house.context,
        db,
        log: { ...house.context.log, error: (fields: object) => void errors.push(fields) },
      },
      links: createLinks('http://localhost', null),
      arrival: async () => ({
        activityId: 'a',
        person: house.who('guide'),
        name: 'Rettleiar',
        teamsId: '29:r',
        conversation: aConversation(),
        teamId: null,
        teamName: null,
        channel: null,
        threadId: null,
      }),
      language: away,
    };
    const asked = async (name: string, value: unknown) =>
      JSON.stringify(await answerExtension(given, { name, value, locale: 'nn-NO' } as never));
    const sentence = translator('nn')('extension.why.unavailable');
    expect(await asked('composeExtension/query', { commandId: 'planStatus' })).toContain(sentence);
    expect(await asked('composeExtension/fetchTask', { commandId: 'makeAction' })).toContain(sentence);
    expect(errors).toEqual([]);
  });
});
