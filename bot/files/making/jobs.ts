import type { ArchivePaper } from '../../../domain/archive/paper.ts';
import type { ExportBook, ExportFormat } from '../../../domain/export/book.ts';
import type { PrintSource } from '../../../domain/planPrint/printPlan.ts';

/** A file to be made, as it is told to the thread that makes it. */
export type FileJob =
  | { readonly kind: 'plan'; readonly plan: PrintSource; readonly paper: 'a4' | 'a3'; readonly made: Date }
  | { readonly kind: 'archive'; readonly paper: ArchivePaper; readonly made: Date }
  | { readonly kind: 'book'; readonly book: ExportBook; readonly format: ExportFormat };

/** What the thread answers. */
export interface FileMade {
  readonly file: Uint8Array<ArrayBuffer>;
}
