import { PLAN_COLUMNS, type PlanColumn } from './columns.ts';
import { fold } from './fold.ts';
import { HEADINGS } from './headings.ts';
import type { SheetBook, SheetCell, SheetTable } from './sheetCells.ts';

/** `sure`: the heading is a word for it; `likely`: the heading has such a word in it. */
export type Sureness = 'sure' | 'likely';

/** What a sheet's columns are taken for. */
export interface SheetMapping {
  /** Whether the plan is read from this sheet. */
  readonly used: boolean;
  /** The row with the headings, counted from 1; null for none: every row is read. */
  readonly heading: number | null;
  /** One for each column there is; null is left out. */
  readonly columns: readonly (PlanColumn | null)[];
  /** How sure that is; null where nothing was found. */
  readonly sureness: readonly (Sureness | null)[];
}

/** Columns that may stand more than once: what is in them is put together. */
export const MANY: ReadonlySet<PlanColumn> = new Set<PlanColumn>(['note', 'links', 'groups']);

/** A row is the one with the headings only when it has one of these. */
const TELLING: ReadonlySet<PlanColumn> = new Set<PlanColumn>([
  'phase',
  'title',
  'from',
  'to',
  'week',
  'responsible',
  'kind',
]);

/** Headings stand near the top; what is below so many rows with something in them is the plan. */
const TOP = 40;

/** A heading that is longer is a sentence. */
const LONGEST_HEADING = 60;

/** The column that a heading names; null for none. */
export function columnNamed(heading: SheetCell): { readonly column: PlanColumn; readonly sureness: Sureness } | null {
  if (typeof heading !== 'string' || heading.length > LONGEST_HEADING) return null;
  const words = fold(heading);
  const exact = PLAN_COLUMNS.find((column) => HEADINGS[column].includes(words));
  if (exact) return { column: exact, sureness: 'sure' };
  const parts = new Set(words.split(/[^\p{L}\p{N}]+/u));
  const likely = PLAN_COLUMNS.find((column) => HEADINGS[column].some((word) => word.length >= 4 && parts.has(word)));
  return likely ? { column: likely, sureness: 'likely' } : null;
}

const widthOf = ({ rows }: SheetTable): number => Math.max(0, ...rows.map(({ cells }) => cells.length));

function columnsIn(cells: readonly SheetCell[], width: number): Pick<SheetMapping, 'columns' | 'sureness'> {
  const named = Array.from({ length: width }, (_, at) => columnNamed(cells[at] ?? null));
  // Where two headings could be the same, the sure one is it, and otherwise the first.
  const holder = (column: PlanColumn) => {
    const sure = named.findIndex((one) => one?.column === column && one.sureness === 'sure');
    return sure === -1 ? named.findIndex((one) => one?.column === column) : sure;
  };
  const kept = named.map((one, at) => (one && (MANY.has(one.column) || holder(one.column) === at) ? one : null));
  return { columns: kept.map((one) => one?.column ?? null), sureness: kept.map((one) => one?.sureness ?? null) };
}

const weight = ({ columns, sureness }: Pick<SheetMapping, 'columns' | 'sureness'>): number =>
  columns.some((column) => column && TELLING.has(column))
    ? sureness.reduce((sum, one) => sum + (one === 'sure' ? 2 : one === 'likely' ? 1 : 0), 0)
    : 0;

/** Two columns at least: one word alone may stand anywhere. */
const ENOUGH = 3;

/** What the columns of one sheet seem to be. Nothing is used before {@link recognize} or somebody says so. */
export function recognizeSheet(table: SheetTable): SheetMapping {
  const width = widthOf(table);
  const found = table.rows
    .slice(0, TOP)
    .map(({ at, cells }) => ({ heading: at, ...columnsIn(cells, width) }))
    .reduce<SheetMapping | null>((best, one) => {
      const score = weight(one);
      return score >= ENOUGH && score > (best ? weight(best) : 0) ? { used: false, ...one } : best;
    }, null);
  return found ?? withHeading(table, null);
}

/** The same sheet with its headings in another row; null for none. */
export function withHeading(table: SheetTable, heading: number | null): SheetMapping {
  const width = widthOf(table);
  const cells = table.rows.find(({ at }) => at === heading)?.cells ?? [];
  return { used: true, heading, ...columnsIn(cells, width) };
}

const isOwn = ({ columns }: SheetMapping) => columns.includes('id') && columns.includes('kind');

/**
 * What a book's sheets are taken for: all that hold a plan of ours; of another's book the one sheet that looks most
 * like a plan, and where none does, the first.
 */
export function recognize({ sheets }: SheetBook): SheetMapping[] {
  const mappings = sheets.map(recognizeSheet);
  if (mappings.some(isOwn)) return mappings.map((one) => ({ ...one, used: isOwn(one) }));
  const scores = mappings.map(weight);
  const best = scores.indexOf(Math.max(...scores));
  return mappings.map((one, at) => ({ ...one, used: at === best }));
}
