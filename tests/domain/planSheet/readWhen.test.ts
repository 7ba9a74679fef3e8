import { readWhen } from '../../../domain/planSheet/readWhen.ts';
import type { SheetCell } from '../../../domain/planSheet/sheetCells.ts';

const CONTEXT = { year: 2027, after: null, date1904: false };
const read = (cell: SheetCell, overrides: Partial<typeof CONTEXT | { after: string }> = {}) => {
  const when = readWhen(cell, { ...CONTEXT, ...overrides });
  return when && `${when.from} ${when.to}`;
};

describe('when something is, as a cell says it', () => {
  it.each<[SheetCell, string]>([
    [{ day: '2027-01-12' }, '2027-01-12 2027-01-12'],
    ['2027-01-12', '2027-01-12 2027-01-12'],
    ['12.01.2027', '2027-01-12 2027-01-12'],
    [' 12.1.27 ', '2027-01-12 2027-01-12'],
    ['12/1/2027', '2027-01-12 2027-01-12'],
    ['12-01-2027', '2027-01-12 2027-01-12'],
    ['12. januar 2027', '2027-01-12 2027-01-12'],
    ['Tysdag 12. januar 2027', '2027-01-12 2027-01-12'],
    ['12.01.2027 10:30', '2027-01-12 2027-01-12'],
    ['12.–15. januar 2027', '2027-01-12 2027-01-15'],
    ['12.01–15.02.2027', '2027-01-12 2027-02-15'],
    ['12.01.2027 til 15.02.2027', '2027-01-12 2027-02-15'],
    ['1. des – 13. jan 2027', '2026-12-01 2027-01-13'],
    ['uke 3 2027', '2027-01-18 2027-01-22'],
    ['Veke 3–5 2027', '2027-01-18 2027-02-05'],
    ['uke 3-uke 5, 2027', '2027-01-18 2027-02-05'],
    ['2027-W03', '2027-01-18 2027-01-22'],
    ['jan 2027', '2027-01-01 2027-01-31'],
    ['jan–mars 2027', '2027-01-01 2027-03-31'],
    ['nov–feb 2027', '2026-11-01 2027-02-28'],
    ['2. kvartal 2027', '2027-04-01 2027-06-30'],
    ['Q1 2027', '2027-01-01 2027-03-31'],
    [46399, '2027-01-12 2027-01-12'],
    ['46399', '2027-01-12 2027-01-12'],
  ])('%p is %s', (cell, days) => {
    expect(read(cell)).toBe(days);
  });

  it.each<[SheetCell, string]>([
    ['uke 3', '2027-01-18 2027-01-22'],
    ['v. 3-5', '2027-01-18 2027-02-05'],
    ['uke 50–2', '2027-12-13 2028-01-14'],
    ['3-5', '2027-01-18 2027-02-05'],
    [3, '2027-01-18 2027-01-22'],
    ['12. januar', '2027-01-12 2027-01-12'],
    ['mars', '2027-03-01 2027-03-31'],
  ])('%p has no year, and says that one was taken: %s', (cell, days) => {
    expect(read(cell)).toBe(days);
    expect(readWhen(cell, CONTEXT)?.yearAssumed).toBe(true);
  });

  it('goes on into the next year after what stood before', () => {
    expect(read('uke 2', { after: '2026-12-11' })).toBe('2027-01-11 2027-01-15');
    expect(read('uke 48', { after: '2026-12-11' })).toBe('2026-11-23 2026-11-27');
  });

  it('counts from 1904 where the book does', () => {
    expect(readWhen(44_937, { ...CONTEXT, date1904: true })?.from).toBe('2027-01-12');
  });

  it.each([
    'våren',
    'medio januar',
    'ca. uke 3',
    '31.02.2027',
    'uke 54',
    'uke 53 2027',
    '12.13.2027',
    'snarest',
    '',
    '=1+1',
    0,
    54,
    1.5,
    -3,
    1e9,
  ])('%p is not understood', (cell) => {
    expect(read(cell)).toBeNull();
  });

  it('is quick with a long text', () => {
    const began = performance.now();
    read(`${'1-'.repeat(15_000)}x`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
