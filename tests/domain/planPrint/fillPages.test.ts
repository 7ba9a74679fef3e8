import fc from 'fast-check';
import { fillPages, type Group } from '../../../domain/planPrint/fillPages.ts';

const told = (groups: readonly Group[], first: number, other: number) =>
  fillPages(groups, { first, other }).map((lines) =>
    lines.map(({ group, row, again }) => (row === null ? `${group}${again ? '+' : ''}` : `${group}.${row}`)).join(' '),
  );

describe('groups on pages', () => {
  const group = (rows: number): Group => ({ head: 10, rows: Array.from({ length: rows }, () => 10) });

  it('follow each other as long as there is room', () => {
    expect(told([group(2), group(1)], 100, 100)).toEqual(['0 0.0 0.1 1 1.0']);
  });

  it('go on under their head on the next page', () => {
    expect(told([group(5)], 30, 40)).toEqual(['0 0.0 0.1', '0+ 0.2 0.3 0.4']);
  });

  it('never leave a head alone at the foot of a page', () => {
    expect(told([group(2), group(2)], 45, 100)).toEqual(['0 0.0 0.1', '1 1.0 1.1']);
  });

  it('wait for the next page where the first has too little room', () => {
    expect(told([group(1)], 15, 100)).toEqual(['', '0 0.0']);
  });

  it('are a head alone where there is nothing in them', () => {
    expect(told([group(0), group(1)], 100, 100)).toEqual(['0 1 1.0']);
  });

  it('lose no row, keep their order and stay inside the page, whatever their sizes', () => {
    const height = fc.integer({ min: 5, max: 40 });
    const anyGroup = fc.record({ head: height, rows: fc.array(height, { maxLength: 30 }) });
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 12 }), fc.integer({ min: 0, max: 300 }), (groups, first) => {
        const pages = fillPages(groups, { first, other: 300 });
        const rows = pages.flat().filter(({ row }) => row !== null);
        expect(rows.map(({ group, row }) => [group, row])).toEqual(
          groups.flatMap(({ rows: own }, index) => own.map((_, row) => [index, row])),
        );
        for (const [index, lines] of pages.entries()) {
          for (const { group: at, row, y } of lines) {
            const own = row === null ? groups[at]?.head : groups[at]?.rows[row];
            expect(y + (own ?? 0)).toBeLessThanOrEqual(index === 0 ? first : 300);
          }
        }
      }),
    );
  });
});
