import { createHash } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import type { ExportBook, ExportFormat } from '../../domain/export/book.ts';
import { exportBook } from '../../domain/export/exportBook.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { isOpen, mayReadAnswers, type Round } from '../../domain/round.ts';
import { admit, admitToRound } from './access.ts';
import { exportSource } from './exportSource.ts';
import type { Context } from './ports/context.ts';
import type { Download } from './ports/downloads.ts';

/** How long the link to a file works, in milliseconds: long enough for a slow phone, too short to be passed around. */
export const LINK_MS = 5 * 60_000;

export interface ExportRequest {
  readonly engagementId: string;
  /** Null for all rounds that the person is in the audience of. */
  readonly roundId: string | null;
  readonly format: ExportFormat;
  readonly language: Language;
}

export interface ExportReceipt {
  /** 64 hexadecimal characters, the only key to the file. */
  readonly token: string;
  /** With its ending. */
  readonly fileName: string;
  readonly expiresAt: Date;
}

/**
 * Makes ready a file of a round, or of an engagement's rounds, for whoever asks.
 * @throws DomainError as `admit` and `admitToRound`; `forbidden` outside the round's audience.
 */
export async function requestExport(
  context: Context,
  person: PersonKey,
  request: ExportRequest,
): Promise<ExportReceipt> {
  const { db, log, newId, now } = context;
  const { fileName } = await bookFor(context, person, request);
  // Two random UUIDs: 244 bits that nobody guesses.
  const token = `${newId()}${newId()}`.replaceAll('-', '');
  const askedAt = now();
  const expiresAt = new Date(askedAt.getTime() + LINK_MS);
  await db.downloads.add({ ...request, tokenHash: hashOf(token), person, askedAt, expiresAt });
  const { engagementId, roundId, format } = request;
  log.info({ engagementId, roundId, format, by: person.objectId }, 'export asked for');
  return { token, fileName: `${fileName}.${format}`, expiresAt };
}

/**
 * The book behind a link, as it is now, for whoever asked for it.
 * @throws DomainError `notFound` when there is no such link or it is too old, and as {@link requestExport} when the
 * person has lost the right to it meanwhile.
 */
export async function openDownload(
  context: Context,
  token: string,
): Promise<{ readonly book: ExportBook; readonly download: Download }> {
  const download = await context.db.downloads.find(hashOf(token));
  if (download === null || download.expiresAt <= context.now()) throw new DomainError('notFound');
  return { book: await bookFor(context, download.person, download), download };
}

/** Forgets links that have ended. Safe to run twice. */
export async function dropDownloads({ db, now }: Context): Promise<void> {
  await db.downloads.dropExpired(now());
}

async function bookFor(
  context: Context,
  person: PersonKey,
  { engagementId, roundId, language }: Omit<ExportRequest, 'format'>,
): Promise<ExportBook> {
  const { db, now } = context;
  if (roundId !== null) {
    const { round, roles, engagement } = await admitToRound(db, person, roundId, 'exportRounds', engagementId);
    if (!mayReadAnswers(round, person, roles)) throw new DomainError('forbidden', 'audience');
    return exportBook(await exportSource(context, { engagement, rounds: [round], scope: 'round', person, language }));
  }
  const { roles, engagement } = await admit(db, person, engagementId, 'exportRounds');
  const readable = (round: Round) => mayReadAnswers(round, person, roles);
  // Whose window has ended comes with the closed ones; an open round's answers may still change and are left out.
  const rounds = (await db.rounds.list(engagementId)).filter((round) => readable(round) && !isOpen(round, now()));
  return exportBook(await exportSource(context, { engagement, rounds, scope: 'engagement', person, language }));
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
