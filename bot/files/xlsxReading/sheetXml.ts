import { Temporal } from 'temporal-polyfill';
import {
  type Merge,
  SHEET_LIMITS,
  type SheetCell,
  type SheetRow,
  type SheetTable,
} from '../../../domain/planSheet/sheetCells.ts';
import { Refusal } from './refusal.ts';
import { plainText } from './sharedStrings.ts';
import { type Attributes, readXml } from './xml.ts';

/** What the cells of every sheet of a book share. */
export interface BookParts {
  readonly strings: readonly string[];
  readonly dayStyles: readonly boolean[];
  readonly date1904: boolean;
  /** Characters that may still be read, in all sheets together: one text can stand in many cells. */
  room: number;
}

const EPOCH = { 1900: Temporal.PlainDate.from('1899-12-30'), 1904: Temporal.PlainDate.from('1904-01-01') };
/** The last day of the year 9999. */
const LAST_SERIAL = 2_958_465;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** Column (from 0) and row (from 1) of `C7`; null for what is none. */
function addressOf(text: string | undefined): { readonly column: number; readonly row: number } | null {
  const [, letters = '', row = ''] = ADDRESS.exec(text ?? '') ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
}

function cellOf(type: string | undefined, style: number, text: string, parts: BookParts): SheetCell {
  if (text === '') return null;
  if (type === 's') return parts.strings[Number(text)] ?? null;
  if (type === 'd') return /^\d{4}-\d{2}-\d{2}/.test(text) ? { day: text.slice(0, 10) } : text;
  if (type === 'str' || type === 'inlineStr' || type === 'e') return plainText(text);
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  if (type === 'b' || !parts.dayStyles[style] || number < 1 || number > LAST_SERIAL) return number;
  const epoch = EPOCH[parts.date1904 ? 1904 : 1900];
  return { day: epoch.add({ days: Math.floor(number) }).toString() };
}

function mergeOf(text: string | undefined): Merge | null {
  const [first, last] = (text ?? '').split(':').map(addressOf);
  if (!first || !last || last.row <= first.row || first.column >= SHEET_LIMITS.columns) return null;
  return { at: first.row, rows: last.row - first.row + 1, column: first.column };
}

/** One sheet's rows. @throws Refusal `tooManyRows`, `tooMuchInside` and as {@link readXml} */
export function readSheetXml(name: string, bytes: Uint8Array, parts: BookParts): SheetTable {
  const rows: SheetRow[] = [];
  const merged: Merge[] = [];
  const beyond = new Set<number>();
  let cells: SheetCell[] = [];
  let at = 0;
  let column = -1;
  let cell: Attributes | null = null;
  let text: string[] = [];
  let reads = false;

  const finishCell = (attributes: Attributes) => {
    const value = cellOf(attributes.get('t'), Number(attributes.get('s') ?? 0), text.join(''), parts);
    if (value === null || value === '') return;
    if (column >= SHEET_LIMITS.columns) {
      beyond.add(column);
      return;
    }
    parts.room -= typeof value === 'string' ? value.length : 10;
    if (parts.room < 0) throw new Refusal('tooMuchInside');
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  const finishRow = () => {
    if (cells.length > 0) rows.push({ at, cells });
    if (rows.length > SHEET_LIMITS.rows) throw new Refusal('tooManyRows');
    cells = [];
  };

  readXml(bytes, {
    open(tag, attributes) {
      if (tag === 'row') {
        const given = Number(attributes().get('r'));
        at = Number.isInteger(given) && given > at ? given : at + 1;
        column = -1;
      } else if (tag === 'c') {
        cell = attributes();
        column = addressOf(cell.get('r'))?.column ?? column + 1;
        text = [];
      } else if (tag === 'mergeCell' && merged.length < SHEET_LIMITS.rows) {
        const merge = mergeOf(attributes().get('ref'));
        if (merge) merged.push(merge);
      }
      reads = cell !== null && (tag === 'v' || tag === 't');
    },
    close(tag) {
      reads = false;
      if (tag === 'c' && cell) {
        finishCell(cell);
        cell = null;
      } else if (tag === 'row') finishRow();
    },
    text(part) {
      if (reads) text.push(part);
    },
  });
  return { name, rows, merged, columnsLeftOut: beyond.size };
}
