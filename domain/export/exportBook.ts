import { localDate } from '../calendar.ts';
import { translator } from '../texts/translate.ts';
import { aboutSheet } from './aboutSheet.ts';
import { answerSheet, flatSheet } from './answerSheet.ts';
import type { ExportBook } from './book.ts';
import { safeFileName } from './fileName.ts';
import { questionSheet } from './questionSheet.ts';
import { type ExportSource, weekOf } from './source.ts';
import { spreadSheet } from './spreadSheet.ts';

/** An export as sheets, in the language of whoever asked for it. */
export function exportBook(source: ExportSource): ExportBook {
  return {
    fileName: nameOf(source),
    sheets: [aboutSheet(source), answerSheet(source), questionSheet(source), spreadSheet(source)],
    flat: flatSheet(source),
  };
}

function nameOf({ engagement, scope, rounds, exportedAt, language }: ExportSource): string {
  const t = translator(language);
  const name = engagement.shortName;
  const [only] = rounds;
  const text =
    scope === 'round' && only !== undefined
      ? t('export.fileName.round', { name, ...weekOf(only.round) })
      : t('export.fileName.engagement', { name, date: localDate(exportedAt).toString() });
  return safeFileName(text);
}
