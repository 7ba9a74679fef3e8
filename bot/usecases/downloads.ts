import { createHash } from 'node:crypto';
import type { Act } from '../../domain/access.ts';
import { archiveFile } from '../../domain/archive/archiveFile.ts';
import { archiveFileName, archivePaper } from '../../domain/archive/archivePaper.ts';
import type { ArchivePaper } from '../../domain/archive/paper.ts';
import { localDate } from '../../domain/calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ExportBook, ExportFormat } from '../../domain/export/book.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { type PrintSource, printFileName } from '../../domain/planPrint/printPlan.ts';
import { admit } from './access.ts';
import { type AuditedAction, withAudit } from './act/withAudit.ts';
import { isToldOfOwnData } from './auditOwn.ts';
import { planPaper, planSheets } from './exportPlan.ts';
import { roundsBook } from './exportRounds.ts';
import { gatherArchive } from './gatherArchive.ts';
import { ownDataFile } from './ownData.ts';
import type { Context } from './ports/context.ts';
import type { Download, DownloadOf } from './ports/downloads.ts';
import { auditFile } from './readAudit.ts';
import { nameOf as engagementName } from './views.ts';

/** How long the link to a file works, in milliseconds: long enough for a slow phone, too short to be passed around. */
export const LINK_MS = 5 * 60_000;

export interface DownloadRequest {
  /** Null for a file of one's own data. */
  readonly engagementId: string | null;
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
  | { readonly kind: 'paper'; readonly plan: PrintSource; readonly paper: 'a4' | 'a3' }
  | { readonly kind: 'archive'; readonly print: ArchivePaper }
  | { readonly kind: 'data'; readonly fileName: string; readonly data: object };

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
  const fileName = await fileNameFor(context, person, request);
  // Two random UUIDs: 244 bits that nobody guesses.
  const token = `${newId()}${newId()}`.replaceAll('-', '');
  const askedAt = now();
  const expiresAt = new Date(askedAt.getTime() + LINK_MS);
  const { engagementId } = request;
  await db.act(async (stores) => {
    // It may have been deleted since its content was read.
    if (engagementId !== null && (await stores.engagements.find(engagementId)) === null) {
      throw new DomainError('engagementNotFound');
    }
    await stores.downloads.add({ ...request, tokenHash: hashOf(token), person, askedAt, expiresAt });
  });
  log.info({ engagementId, ...request.of, by: person.objectId }, 'file asked for');
  return { token, fileName, expiresAt };
}

/**
 * Makes what is behind a link, as it is now, for whoever asked for it; that it was fetched is noted when it is made.
 * `from` is a cut address.
 * @throws DomainError `notFound` when there is no such link or it is too old, and as {@link requestDownload} when the
 * person has lost the right to it meanwhile.
 */
export async function openDownload<T = undefined>(
  context: Context,
  token: string,
  from: string | null = null,
  make: (content: DownloadContent) => Promise<T> = async () => undefined as T,
): Promise<{ readonly content: DownloadContent; readonly fileName: string; readonly made: T }> {
  const download = await context.db.downloads.find(hashOf(token));
  if (download === null || download.expiresAt <= context.now()) throw new DomainError('notFound');
  const { person, engagementId } = download;
  const about = download.of.kind === 'rounds' ? download.of.roundId : null;
  const isOwn = download.of.kind === 'ownData';
  const action: AuditedAction = {
    ...{ by: person, engagementId, via: 'route download', about, from, reads: true },
    ...(isOwn && { own: 'daily' }),
  };
  const open = async (within: Context) => {
    const content = await contentOf(within, person, download);
    return { content, fileName: nameOf(content), made: await make(content) };
  };
  const isAudited = !isOwn || (await isToldOfOwnData(context, person, action.via, 'daily'));
  return isAudited ? withAudit(context, action, open) : open(context);
}

/** Forgets links that have ended. Safe to run twice. */
export async function dropDownloads({ db, now }: Context): Promise<void> {
  await db.downloads.dropExpired(now());
}

/**
 * Whose link it is, as long as it works; null where there is none. For who wants to know before the file's content is
 * gathered.
 */
export async function downloadOwner({ db, now }: Context, token: string): Promise<PersonKey | null> {
  const download = await db.downloads.find(hashOf(token));
  return download === null || download.expiresAt <= now() ? null : download.person;
}

/** What a file will be called. Where its content takes long to gather, that waits until the file is fetched. */
async function fileNameFor(context: Context, person: PersonKey, wanted: Wanted): Promise<string> {
  const { of, engagementId, language } = wanted;
  const slow = of.kind === 'archive' || (of.kind === 'plan' && of.format !== 'xlsx');
  if (!slow || engagementId === null) return nameOf(await contentOf(context, person, wanted));
  const { engagement } = await admit(context.db, person, engagementId, FILE_NEEDS[of.kind]);
  if (of.kind === 'archive') {
    const name = archiveFileName({ engagement, exportedAt: context.now() }, language);
    return `${name}.${of.format}`;
  }
  const today = localDate(context.now()).toString();
  return `${printFileName({ engagement: engagementName(engagement), today, language })}.pdf`;
}

type Wanted = Pick<Download, 'engagementId' | 'of' | 'language'>;

/** What each kind of file needs, of whoever asks for it and again of the same person when it is fetched. */
export const FILE_NEEDS: Readonly<Record<Exclude<DownloadOf['kind'], 'ownData'>, Act>> = {
  rounds: 'exportRounds',
  plan: 'readPlan',
  audit: 'readAudit',
  archive: 'exportArchive',
};

async function contentOf(context: Context, person: PersonKey, wanted: Wanted): Promise<DownloadContent> {
  const { of, engagementId, language } = wanted;
  if (of.kind === 'ownData') return { kind: 'data', ...(await ownDataFile(context, person, language)) };
  if (engagementId === null) throw new DomainError('notFound');
  await admit(context.db, person, engagementId, FILE_NEEDS[of.kind]);
  const here = { engagementId, language };
  switch (of.kind) {
    case 'rounds': {
      const book = await roundsBook(context, person, { ...here, roundId: of.roundId });
      return { kind: 'book', book, format: of.format };
    }
    case 'plan':
      if (of.format === 'xlsx') {
        return { kind: 'book', book: await planSheets(context, person, here), format: of.format };
      }
      return {
        kind: 'paper',
        plan: await planPaper(context, person, here),
        paper: of.format === 'pdf-a4' ? 'a4' : 'a3',
      };
    case 'audit':
      return { kind: 'data', ...(await auditFile(context, person, engagementId, language)) };
    case 'archive': {
      const source = await gatherArchive(context, person, engagementId);
      if (of.format === 'pdf') return { kind: 'archive', print: archivePaper(source, language) };
      return { kind: 'data', fileName: archiveFileName(source, language), data: archiveFile(source) };
    }
  }
}

function nameOf(content: DownloadContent): string {
  switch (content.kind) {
    case 'book':
      return `${content.book.fileName}.${content.format}`;
    case 'data':
      return `${content.fileName}.json`;
    case 'paper':
      return `${printFileName(content.plan)}.pdf`;
    case 'archive':
      return `${content.print.fileName}.pdf`;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
