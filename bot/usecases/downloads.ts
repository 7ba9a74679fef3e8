import { createHash } from 'node:crypto';
import type { Act } from '../../domain/access.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ExportBook, ExportFormat } from '../../domain/export/book.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { PlanPrint } from '../../domain/planPrint/planPrint.ts';
import { admit } from './access.ts';
import { planPaper, planSheets } from './exportPlan.ts';
import { roundsBook } from './exportRounds.ts';
import type { Context } from './ports/context.ts';
import type { Download, DownloadOf } from './ports/downloads.ts';

/** How long the link to a file works, in milliseconds: long enough for a slow phone, too short to be passed around. */
export const LINK_MS = 5 * 60_000;

export interface DownloadRequest {
  readonly engagementId: string;
  readonly of: DownloadOf;
  readonly language: Language;
}

export interface DownloadReceipt {
  /** 64 hexadecimal characters, the only key to the file. */
  readonly token: string;
  /** With its ending. */
  readonly fileName: string;
  readonly expiresAt: Date;
}

/** What is about to be a file. */
export type DownloadContent =
  | { readonly kind: 'book'; readonly book: ExportBook; readonly format: ExportFormat }
  | { readonly kind: 'paper'; readonly print: PlanPrint; readonly paper: 'a4' | 'a3' };

/**
 * Makes a file ready for whoever asks.
 * @throws DomainError as `admit` and `admitToRound`; `forbidden` outside a round's audience.
 */
export async function requestDownload(
  context: Context,
  person: PersonKey,
  request: DownloadRequest,
): Promise<DownloadReceipt> {
  const { db, log, newId, now } = context;
  const fileName = nameOf(await contentOf(context, person, request));
  // Two random UUIDs: 244 bits that nobody guesses.
  const token = `${newId()}${newId()}`.replaceAll('-', '');
  const askedAt = now();
  const expiresAt = new Date(askedAt.getTime() + LINK_MS);
  await db.downloads.add({ ...request, tokenHash: hashOf(token), person, askedAt, expiresAt });
  log.info({ engagementId: request.engagementId, ...request.of, by: person.objectId }, 'file asked for');
  return { token, fileName, expiresAt };
}

/**
 * What is behind a link, as it is now, for whoever asked for it.
 * @throws DomainError `notFound` when there is no such link or it is too old, and as {@link requestDownload} when the
 * person has lost the right to it meanwhile.
 */
export async function openDownload(
  context: Context,
  token: string,
): Promise<{ readonly content: DownloadContent; readonly fileName: string }> {
  const download = await context.db.downloads.find(hashOf(token));
  if (download === null || download.expiresAt <= context.now()) throw new DomainError('notFound');
  const content = await contentOf(context, download.person, download);
  return { content, fileName: nameOf(content) };
}

/** Forgets links that have ended. Safe to run twice. */
export async function dropDownloads({ db, now }: Context): Promise<void> {
  await db.downloads.dropExpired(now());
}

type Wanted = Pick<Download, 'engagementId' | 'of' | 'language'>;

/** What each kind of file needs, of whoever asks for it and again of the same person when it is fetched. */
export const FILE_NEEDS: Readonly<Record<DownloadOf['kind'], Act>> = { rounds: 'exportRounds', plan: 'readPlan' };

async function contentOf(context: Context, person: PersonKey, { of, ...wanted }: Wanted): Promise<DownloadContent> {
  await admit(context.db, person, wanted.engagementId, FILE_NEEDS[of.kind]);
  if (of.kind === 'rounds') {
    const book = await roundsBook(context, person, { ...wanted, roundId: of.roundId });
    return { kind: 'book', book, format: of.format };
  }
  if (of.format === 'xlsx') {
    return { kind: 'book', book: await planSheets(context, person, wanted), format: of.format };
  }
  const paper = of.format === 'pdf-a4' ? 'a4' : 'a3';
  return { kind: 'paper', print: await planPaper(context, person, wanted), paper };
}

function nameOf(content: DownloadContent): string {
  return content.kind === 'book' ? `${content.book.fileName}.${content.format}` : `${content.print.fileName}.pdf`;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
