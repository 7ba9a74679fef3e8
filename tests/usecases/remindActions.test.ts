import { randomUUID } from 'node:crypto';
import { endEngagement } from '../../bot/usecases/archive.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import { chooseLanguage, chooseNudges } from '../../bot/usecases/people.ts';
import { remindActions } from '../../bot/usecases/remindActions.ts';
import { saveQuietPeriods } from '../../bot/usecases/saveQuietPeriods.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Action } from '../../domain/plan.ts';
import { edited } from '../../domain/planChange.ts';
import { USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import { anAction, aResolution } from '../builders/plans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, openHouseOn } from '../helpers/house.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** It is Monday 23 November 2026 at ten in Norway. */
describe.each(DATABASES)('reminders of what was promised on $name', ({ open }) => {
  let house: House;
  let id: string;

  beforeEach(async () => {
    house = await openHouseOn(open);
    id = house.engagement.id;
  });

  afterEach(() => house.close());

  const change = (edits: Parameters<typeof editPlan>[4]) =>
    editPlan(house.context, house.who('guide'), id, { id: randomUUID(), how: 'edit' }, edits);
  const promise = async (overrides: Partial<Action> = {}) => {
    const action = anAction({ due: '2026-11-25', on: '2026-11-16', ...overrides });
    await change([{ op: 'add', item: action }]);
    return action;
  };
  const chatWith = async (person: PersonKey) => {
    const chat = `a:${person.objectId}`;
    await house.context.db.conversations.seen(aConversation({ id: chat, kind: 'personal' }), person);
    return chat;
  };
  const reminded = async () => {
    await remindActions(house.context);
    await house.deliverAll();
    return house.messenger.sent.flatMap(({ conversationId, content }) =>
      content.kind === 'actionReminder' ? [{ where: conversationId, ...content }] : [],
    );
  };
  const leader = () => house.who('processLeader');

  it('go to whoever holds the role, in their own chat, once', async () => {
    const chat = await chatWith(leader());
    await promise();
    expect(await reminded()).toMatchObject([
      { where: chat, personal: true, view: { settled: false, promised: { kind: 'action', due: '2026-11-25' } } },
    ]);
    house.pass(HOUR);
    await Promise.all([remindActions(house.context), remindActions(house.context)]);
    expect(await reminded()).toHaveLength(1);
  });

  it('go to the person, in the language they read', async () => {
    const chat = await chatWith(house.who('mayor'));
    await chooseLanguage(house.context, house.who('mayor'), 'en');
    await promise({ responsible: { kind: 'person', person: house.who('mayor') } });
    expect(await reminded()).toMatchObject([{ where: chat, language: 'en' }]);
  });

  it('go to each who holds the role; for those the bot cannot reach, one message in the channel', async () => {
    const chat = await chatWith(house.who('guide'));
    await promise({ responsible: { kind: 'role', role: 'guide' } });
    const all = (await reminded()).map(({ where, personal }) => ({ where, personal }));
    expect(all).toHaveLength(2);
    expect(all).toContainEqual({ where: chat, personal: true });
    expect(all).toContainEqual({ where: '19:fjord', personal: false });
  });

  it('go to the channel where nobody, or a name that the product does not know, stands for it', async () => {
    await promise({ responsible: null });
    await promise({ responsible: { kind: 'named', name: 'Næringsforeininga' } });
    const all = await reminded();
    expect(all.map(({ where }) => where)).toEqual(['19:fjord', '19:fjord']);
    expect(all.map(({ view }) => view.promised.who)).toEqual(
      expect.arrayContaining([null, { name: 'Næringsforeininga' }]),
    );
  });

  it('do not go to those who want none, and then not to the channel either', async () => {
    await chatWith(leader());
    await chooseNudges(house.context, leader(), false);
    await promise();
    expect(await reminded()).toEqual([]);
  });

  it('go for decisions that have a last day as well', async () => {
    await chatWith(leader());
    await change([{ op: 'add', item: aResolution({ due: '2026-11-25', on: '2026-11-16' }) }]);
    expect(await reminded()).toMatchObject([{ view: { promised: { kind: 'resolution' } } }]);
  });

  it('wait until two working days before, and until the morning', async () => {
    await chatWith(leader());
    await promise({ due: '2026-11-27' });
    expect(await reminded()).toEqual([]);
    house.pass(DAY + 22 * HOUR);
    expect(await reminded()).toEqual([]);
    house.pass(HOUR);
    expect(await reminded()).toHaveLength(1);
  });

  it('never go in the evening, in a weekend or in a quiet period', async () => {
    await chatWith(leader());
    await promise({ due: '2026-12-01' });
    house.pass(12 * HOUR);
    expect(await reminded()).toEqual([]);
    house.pass(4 * DAY + 12 * HOUR);
    expect(await reminded()).toEqual([]);
    const own = [{ from: '2026-11-30', to: '2026-11-30', name: 'Planleggingsdag' }];
    await saveQuietPeriods(house.context, house.who('guide'), id, { off: [], own }, USUAL_QUIET_PERIODS);
    house.pass(2 * DAY);
    expect(await reminded()).toEqual([]);
    house.pass(DAY);
    expect(await reminded()).toHaveLength(1);
  });

  it('go anew when the last day is put off', async () => {
    await chatWith(leader());
    const action = await promise();
    await reminded();
    await change(edited<Action>(action, { due: '2026-12-02' }));
    house.pass(7 * DAY);
    expect((await reminded()).map(({ view }) => view.promised.due)).toEqual(['2026-11-25', '2026-12-02']);
  });

  it('say that it is done when it was done while they waited to be sent', async () => {
    await chatWith(leader());
    const action = await promise();
    await remindActions(house.context);
    await change(edited<Action>(action, { done: true }));
    expect(await reminded()).toMatchObject([{ view: { settled: true } }]);
  });

  it('do not go for what is done, nor in an engagement that has ended', async () => {
    await chatWith(leader());
    await promise({ done: true });
    expect(await reminded()).toEqual([]);
    await promise();
    await endEngagement(house.context, house.who('guide'), id, '2026-11-22');
    expect(await reminded()).toEqual([]);
  });
});
