import { guidesDidMost } from '../../../domain/signals/guidesDidMost.ts';
import { aPast, openedAt } from '../../builders/history.ts';

const effort = (...values: (string | null)[]) => ({
  told: values.map((value, at) => [`guide ${at}`, value === null ? null : { effort: value }] as const),
  questions: ['own2', 'effort'],
});
/** The one question after a session. */
const alone = (...values: (string | null)[]) => ({ ...effort(...values), questions: ['effort'] });
const MOST = effort('4', '4', '5');
const EVEN = effort('3', '3', '5');

describe('the guides did most', () => {
  it('is a signal at exactly three rounds running, with the three it was seen in', () => {
    expect(guidesDidMost(aPast([EVEN, MOST, MOST, MOST]))).toEqual([
      {
        key: 'guidesDidMost/r3',
        facts: {
          kind: 'guidesDidMost',
          rounds: [1, 2, 3].map((at) => ({ id: `r${at}`, openedAt: openedAt(at).toISOString() })),
          answers: 9,
          fewest: 3,
        },
      },
    ]);
  });

  it('is none after two', () => {
    expect(guidesDidMost(aPast([EVEN, MOST, MOST]))).toEqual([]);
  });

  it('is none when the newest round broke it, or one in between did', () => {
    expect(guidesDidMost(aPast([MOST, MOST, MOST, EVEN]))).toEqual([]);
    expect(guidesDidMost(aPast([MOST, MOST, EVEN, MOST]))).toEqual([]);
  });

  it('is broken by a round in which fewer than three could say: it rests on spreads that everybody sees', () => {
    expect(guidesDidMost(aPast([MOST, MOST, effort('5', '5', 'cannotAnswer'), MOST]))).toEqual([]);
    expect(guidesDidMost(aPast([effort('5', '5'), MOST, MOST]))).toEqual([]);
  });

  it('is broken by a round in which nobody could say, or nobody answered', () => {
    expect(guidesDidMost(aPast([MOST, MOST, effort('cannotAnswer', null), MOST]))).toEqual([]);
    expect(guidesDidMost(aPast([MOST, MOST, effort(null, null), MOST]))).toEqual([]);
  });

  it('counts the one question after a session where three answered it, and passes over it where not', () => {
    expect(guidesDidMost(aPast([MOST, alone('4', '5', '4'), MOST]))).toHaveLength(1);
    expect(guidesDidMost(aPast([MOST, alone('4', '5'), MOST]))).toEqual([]);
    expect(guidesDidMost(aPast([MOST, MOST, alone('1', '1'), MOST]))).toHaveLength(1);
    expect(guidesDidMost(aPast([MOST, MOST, alone(null, null), MOST]))).toHaveLength(1);
  });

  it('leaves out those who could not say, and asks for four or more in the middle', () => {
    expect(guidesDidMost(aPast([MOST, MOST, effort('4', '4', '5', 'cannotAnswer')]))).toHaveLength(1);
    expect(guidesDidMost(aPast([MOST, MOST, effort('3', '3', '4', '4')]))).toEqual([]);
    expect(guidesDidMost(aPast([MOST, MOST, effort('3', '3', '5', '5')]))).toHaveLength(1);
  });

  it('does not count the open round', () => {
    expect(guidesDidMost(aPast([MOST, MOST, { ...MOST, open: true }]))).toEqual([]);
  });

  it('is the same signal while it goes on, and a new one when it has gone on for three more', () => {
    const keyAfter = (rounds: number) => guidesDidMost(aPast(Array.from({ length: rounds }, () => MOST)))[0]?.key;
    expect([3, 4, 5, 6, 7].map(keyAfter)).toEqual(
      ['r2', 'r2', 'r2', 'r5', 'r5'].map((round) => `guidesDidMost/${round}`),
    );
  });
});
