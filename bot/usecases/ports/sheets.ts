import type { ExportBook, ExportFormat } from '../../../domain/export/book.ts';

/** Makes a file of an export. */
export interface SheetWriter {
  write(book: ExportBook, format: ExportFormat): Promise<Uint8Array>;
}
