import { wallClock } from '../export/book.ts';
import type { Language } from '../language.ts';
import type { Translate } from '../texts/translate.ts';
import type { Author } from './archiveFile.ts';

/** A table on paper: `share` of the width adds up to 1, and every row is as long as the columns. */
export interface PaperTable {
  readonly heading: string | null;
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

export interface PaperSection {
  readonly heading: string;
  /** What and its value, one line each. */
  readonly facts: readonly (readonly [string, string])[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly PaperTable[];
}

/** An archive export in words, ready to be drawn. */
export interface ArchivePaper {
  readonly language: Language;
  /** Without its ending. */
  readonly fileName: string;
  readonly title: string;
  readonly under: string;
  /** Null where the engagement is a real one. */
  readonly madeUp: string | null;
  readonly sections: readonly PaperSection[];
}

/** «2026-12-01 16.05», in Norway's time: an order that everybody reads the same in fifty years. */
export const stamp = (at: Date): string => wallClock(at).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');

/** The name and, where it is known, the role. */
export const sayAuthor = (t: Translate, { name, role }: Author): string => {
  const who = name ?? t('tab.plan.formerPerson');
  return role === null ? who : t('archive.paper.author', { name: who, role: t(`role.${role}`) });
};
