import type { ExportBook, ExportFormat } from '../../../domain/export/book.ts';
import type { FileReading } from '../../../domain/planSheet/sheetCells.ts';

/** Makes a file of an export. */
export interface SheetWriter {
  write(book: ExportBook, format: ExportFormat): Promise<Uint8Array>;
}

/** Reads a spreadsheet that somebody sent. */
export interface SheetReader {
  /** What is in it, or why it is not read; within bounds of time and memory whatever it is. */
  read(bytes: Uint8Array): Promise<FileReading>;
}
