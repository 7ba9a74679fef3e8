import { translator } from '../../domain/texts/translate.ts';
import { discRadius, LARGEST, mostIn, SMALLEST } from '../../tab/src/charts/matrix.ts';
import { rowsOf, shownFirst } from '../../tab/src/views/results/trendRows.ts';

const t = translator('nn');
const aPoint = (openedAt: string, counts: readonly number[] | null = [0, 1, 2, 0, 0]) => ({
  roundId: openedAt,
  openedAt,
  answered: 3,
  counts,
});

describe('the rows of a trend', () => {
  it('are named by week and day in Norway, and by year where it is another', () => {
    const rows = rowsOf(t, [aPoint('2025-12-30T23:30:00.000Z'), aPoint('2026-11-24T09:00:00.000Z')]);
    expect(rows.map(({ label, detail }) => `${label}, ${detail}`)).toEqual([
      'Veke 1, 31. des 2025',
      'Veke 48, 24. nov',
    ]);
  });

  it('come with the question that has something to show first', () => {
    const aTrend = (questionId: string, counts: readonly number[] | null) => ({
      questionId,
      version: 1,
      kind: 'scale' as const,
      points: [aPoint('2026-11-24T09:00:00.000Z', counts)],
    });
    const trends = [aTrend('a', null), aTrend('b', [3, 0, 0, 0, 0]), aTrend('c', null)];
    expect(shownFirst(trends).map(({ questionId }) => questionId)).toEqual(['b', 'a', 'c']);
  });
});

describe('the discs of a chart', () => {
  it('grow with the count, hold a number from one on, and fit their place', () => {
    expect(discRadius(0, 5)).toBe(0);
    expect(discRadius(1, 60)).toBeGreaterThan(SMALLEST);
    expect(discRadius(2, 5)).toBeLessThan(discRadius(3, 5));
    expect(discRadius(60, 60)).toBe(LARGEST);
  });

  it('are measured against the largest count of any row', () => {
    expect(
      mostIn(rowsOf(t, [aPoint('2026-11-24T09:00:00.000Z', [4, 0]), aPoint('2026-11-25T09:00:00.000Z', null)])),
    ).toBe(4);
    expect(mostIn([])).toBe(0);
  });
});
