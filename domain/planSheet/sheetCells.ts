import type { Day } from '../export/book.ts';

/** What a cell of a read spreadsheet holds: a formula is the value that it last had. */
export type SheetCell = string | number | Day | null;

export interface SheetRow {
  /** Counted from 1, as the spreadsheet does. */
  readonly at: number;
  /** From the first column on, without blank ones at the end. */
  readonly cells: readonly SheetCell[];
}

/** Cells of one column that were made one: the value stands in the first of `rows` rows. */
export interface Merge {
  readonly at: number;
  readonly rows: number;
  /** Counted from 0. */
  readonly column: number;
}

export interface SheetTable {
  readonly name: string;
  /** In their order, without blank ones. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merge[];
  /** How many columns with something in them were beyond what is read. */
  readonly columnsLeftOut: number;
}

export interface SheetBook {
  /** Whether a plain number counts days from 1904, as old Macs did, and not from 1900. */
  readonly date1904: boolean;
  readonly sheets: readonly SheetTable[];
}

/** Why a file is not read. Each has a sentence. */
export const FILE_REFUSALS = [
  'tooLarge',
  'tooMuchInside',
  'tooManyRows',
  'notSpreadsheet',
  'oldFormat',
  'locked',
  'unsafe',
  'damaged',
  'nothingInside',
  'tookTooLong',
] as const;

export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** What came of reading a file. */
export type FileReading =
  | { readonly outcome: 'read'; readonly book: SheetBook }
  | { readonly outcome: 'refused'; readonly reason: FileRefusal };

/** Bytes of a file that is sent in. */
export const FILE_LIMIT = 5 * 1024 * 1024;

/** What is read of a spreadsheet; a plan has room to spare in it. */
export const SHEET_LIMITS = { sheets: 30, rows: 10_000, columns: 60, characters: 4_000_000 } as const;
