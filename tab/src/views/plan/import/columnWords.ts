import { cellText, shorten } from '../../../../../domain/planSheet/rowsOf.ts';
import type { SheetTable } from '../../../../../domain/planSheet/sheetCells.ts';

/** How a spreadsheet names its columns: A, B … Z, AA; `at` counts from 0. */
export function columnLetter(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetter(Math.floor(at / 26) - 1) + letter;
}

const MOST_SAMPLES = 3;

/** What stands in a column below its heading, each once: enough to know what it is. */
export function samplesIn({ rows }: SheetTable, column: number, heading: number | null): string[] {
  const samples = new Set<string>();
  const named = cellText(rows.find(({ at }) => at === heading)?.cells[column] ?? null).trim();
  for (const { at, cells } of rows) {
    const text = cellText(cells[column] ?? null).trim();
    if (text !== '' && text !== named && (heading === null || at > heading)) samples.add(shorten(text, 30));
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}

/** What stands in a row, so that one knows it again. */
export const rowWords = ({ rows }: SheetTable, wanted: number): string =>
  shorten(
    (rows.find(({ at }) => at === wanted)?.cells ?? [])
      .map((cell) => cellText(cell).trim())
      .filter((text) => text !== '')
      .join(' · '),
    60,
  );
