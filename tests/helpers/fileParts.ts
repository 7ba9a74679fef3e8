import { createCalendarWriter } from '../../bot/files/calendarWriter.ts';
import { createFileThreads } from '../../bot/files/fileThreads.ts';
import { createSheetReader } from '../../bot/files/sheetReader.ts';

/** What a server reads and writes files with: the real ones. Their threads end when nothing is asked of them. */
export const fileParts = () => {
  const { sheets, printer, archivist } = createFileThreads();
  return {
    sheets,
    printer,
    archivist,
    reader: createSheetReader(),
    calendars: createCalendarWriter((id) => `https://laget.example/tab/engagements/${id}`),
  };
};
