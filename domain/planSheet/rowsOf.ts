import type { PlanColumn } from './columns.ts';
import { fold } from './fold.ts';
import { columnNamed, type SheetMapping } from './recognize.ts';
import type { Place } from './remarks.ts';
import type { SheetCell, SheetTable } from './sheetCells.ts';

/** One row as its columns are taken. */
export interface Row extends Place {
  /** Whether the sheet has such a column. */
  has(column: PlanColumn): boolean;
  /** The cells of a column, blank ones left out. */
  cells(column: PlanColumn): SheetCell[];
  /** The same as text, on lines of their own; empty for nothing. */
  text(column: PlanColumn): string;
  /** What the column is called in the sheet, as it is written there; empty without a heading. */
  heading(column: PlanColumn): string;
  /** Everything in the row, shortened, so that whoever reads it finds the row again. */
  readonly all: string;
  /** Whether the sheet was written by the product: then nothing is read into what is blank. */
  readonly own: boolean;
}

/** What a cell that was made of several rows says holds for all of them, in these columns. */
const FILLED: ReadonlySet<PlanColumn> = new Set<PlanColumn>(['phase', 'from', 'to', 'week', 'status', 'responsible']);

const LONGEST = 120;

export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}

/** The rows of a sheet below its headings, those that are headings once more left out. */
export function rowsOf(table: SheetTable, { heading, columns }: SheetMapping): Row[] {
  const own = columns.includes('id') && columns.includes('kind');
  const headings = table.rows.find(({ at }) => at === heading)?.cells ?? [];
  const places = new Map<PlanColumn, number[]>();
  columns.forEach((column, at) => {
    if (column !== null) places.set(column, [...(places.get(column) ?? []), at]);
  });
  const filled = filledCells(table, columns);
  return table.rows
    .filter(({ at, cells }) => (heading === null || at > heading) && !(heading !== null && repeats(cells, headings)))
    .map(({ at, cells }): Row => {
      const cellsIn = (column: PlanColumn) =>
        (places.get(column) ?? [])
          .map((place) => cells[place] ?? filled.get(`${at} ${place}`) ?? null)
          .filter((cell) => cell !== null && (own || cellText(cell).trim() !== ''));
      const text = (column: PlanColumn) => cellsIn(column).map(cellText).join('\n');
      return {
        sheet: table.name,
        at,
        own,
        has: (column) => places.has(column),
        cells: cellsIn,
        text: own ? text : (column) => text(column).trim(),
        heading: (column) => cellText(headings[places.get(column)?.[0] ?? -1] ?? null).trim(),
        all: shorten(
          cells
            .map(cellText)
            .filter((one) => one.trim() !== '')
            .join(' · '),
        ),
      };
    });
}

/** Cut to `most` characters, with a mark where something is missing; no emoji is cut in two. */
export const shorten = (text: string, most = LONGEST): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

function repeats(cells: readonly SheetCell[], headings: readonly SheetCell[]): boolean {
  const named = cells.filter(
    (cell, at) => columnNamed(cell) && fold(cellText(cell)) === fold(cellText(headings[at] ?? null)),
  );
  return named.length >= 2;
}

/** Row and column → the value of the merged cell that they are in. */
function filledCells({ rows, merged }: SheetTable, columns: SheetMapping['columns']): Map<string, SheetCell> {
  const filled = new Map<string, SheetCell>();
  const byRow = new Map(rows.map(({ at, cells }) => [at, cells]));
  for (const { at, rows: count, column } of merged) {
    const kind = columns[column];
    const value = byRow.get(at)?.[column];
    if (!kind || !FILLED.has(kind) || value === undefined) continue;
    for (let row = at + 1; row < at + count; row += 1) if (byRow.has(row)) filled.set(`${row} ${column}`, value);
  }
  return filled;
}
