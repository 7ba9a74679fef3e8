import type { Stores } from '../../../bot/usecases/ports/context.ts';
import { anId, type CallsOf, type Landmarks } from './landmarks.ts';

const round = async ({ rounds }: Stores, { roundId }: Landmarks) => {
  const found = await rounds.find(roundId);
  if (found === null) throw new Error('The round was planted.');
  return found;
};

const series = async (stores: Stores, { seriesId }: Landmarks) => {
  const found = await stores.series.find(seriesId);
  if (found === null) throw new Error('The series was planted.');
  return found;
};

const FACTS = { kind: 'noNextDate', rounds: [] } as const;

/** What check-ins are kept in. */
export const ROUND_CALLS = {
  rounds: {
    find: ({ rounds }, { roundId }) => rounds.find(roundId),
    findUnclosed: ({ rounds }, { engagementId }) => rounds.findUnclosed(engagementId),
    list: ({ rounds }, { engagementId }) => rounds.list(engagementId),
    lastClosed: ({ rounds }, { engagementId }) => rounds.lastClosed(engagementId),
    add: async (stores, at) => stores.rounds.add({ ...(await round(stores, at)), id: anId() }),
    namesAtOpening: ({ rounds }, { roundId }) => rounds.namesAtOpening(roundId),
    unclosed: ({ rounds }) => rounds.unclosed(),
    close: ({ rounds }, { openRoundId, now, guide }) => rounds.close(openRoundId, now, guide),
    due: ({ rounds }, { now }) => rounds.due(now),
    hold: ({ rounds }, { openRoundId }) => rounds.hold(openRoundId),
    settle: ({ rounds }, { roundId, now }) => rounds.settle(roundId, now, now),
    unsettled: ({ rounds }) => rounds.unsettled(),
  },
  responses: {
    list: ({ responses }, { roundId }) => responses.list(roundId),
    ofRounds: ({ responses }, { rounds }) => responses.ofRounds(rounds),
    find: ({ responses }, { roundId, mayor }) => responses.find(roundId, mayor),
    count: ({ responses }, { roundId }) => responses.count(roundId),
    openForm: ({ responses }, { roundId, mayor, now }) => responses.openForm(roundId, mayor, now),
    unsentSince: ({ responses }, { openRoundId, mayor }) => responses.unsentSince(openRoundId, mayor),
  },
  answering: {
    find: ({ answering }, { roundId, mayor }) => answering.find(roundId, mayor),
    record: ({ answering }, { openRoundId: roundId, mayor: person, engagementId, now }) => {
      const note = {
        at: now,
        by: person,
        engagementId,
        via: 'verb round.send',
        about: roundId,
        outcome: 'done',
        from: null,
      } as const;
      return answering.record({ roundId, person, role: 'mayor', answers: { own2: '3' } }, engagementId, now, now, note);
    },
    recordHeld: ({ answering }, { openRoundId: roundId, mayor: person, engagementId, now }) =>
      answering.recordHeld({ roundId, person, role: 'mayor', answers: { own2: '3' } }, engagementId, now, now),
    stand: ({ answering }, { openRoundId }) => answering.stand(openRoundId),
  },
  drafts: {
    find: ({ drafts }, { openRoundId, mayor }) => drafts.find(openRoundId, mayor),
    keep: ({ drafts }, { openRoundId, mayor, now }) => drafts.keep(openRoundId, mayor, {}, now),
    drop: ({ drafts }, { openRoundId, mayor }) => drafts.drop(openRoundId, mayor),
    dropAll: ({ drafts }, { openRoundId }) => drafts.dropAll(openRoundId),
  },
  nudges: {
    list: ({ nudges }, { roundId }) => nudges.list(roundId),
    add: ({ nudges }, { roundId, today: day, now: dueAt, guide: by }) => nudges.add({ roundId, day, dueAt, by }),
    take: ({ nudges }, { roundId, today, now }) => nudges.take(roundId, today, now),
    done: ({ nudges }, { roundId, today, now }) => nudges.done(roundId, today, { chats: 1, thread: true }, now),
    due: ({ nudges }, { now }) => nudges.due(now),
  },
  series: {
    find: (stores, { seriesId }) => stores.series.find(seriesId),
    list: (stores, { engagementId }) => stores.series.list(engagementId),
    add: async (stores, at) => stores.series.add({ ...(await series(stores, at)), id: anId() }),
    update: async (stores, at) => stores.series.update(await series(stores, at)),
    due: (stores, { now }) => stores.series.due(now),
    nextOpening: (stores, { engagementId }) => stores.series.nextOpening(engagementId),
    record: (stores, { seriesId, today: due, now }) =>
      stores.series.record(seriesId, {
        due,
        opensAt: now,
        recordedAt: now,
        outcome: { state: 'missed', why: 'roundOpen' },
      }),
    isRecorded: (stores, { seriesId, today }) => stores.series.isRecorded(seriesId, today),
    unskip: (stores, { seriesId, today }) => stores.series.unskip(seriesId, today),
    recorded: (stores, { seriesId }) => stores.series.recorded(seriesId, 20),
    skippedByHand: (stores, { seriesId }) => stores.series.skippedByHand(seriesId),
  },
  quietPeriods: {
    find: ({ quietPeriods }, { engagementId }) => quietPeriods.find(engagementId),
    save: ({ quietPeriods }, { engagementId, today }) =>
      quietPeriods.save(engagementId, { off: ['easter'], own: [{ from: today, to: today, name: 'Fri' }] }),
  },
  questions: {
    byVersion: ({ questions }) => questions.byVersion([{ id: 'own2', version: 1 }]),
    forEngagement: ({ questions }, { engagementId }) => questions.forEngagement(engagementId),
    add: async ({ questions }, { engagementId, guide, now }) => {
      const [kept] = await questions.forEngagement(engagementId);
      if (kept === undefined) throw new Error('The bank was planted.');
      const question = { ...kept.question, id: anId() };
      return questions.add({ question, createdAt: now, createdBy: guide, retiredAt: null }, 'engagement', engagementId);
    },
    setRetired: ({ questions }, { now }) => questions.setRetired('own-10', now),
  },
  signals: {
    list: ({ signals }, { engagementId }) => signals.list(engagementId),
    standing: ({ signals }, { engagementId }) => signals.standing(engagementId),
    keep: ({ signals }, { engagementId, now }) =>
      signals.keep(engagementId, [{ id: anId(), finding: { key: 'k', facts: FACTS } }], now),
    gone: ({ signals }, { signalId, now }) => signals.gone([signalId], now),
    mark: ({ signals }, { signalId, guide, now }) => signals.mark(signalId, 'seen', guide, now),
  },
} as const satisfies {
  readonly [Name in
    | 'rounds'
    | 'responses'
    | 'answering'
    | 'drafts'
    | 'nudges'
    | 'series'
    | 'quietPeriods'
    | 'questions'
    | 'signals']: CallsOf<Name>;
};
