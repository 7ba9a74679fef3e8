import { CANNOT_ANSWER } from '../../domain/answer.ts';
import type { AskedRole, PersonKey, Role } from '../../domain/people.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { changeSince, roundResult, spreadOf } from '../../domain/result.ts';
import { AUDIENCES, type Audience, mayReadAnswers, type Response, type Round } from '../../domain/round.ts';
import { findSignals } from '../../domain/signals/findSignals.ts';
import { readableBy } from '../../domain/signals/readableBy.ts';
import { trendsOf } from '../../domain/trend.ts';
import { aHistory, somebody, type Told } from '../builders/history.ts';

/**
 * Every way in which small rounds can be answered, gathered by what each shown spread (n ≥ 3) and the number of answers
 * say by themselves: within such a group nothing that is made for somebody outside the audience may differ. These are the
 * functions that the views are made of; that the use cases give no more is held by tests/usecases/narrowing.test.ts.
 */

const PEOPLE = ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const;
const CHOICES = ['1', '3', '5', CANNOT_ANSWER] as const;
const QUESTIONS = QUESTION_BANK.filter(({ id }) => ['own2', 'lea4', 'lea1', 'effort', 'rol1'].includes(id));

/** Every list of `length` of these values. */
function* everyList<T>(values: readonly T[], length: number): Generator<T[]> {
  if (length === 0) return yield [];
  for (const first of values) for (const rest of everyList(values, length - 1)) yield [first, ...rest];
}

interface Case {
  readonly rounds: readonly Round[];
  readonly responses: readonly Response[];
}

const aCase = (tolds: readonly (readonly Told[])[], audience: Audience, ids: readonly string[]): Case => {
  const { rounds, responses } = aHistory(tolds.map((told) => ({ told, questions: ids })));
  return { rounds: rounds.map((round) => ({ ...round, audience })), responses };
};

const of = ({ responses }: Case, round: Round) => responses.filter(({ roundId }) => roundId === round.id);

/** What is shown by itself: of each round how many answered, and each spread of three or more. */
const shownBy = (one: Case, ids: readonly string[]) =>
  JSON.stringify(
    one.rounds.map((round) => [
      of(one, round).length,
      QUESTIONS.filter(({ id }) => ids.includes(id)).map(
        (question) => spreadOf(question, of(one, round))?.counts ?? null,
      ),
    ]),
  );

/** Everything that is made of the answers for one person with these roles. */
function seenBy(one: Case, ids: readonly string[], person: PersonKey, roles: readonly Role[]): string {
  const questions = QUESTIONS.filter(({ id }) => ids.includes(id));
  const results = one.rounds.map((round) => roundResult(questions, of(one, round), round.asked.length));
  const [before, now] = results.map(({ dimensions }) => dimensions.flatMap(({ spreads }) => spreads));
  const signals = findSignals({
    engagementId: one.rounds[0]?.engagementId ?? '',
    rounds: one.rounds,
    responses: one.responses,
    questions,
    holders: [],
    series: null,
  }).filter(({ facts }) => readableBy(facts, one.rounds, person, roles));
  return JSON.stringify({
    results,
    changes: now?.map((spread) =>
      changeSince(
        spread,
        before?.find(({ questionId }) => questionId === spread.questionId),
      ),
    ),
    trends: trendsOf(
      one.rounds.map(({ id, openedAt }, at) => ({
        id,
        openedAt,
        questions,
        responses: of(one, one.rounds[at] as Round),
      })),
    ),
    portfolio: results.at(-1)?.dimensions.map(({ spreads }) => spreads[0] ?? null),
    signals,
    count: signals.length,
  });
}

