import { createArchivePrinter } from '../../bot/files/archivePrinter.ts';
import { createCalendarWriter } from '../../bot/files/calendarWriter.ts';
import { createPlanPrinter } from '../../bot/files/planPrinter.ts';
import { createSheetReader } from '../../bot/files/sheetReader.ts';
import { createSheetWriter } from '../../bot/files/sheetWriter.ts';

/** What a server reads and writes files with: the real ones. */
export const fileParts = () => ({
  sheets: createSheetWriter(),
  reader: createSheetReader(),
  printer: createPlanPrinter(),
  archivist: createArchivePrinter(),
  calendars: createCalendarWriter((id) => `https://laget.example/tab/engagements/${id}`),
});
