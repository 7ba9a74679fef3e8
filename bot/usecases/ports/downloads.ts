import type { ExportFormat } from '../../../domain/export/book.ts';
import type { Language } from '../../../domain/language.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { PlanFormat } from '../../../domain/planFiles.ts';

/** What a file is of. */
export type DownloadOf =
  /** `roundId` null for all rounds of the engagement. */
  | { readonly kind: 'rounds'; readonly roundId: string | null; readonly format: ExportFormat }
  | { readonly kind: 'plan'; readonly format: PlanFormat }
  /** Everything of the engagement that is archive-worthy. */
  | { readonly kind: 'archive'; readonly format: 'json' | 'pdf' }
  | { readonly kind: 'audit'; readonly format: 'json' }
  /** Of the person who asked, and of no engagement. */
  | { readonly kind: 'ownData'; readonly format: 'json' };

/** A file that somebody asked for and may fetch until `expiresAt`. The file itself is made when it is fetched. */
export interface Download {
  /** SHA-256 of the token, in hexadecimal: whoever reads the table can fetch nothing. */
  readonly tokenHash: string;
  readonly person: PersonKey;
  /** Null for what is of no engagement. */
  readonly engagementId: string | null;
  readonly of: DownloadOf;
  readonly language: Language;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

export interface DownloadStore {
  add(download: Download): Promise<void>;
  find(tokenHash: string): Promise<Download | null>;
  /** Forgets those that ended before `now`. */
  dropExpired(now: Date): Promise<void>;
}