/** Those outside: the programme lead, and whoever of the municipality is in no audience of the round. */
const outsiders = (round: Round): [PersonKey, Role[]][] => {
  const all: [PersonKey, Role[]][] = [
    [somebody('lead'), ['programmeLead']],
    ...(['mayor', 'chiefExecutive', 'processLeader', 'mayor 2', 'processLeader 2'] as const).map(
      (who): [PersonKey, Role[]] => [somebody(who), [who.split(' ')[0] as AskedRole]],
    ),
  ];
  return all.filter(([person, roles]) => !mayReadAnswers(round, person, roles));
};

/** @returns how many cases, and how many groups of more than one */
function holdAll(cases: Iterable<Case>, ids: readonly string[]): { cases: number; groups: number } {
  const first = new Map<string, string>();
  const again = new Set<string>();
  let count = 0;
  for (const one of cases) {
    const [round] = one.rounds;
    if (round === undefined) continue;
    count += 1;
    for (const [person, roles] of outsiders(round)) {
      const group = `${round.audience} ${person.objectId} ${shownBy(one, ids)}`;
      const seen = seenBy(one, ids, person, roles);
      const known = first.get(group);
      if (known === undefined) first.set(group, seen);
      else {
        again.add(group);
        if (known !== seen)
          throw new Error(`${group} is told apart:\n${known}\n${seen}\n${JSON.stringify(one.responses)}`);
      }
    }
  }
  return { cases: count, groups: again.size };
}

describe('what somebody outside the audience can work out', () => {
  it.each(AUDIENCES)('of one question, every way to answer it: no more than its spread says (%s)', (audience) => {
    for (const id of ['own2', 'effort']) {
      const cases = [...everyList([null, ...CHOICES], PEOPLE.length)].map((values) =>
        aCase([PEOPLE.map((who, at) => [who, values[at] ? { [id]: values[at] } : null] as Told)], audience, [id]),
      );
      expect(holdAll(cases, [id]).groups).toBeGreaterThan(5);
    }
  });

  it.each(AUDIENCES)('of questions that one role or two are asked: nothing (%s)', (audience) => {
    const ids = ['own2', 'lea4', 'lea1'];
    const cases = [...everyList(['none', 'more', CANNOT_ANSWER], 2)].flatMap((spent) =>
      [...everyList(CHOICES, 3)].map(([own = '', guide = '', lacks = '']) => {
        const told: Told[] = [
          ['mayor', { own2: own, lea1: spent[0] ?? '' }],
          ['chiefExecutive', { own2: own, lea1: spent[1] ?? '' }],
          ['processLeader', { own2: own, lea4: lacks }],
          ['guide', { own2: guide }],
        ];
        return aCase([told, told], audience, ids);
      }),
    );
    expect(holdAll(cases, ids).groups).toBeGreaterThan(5);
  });

  it.each(AUDIENCES)('over two rounds of three people: no more than both spreads say (%s)', (audience) => {
    const three = PEOPLE.slice(1);
    const one = [...everyList([null, '1', '5', CANNOT_ANSWER], three.length)];
    const cases = one.flatMap((before) =>
      one.map((now) =>
        aCase(
          [before, now].map((values) =>
            three.map((who, at) => [who, values[at] ? { own2: values[at] } : null] as Told),
          ),
          audience,
          ['own2'],
        ),
      ),
    );
    expect(holdAll(cases, ['own2']).groups).toBeGreaterThan(5);
  });

  it('of effort over four rounds, with few answers in any of them: no more than the spreads say', () => {
    const whole = [
      ['1', '1', '1'],
      ['4', '5', '4'],
    ];
    const few = [
      ['5', '5', null],
      ['1', '1', null],
      ['5', CANNOT_ANSWER, null],
      [null, null, null],
    ];
    const cases = [...everyList([...whole, ...few], 4)].map((rounds) =>
      aCase(
        rounds.map((values) =>
          PEOPLE.slice(1).map((who, at) => [who, values[at] ? { effort: values[at] } : null] as Told),
        ),
        'askedAndGuides',
        ['own2', 'effort'],
      ),
    );
    expect(holdAll(cases, ['own2', 'effort']).groups).toBeGreaterThan(5);
  });
});
