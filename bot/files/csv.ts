import { stringify } from 'csv-stringify/sync';
import { type Cell, type ExportBook, wallClock } from '../../domain/export/book.ts';

/**
 * The flat table as Norwegian Excel opens it with a double click: UTF-8 with a byte order mark, semicolons, CRLF.
 * Times read `2026-11-30 16:00`, in Norway's time. What begins like a formula is led by an apostrophe.
 */
export function writeCsv({ flat: { columns, rows } }: ExportBook): Uint8Array {
  const text = stringify([columns.map(({ heading }) => heading), ...rows.map((row) => row.map(inText))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // Told which ends its lines have, the package quotes no cell for having one: a line of an answer became a row.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
  return Buffer.from(text, 'utf8');
}

function inText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return wallClock(cell).toISOString().slice(0, 16).replace('T', ' ');
  return typeof cell === 'object' ? cell.day : String(cell);
}
