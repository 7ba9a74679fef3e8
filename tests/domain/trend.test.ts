import fc from 'fast-check';
import { trendsOf } from '../../domain/trend.ts';
import { aQuestion, aTrendRound } from '../builders/rounds.ts';

const FIRST = '2026-10-05T08:00:00Z';
const SECOND = '2026-11-02T09:00:00Z';
const ownership = (trends: ReturnType<typeof trendsOf>) =>
  trends.dimensions.find(({ dimension }) => dimension === 'ownership')?.questions ?? [];

describe('the dimensions over rounds', () => {
  it('are one row a question, its points oldest first, with how many answered at each', () => {
    const [row, ...more] = ownership(
      trendsOf([aTrendRound('b', SECOND, ['4', '4', '5', '5']), aTrendRound('a', FIRST, ['1', '2', '2'])]),
    );
    expect(more).toEqual([]);
    expect(row?.points).toEqual([
      { roundId: 'a', openedAt: '2026-10-05T08:00:00.000Z', answered: 3, counts: [1, 2, 0, 0, 0] },
      { roundId: 'b', openedAt: '2026-11-02T09:00:00.000Z', answered: 4, counts: [0, 0, 0, 2, 2] },
    ]);
  });

  it('show under three answers only that they are few', () => {
    const [row] = ownership(trendsOf([aTrendRound('a', FIRST, ['1', '5'])]));
    expect(row?.points).toMatchObject([{ answered: null, counts: null }]);
  });

  it('do not count «cannot answer» towards the three', () => {
    const [row] = ownership(trendsOf([aTrendRound('a', FIRST, ['1', '5', 'cannotAnswer'])]));
    expect(row?.points).toMatchObject([{ answered: null, counts: null }]);
  });

  it('never join two versions of a question, nor two questions of a dimension', () => {
    const rows = ownership(
      trendsOf([
        aTrendRound('a', FIRST, ['1', '1', '1']),
        aTrendRound('b', SECOND, ['5', '5', '5'], aQuestion({ version: 2 })),
        aTrendRound('c', '2026-12-01T09:00:00Z', ['3', '3', '3'], aQuestion({ id: 'own3' })),
      ]),
    );
    expect(rows.map(({ questionId, version, points }) => [questionId, version, points.length])).toEqual([
      ['own3', 1, 1],
      ['own2', 2, 1],
      ['own2', 1, 1],
    ]);
  });

  it('keep the effort and own questions apart from the dimensions, and leave free text out', () => {
    const effort = aQuestion({ id: 'effort', topic: 'effort', kind: 'effort' });
    const other = aQuestion({ id: 'other1', topic: 'other', kind: 'yesNo' });
    const note = aQuestion({ id: 'note', topic: 'note', kind: 'text' });
    const trends = trendsOf([
      aTrendRound('a', FIRST, ['1', '2', '3'], effort),
      aTrendRound('b', FIRST, ['yes', 'no', 'yes'], other),
      aTrendRound('c', FIRST, ['a', 'b', 'c'], note),
    ]);
    expect(trends.effort.map(({ questionId }) => questionId)).toEqual(['effort']);
    expect(trends.others.map(({ points }) => points[0]?.counts)).toEqual([[2, 1]]);
    expect(trends.dimensions.flatMap(({ questions }) => questions)).toEqual([]);
  });

  it('have no place for who answered', () => {
    const text = JSON.stringify(trendsOf([aTrendRound('a', FIRST, ['1', '2', '3'])]));
    expect(text).not.toMatch(/tenant|objectId|mayor/);
  });

  it('do not depend on the order of rounds or of answers', () => {
    const value = fc.constantFrom('1', '2', '3', '4', '5', 'cannotAnswer');
    const question = fc.constantFrom(aQuestion(), aQuestion({ version: 2 }), aQuestion({ id: 'own3' }));
    const month = fc.integer({ min: 1, max: 12 }).map((at) => `2026-${String(at).padStart(2, '0')}-02T09:00:00Z`);
    const rounds = fc.uniqueArray(fc.tuple(fc.uuid(), month, fc.array(value, { maxLength: 8 }), question), {
      selector: ([id]) => id,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rounds, fc.nat(), (drawn, turn) => {
        const made = drawn.map((one) => aTrendRound(...one));
        const turned = made.map((round) => ({ ...round, responses: rotate(round.responses, turn).reverse() }));
        expect(trendsOf(rotate(turned, turn))).toEqual(trendsOf(made));
      }),
    );
  });
});

function rotate<T>(items: readonly T[], turn: number): T[] {
  const at = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
