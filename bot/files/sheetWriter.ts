import type { SheetWriter } from '../usecases/ports/sheets.ts';
import { writeCsv } from './csv.ts';
import { writeXlsx } from './xlsx.ts';

/** Writes exports as spreadsheets. */
export function createSheetWriter(): SheetWriter {
  return {
    write: async (book, format) => (format === 'xlsx' ? writeXlsx(book) : writeCsv(book)),
  };
}
