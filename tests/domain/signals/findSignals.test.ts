import fc from 'fast-check';
import { CANNOT_ANSWER } from '../../../domain/answer.ts';
import { SIGNAL_KINDS } from '../../../domain/signal.ts';
import { findSignals } from '../../../domain/signals/findSignals.ts';
import type { History } from '../../../domain/signals/past.ts';
import { aHistory, holding, somebody, type Told } from '../../builders/history.ts';

const QUESTIONS = ['own2', 'rol1', 'effort', 'lea1', 'lea4'];

/** Mostly the ends of the scales, where the rules have their edges. */
const value = (id: string) =>
  id === 'lea1'
    ? fc.constantFrom<string>('none', 'none', 'none', 'more')
    : fc.constantFrom<string>('1', '2', '4', '4', '5');

const unable = { arbitrary: fc.constant<string>(CANNOT_ANSWER), weight: 1 };

const answers = fc.option(
  fc
    .tuple(...QUESTIONS.map((id) => fc.oneof(unable, { arbitrary: value(id), weight: 6 })))
    .map((given) => Object.fromEntries(QUESTIONS.map((id, at) => [id, given[at] ?? CANNOT_ANSWER]))),
  { nil: null, freq: 4 },
);

const told = fc
  .tuple(
    fc.constantFrom('mayor', 'mayor 2'),
    fc.constantFrom('chiefExecutive', 'chiefExecutive 2'),
    fc.array(answers, { minLength: 5, maxLength: 5 }),
  )
  .map(([mayor, chiefExecutive, given]) =>
    [mayor, chiefExecutive, 'processLeader', 'guide', 'guide 2'].map((who, at): Told => [who, given[at] ?? null]),
  );

const history = fc
  .record({
    rounds: fc.array(fc.record({ told, version: fc.constantFrom(1, 1, 1, 2) }), { maxLength: 8 }),
    lastIsOpen: fc.boolean(),
    holders: fc.subarray(['mayor', 'mayor 2', 'chiefExecutive', 'processLeader', 'guide', 'guide 2']),
    series: fc.option(fc.record({ key: fc.constant('s'), hasNextDate: fc.boolean() }), { nil: null }),
  })
  .map(({ rounds, lastIsOpen, holders, series }) =>
    aHistory(
      rounds.map((round, at) => ({ ...round, questions: QUESTIONS, open: lastIsOpen && at === rounds.length - 1 })),
      { holders: holding(...holders), series },
    ),
  );

/** The same in an order that the numbers in [0, 1) give, at every place where there is one. */
function shuffled(given: History, numbers: readonly number[]): History {
  let at = 0;
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((item): [number, T] => [numbers[at++ % numbers.length] ?? 0, item])
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  return {
    ...given,
    rounds: mix(given.rounds).map((round) => ({ ...round, asked: mix(round.asked), questions: mix(round.questions) })),
    responses: mix(given.responses).map((response) => ({
      ...response,
      answers: Object.fromEntries(mix(Object.entries(response.answers))),
    })),
    questions: mix(given.questions),
    holders: mix(given.holders),
  };
}

const order = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 50, maxLength: 200 });

describe('the signals of a history', () => {
  // fast-check prints the seed of a run that fails.
  it('do not depend on the order of rounds, answers, people or questions', () => {
    fc.assert(
      fc.property(history, order, (given, numbers) => {
        expect(findSignals(shuffled(given, numbers))).toEqual(findSignals(given));
      }),
    );
  });

  it('are not changed by another engagement with the same people and the same questions', () => {
    fc.assert(
      fc.property(history, history, (given, other) => {
        const foreign = other.rounds.map((round) => ({ ...round, id: `other ${round.id}`, engagementId: 'other' }));
        const both: History = {
          ...given,
          rounds: [...foreign, ...given.rounds],
          responses: [...other.responses.map((r) => ({ ...r, roundId: `other ${r.roundId}` })), ...given.responses],
        };
        expect(findSignals(both)).toEqual(findSignals(given));
      }),
    );
  });

  it('are the same each time, with no key twice', () => {
    fc.assert(
      fc.property(history, (given) => {
        const found = findSignals(given);
        expect(findSignals(given)).toEqual(found);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      }),
    );
  });

  it('name no person and carry no text that anybody wrote', () => {
    fc.assert(
      fc.property(history, (given) => {
        const mark = 'Kari Nordmann skreiv dette';
        const people = (who: string) => somebody(`${mark} ${who}`);
        const marked: History = {
          ...given,
          rounds: given.rounds.map((round) => ({
            ...round,
            asked: round.asked.map((entry) => ({ ...entry, person: people(entry.person.objectId) })),
          })),
          responses: given.responses.map((response) => ({
            ...response,
            person: people(response.person.objectId),
            answers: { ...response.answers, note: mark },
          })),
        };
        expect(JSON.stringify(findSignals(marked))).not.toContain(mark);
      }),
    );
  });

  it('come up in every kind among the histories tried here', () => {
    const kinds = fc.sample(history, { seed: 3, numRuns: 400 }).flatMap((given) => findSignals(given));
    expect([...new Set(kinds.map(({ facts }) => facts.kind))].sort()).toEqual([...SIGNAL_KINDS].sort());
  });
});
