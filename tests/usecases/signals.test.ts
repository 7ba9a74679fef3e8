import { setImmediate } from 'node:timers/promises';
import { type Change, listenToChanges } from '../../bot/store/changes.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { markSignal } from '../../bot/usecases/markSignal.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { listSignals } from '../../bot/usecases/readSignals.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { refreshAllSignals, refreshSignals } from '../../bot/usecases/refreshSignals.ts';
import { addSeries, setSeriesState } from '../../bot/usecases/saveSeries.ts';
import { whoHears } from '../../bot/usecases/whoHears.ts';
import { type AskedRole, type PersonKey, samePerson } from '../../domain/people.ts';
import type { Audience } from '../../domain/round.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;
const EVERYBODY: readonly [AskedRole, number?][] = [
  ['mayor'],
  ['chiefExecutive'],
  ['processLeader'],
  ['guide'],
  ['guide', 1],
];

describe.each(DATABASES)('signals on $name', ({ open }) => {
  let house: House;
  const other = anEngagement({ channel: null });

  beforeEach(async () => {
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement(), other] }));
  });

  afterEach(() => house.close());

  const seenBy = (person: PersonKey) => listSignals(house.context, person, house.engagement.id);
  const openFor = async (person: PersonKey) =>
    (await readEngagement(house.context, person, house.engagement.id)).openSignals;
  const refresh = () =>
    house.context.db.transaction((stores) =>
      refreshSignals(house.context, stores, house.engagement.id, house.context.now()),
    );
  const holdRound = async (places: Partial<Record<AskedRole, number>>, audience: Audience = 'askedAndGuides') => {
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    await house.connection.db.updateTable('round').set({ audience }).where('id', '=', id).execute();
    for (const [role, number] of EVERYBODY) {
      const place = places[role];
      if (place === undefined) continue;
      const form = await openForm(house.context, house.who(role, number), id);
      await recordResponse(house.context, house.who(role, number), id, someAnswers(form.questions, place));
    }
    await closeRound(house.context, house.who('guide'), id);
    house.pass(7 * DAY);
  };
  /** The municipality at the one end of every scale, the guides at the other: they differ on own2 and rol1. */
  const holdDiffering = (audience?: Audience) =>
    holdRound({ mayor: 0, chiefExecutive: 0, processLeader: 0, guide: 4 }, audience);
  const holdSilent = () => holdRound({ mayor: 2, guide: 2 }, 'askedAndGuides').then(() => holdRound({ mayor: 2 }));

  it('come with the close of a round, to the municipality, the guides and the programme lead at once', async () => {
    await holdRound({ mayor: 2 });
    const expected = [{ kind: 'halfSilent', state: 'open', facts: { asked: 5, answered: 1 }, changed: null }];
    for (const person of [house.who('mayor'), house.who('guide', 1), house.lead]) {
      expect(await seenBy(person)).toMatchObject(expected);
      expect(await openFor(person)).toBe(1);
    }
    await expect(seenBy(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('are none when a round shows nothing', async () => {
    await holdRound({ mayor: 3, chiefExecutive: 3, processLeader: 3, guide: 2 });
    expect(await seenBy(house.who('mayor'))).toEqual([]);
    expect(await openFor(house.who('mayor'))).toBe(0);
  });

  it('are written once, however often and by however many they are looked for', async () => {
    await holdDiffering();
    const before = await seenBy(house.who('mayor'));
    await refresh();
    await Promise.all([refresh(), refreshAllSignals(house.context)]);
    expect(before).toHaveLength(2);
    expect(await seenBy(house.who('mayor'))).toEqual(before);
    expect(house.errors).toEqual([]);
  });

  it('bring the wording that views differ on, in all three languages', async () => {
    await holdDiffering();
    const [first] = await seenBy(house.who('guide'));
    expect(first).toMatchObject({
      kind: 'viewsDiffer',
      facts: { municipality: { n: 3, low: 1, high: 1 }, guides: null },
      question: { nn: 'Sidan sist er det kommunen sjølv som har teke initiativ til det meste som har skjedd.' },
    });
  });

  it('are in no message: what is sent to the channel at the close says nothing of them', async () => {
    await holdDiffering();
    await house.deliverAll();
    expect(house.messenger.sent.length).toBeGreaterThan(1);
    expect(JSON.stringify(house.messenger.sent)).not.toMatch(/signal|viewsDiffer/i);
  });

  it('are not there for the programme lead where a few answers make them: no word, no count, no change heard of', async () => {
    const heard: Change[] = [];
    const listening = await listenToChanges(
      house.connection,
      (change) => void heard.push(change),
      () => undefined,
    );
    await holdDiffering();
    const [signal] = await seenBy(house.who('guide'));
    await markSignal(house.context, house.who('guide'), house.engagement.id, signal?.id ?? '', 'seen');
    const signals = () => heard.filter(({ what }) => what === 'signal');
    // Both were found in one transaction, which says the same once; then one was marked.
    while (signals().length < 2) await setImmediate();
    await listening.close();
    for (const change of signals()) {
      const { db } = house.context;
      const told = await whoHears(db, await db.engagements.rolesIn([house.engagement.id]), change);
      const isHeardBy = (person: PersonKey) => told.some((one) => samePerson(one, person));
      expect([house.who('mayor'), house.lead].map(isHeardBy)).toEqual([true, false]);
    }
    expect(await seenBy(house.lead)).toEqual([]);
    expect(await openFor(house.lead)).toBe(0);
  });

  it('are not there for the process leader where the answers were for guides and leadership', async () => {
    await holdDiffering('guidesAndLeadership');
    expect(await seenBy(house.who('processLeader'))).toEqual([]);
    expect(await openFor(house.who('processLeader'))).toBe(0);
    const [hidden] = await seenBy(house.who('mayor'));
    const mark = markSignal(house.context, house.who('processLeader'), house.engagement.id, hidden?.id ?? '', 'seen');
    await expect(mark).rejects.toMatchObject({ code: 'notFound' });
  });

  it('keep who said that it was seen and when, also when somebody else says so again', async () => {
    await holdSilent();
    const [signal] = await seenBy(house.who('mayor'));
    const mark = (person: PersonKey) =>
      markSignal(house.context, person, house.engagement.id, signal?.id ?? '', 'seen');
    const at = house.context.now().toISOString();
    expect(await mark(house.who('mayor'))).toMatchObject({ state: 'seen', changed: { name: 'Ordførar', at } });
    house.pass(DAY);
    expect(await mark(house.who('guide'))).toMatchObject({ state: 'seen', changed: { name: 'Ordførar', at } });
    expect(await openFor(house.who('mayor'))).toBe(1);
  });

  it('stay closed when they are found again, and can be taken back', async () => {
    await holdSilent();
    const [signal] = await seenBy(house.who('mayor'));
    const mark = (role: AskedRole, state: 'open' | 'closed') =>
      markSignal(house.context, house.who(role), house.engagement.id, signal?.id ?? '', state);
    await mark('chiefExecutive', 'closed');
    await refresh();
    expect(await seenBy(house.who('mayor'))).toMatchObject([{ state: 'closed', goneAt: null }]);
    expect(await openFor(house.who('mayor'))).toBe(0);
    await mark('guide', 'open');
    expect(await seenBy(house.who('mayor'))).toMatchObject([{ state: 'open', changed: { name: 'Rettleiar' } }]);
    expect(await openFor(house.who('mayor'))).toBe(1);
  });

  it('are marked by those who were asked: not by the programme lead, and not from another engagement', async () => {
    await holdSilent();
    const [signal] = await seenBy(house.who('mayor'));
    const byLead = markSignal(house.context, house.lead, house.engagement.id, signal?.id ?? '', 'seen');
    await expect(byLead).rejects.toMatchObject({ code: 'forbidden' });
    const mayor = other.holders[0]?.person ?? house.stranger;
    const fromElsewhere = markSignal(house.context, mayor, other.id, signal?.id ?? '', 'seen');
    await expect(fromElsewhere).rejects.toMatchObject({ code: 'notFound' });
  });

  it('are kept when they hold no longer, and count no more', async () => {
    await holdSilent();
    const at = house.context.now().toISOString();
    await holdRound({ mayor: 2, chiefExecutive: 2, processLeader: 2, guide: 2 });
    expect(await seenBy(house.who('mayor'))).toMatchObject([{ kind: 'halfSilent', state: 'open', goneAt: at }]);
    expect(await openFor(house.who('mayor'))).toBe(0);
  });

  it('say that nothing is to come as soon as the last series is paused, and no more when it runs again', async () => {
    const { context, engagement } = house;
    const guide = house.who('guide');
    const plan = await addSeries(context, guide, engagement.id, {
      rhythm: { kind: 'weekly', every: 2, weekday: 2 },
      time: { hour: 10, minute: 0 },
      windowWorkingDays: 5,
      startsOn: '2026-12-01',
      endsOn: null,
      audience: 'askedAndGuides',
      nudges: true,
    });
    const id = plan.series[0]?.id ?? '';
    expect(await seenBy(guide)).toEqual([]);
    await setSeriesState(context, guide, engagement.id, id, 'paused');
    expect(await seenBy(guide)).toMatchObject([{ kind: 'noNextDate', goneAt: null }]);
    await setSeriesState(context, guide, engagement.id, id, 'running');
    expect(await openFor(guide)).toBe(0);
  });

  it('of one engagement are not touched by what happens in another', async () => {
    await holdDiffering();
    const before = await seenBy(house.who('mayor'));
    await refreshAllSignals(house.context);
    expect(await seenBy(house.who('mayor'))).toEqual(before);
    expect(await listSignals(house.context, other.holders[0]?.person ?? house.stranger, other.id)).toEqual([]);
  });

  it('take as many looks into the store after many rounds as after one', async () => {
    const looks = async () => {
      let count = 0;
      const counting = <T extends object>(store: T): T =>
        new Proxy(store, {
          get: (target, name) => {
            const method: unknown = Reflect.get(target, name);
            if (typeof method !== 'function') return method;
            return (...args: unknown[]): unknown => {
              count += 1;
              return method.apply(target, args);
            };
          },
        });
      const { rounds, responses, questions, engagements, series, signals } = house.context.db;
      await refreshSignals(
        house.context,
        {
          ...house.context.db,
          rounds: counting(rounds),
          responses: counting(responses),
          questions: counting(questions),
          engagements: counting(engagements),
          series: counting(series),
          signals: counting(signals),
        },
        house.engagement.id,
        house.context.now(),
      );
      return count;
    };
    await holdRound({ mayor: 2, guide: 2 });
    const afterOne = await looks();
    for (let more = 0; more < 3; more += 1) await holdRound({ mayor: 2, guide: 2 });
    expect(await looks()).toBe(afterOne);
  });

  it('are looked for everywhere even when one engagement cannot be read, and the fault is logged', async () => {
    const { context, engagement } = house;
    await holdSilent();
    await house.connection.db.deleteFrom('signal').execute();
    const ids = async () => ['not an id', engagement.id];
    await refreshAllSignals({
      ...context,
      db: { ...context.db, engagements: { ...context.db.engagements, ids } },
    });
    expect(await seenBy(house.who('mayor'))).toHaveLength(1);
    expect(house.errors).toMatchObject([{ engagementId: 'not an id' }]);
  });

  it('tell open tabs when one is found and when one is marked, and not when nothing changed', async () => {
    const heard: string[] = [];
    let told = () => {};
    const listener = await listenToChanges(
      house.connection,
      ({ what }) => {
        heard.push(what);
        told();
      },
      () => undefined,
    );
    const hear = (what: string) =>
      new Promise<void>((resolve) => {
        told = () => heard.at(-1) === what && resolve();
      });
    const found = hear('signal');
    await holdSilent();
    await found;
    const [signal] = await seenBy(house.who('mayor'));
    heard.length = 0;
    const plan = hear('plan');
    await refresh();
    await house.context.db.changes.publish(house.engagement.id, 'plan');
    await plan;
    expect(heard).not.toContain('signal');
    const marked = hear('signal');
    await markSignal(house.context, house.who('mayor'), house.engagement.id, signal?.id ?? '', 'closed');
    await marked;
    await listener.close();
  });
});
