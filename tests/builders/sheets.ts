import type { Cell, ExportBook } from '../../domain/export/book.ts';
import { EMPTY_PLAN, type Plan } from '../../domain/plan.ts';
import { type ImportContext, planFromSheets } from '../../domain/planSheet/planFromSheets.ts';
import { recognize } from '../../domain/planSheet/recognize.ts';
import type { SheetBook, SheetCell, SheetTable } from '../../domain/planSheet/sheetCells.ts';

/** Rows as a spreadsheet has them, from the first; what is blank has no row. */
export function aTable(rows: readonly (readonly SheetCell[])[], overrides: Partial<SheetTable> = {}): SheetTable {
  return {
    name: 'Ark1',
    rows: rows
      .map((cells, index) => ({ at: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
    merged: [],
    columnsLeftOut: 0,
    ...overrides,
  };
}

export const aBook = (...sheets: readonly SheetTable[]): SheetBook => ({ date1904: false, sheets });

/** New ids that can be told apart: …0001, …0002. */
export function counting(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  };
}

export function anImportContext(overrides: Partial<ImportContext> = {}): ImportContext {
  return {
    language: 'nn',
    people: [],
    current: EMPTY_PLAN,
    today: '2026-11-25',
    year: 2026,
    newId: counting(),
    ...overrides,
  };
}

/** The plan in some rows, as everything is taken for what it seems. */
export const readRows = (rows: readonly (readonly SheetCell[])[], overrides: Partial<ImportContext> = {}) => {
  const book = aBook(aTable(rows));
  return planFromSheets(book, recognize(book), anImportContext(overrides));
};

/** What a reader makes of a written book: no times of day, and nothing of a cell that is blank. */
export function asRead({ sheets }: Pick<ExportBook, 'sheets'>): SheetBook {
  const cell = (one: Cell): SheetCell => {
    if (one instanceof Date) return { day: one.toISOString().slice(0, 10) };
    return one === '' ? null : one;
  };
  return aBook(
    ...sheets.map(({ name, columns, rows }) =>
      aTable([columns.map(({ heading }) => heading), ...rows.map((row) => row.map(cell))], { name }),
    ),
  );
}

/** The same plan in whatever order. */
export const inOrder = (plan: Plan): Plan => ({
  desiredOutcome: plan.desiredOutcome,
  form: plan.form,
  items: [...plan.items].sort((a, b) => a.id.localeCompare(b.id)),
});
