import type { Request, Response } from 'restify';
import { cutAddress } from '../../domain/audit.ts';
import { EXPORTS } from '../../domain/contract/routes/exports.ts';
import { DomainError } from '../../domain/errors.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { translator } from '../../domain/texts/translate.ts';
import { type DownloadContent, downloadOwner, LINK_MS, openDownload } from '../usecases/downloads.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { ArchivePrinter, PlanPrinter } from '../usecases/ports/planFiles.ts';
import type { SheetWriter } from '../usecases/ports/sheets.ts';
import { LINKS_SHARE, onShareOf, personShare } from '../usecases/share.ts';
import type { Limits } from './limits.ts';
import { createTurnstile } from './turnstile.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
} as const;

/** What files are made with. */
export interface FileMakers {
  readonly context: Context;
  readonly sheets: SheetWriter;
  readonly printer: PlanPrinter;
  readonly archivist: ArchivePrinter;
}

/** What every answer here says: nothing is kept on the way, nothing is guessed, and the address is told to nobody. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** A browser fetches a link once; one that is pressed again and again, or a line that breaks, a few times. */
const MOST_FETCHES = 20;
/** Files that one person is sent at once, whatever the number of links: making one takes seconds of a core. */
const MOST_AT_ONCE = 2;
/** When to ask again where too many files are being made, in seconds: one takes a few. */
const BUSY_SECONDS = 15;

/**
 * Sends files behind links.
 * @returns what sends the file behind a link, or says that there is none any more, or that it has to wait (429 where
 * the link or its owner asks too often, 503 where others do): in words, since people come here by a browser, and in all
 * languages, since nobody knows who they are. It throws what is not the link's fault, and TooOften where whoever asks asked
 * for many that are none
 */
export function createDownloadSender(makers: FileMakers, limits: Limits) {
  const { context } = makers;
  const turnstile = createTurnstile(MOST_FETCHES, LINK_MS);
  const underWay = new Map<string, number>();
  return async (req: Request, res: Response, from: string): Promise<void> => {
    const { token } = EXPORTS.download.params.parse(req.params ?? {});
    if (!turnstile.admit(token, context.now())) return say(res, 429, 'export.busy', LINK_MS / 1000);
    limits.link(req);
    const by = await onShareOf(LINKS_SHARE, () => downloadOwner(context, token));
    if (by === null) {
      limits.unknownLink(req);
      return say(res, 404, 'export.gone');
    }
    const owner = personShare(by);
    const count = underWay.get(owner) ?? 0;
    if (count >= MOST_AT_ONCE) return say(res, 429, 'export.busy', BUSY_SECONDS);
    underWay.set(owner, count + 1);
    try {
      await onShareOf(owner, () => sendFile(makers, token, res, from));
    } finally {
      const left = (underWay.get(owner) ?? 1) - 1;
      if (left === 0) underWay.delete(owner);
      else underWay.set(owner, left);
    }
  };
}

async function sendFile(makers: FileMakers, token: string, res: Response, from: string): Promise<void> {
  const { context } = makers;
  let isMade = true;
  const make = async (content: DownloadContent) => {
    try {
      return await fileOf(makers, content);
    } catch (error) {
      isMade = false;
      if (!(error instanceof DomainError)) context.log.error({ error, kind: content.kind }, 'no file was made');
      throw error;
    }
  };
  const found = await openDownload(context, token, cutAddress(from), make).catch((error: unknown) => {
    if (!isMade) return 'notMade';
    if (error instanceof DomainError && error.code !== 'unavailable') return null;
    throw error;
  });
  if (found === null) return say(res, 404, 'export.gone');
  if (found === 'notMade') return say(res, 503, 'export.busy', BUSY_SECONDS);
  const file = found.made;
  res.writeHead(200, {
    ...HEADERS,
    'content-type': TYPES[formatOf(found.content)],
    'content-length': file.byteLength,
    'content-disposition': attachment(found.fileName),
  });
  res.end(file);
}

function say(res: Response, status: number, words: 'export.gone' | 'export.busy', seconds: number | null = null): void {
  const wait = seconds === null ? {} : { 'retry-after': String(seconds) };
  res.writeHead(status, { ...HEADERS, ...wait, 'content-type': 'text/plain; charset=utf-8' });
  res.end(LANGUAGES.map((language) => translator(language)(words)).join('\n\n'));
}

function formatOf(content: DownloadContent): keyof typeof TYPES {
  if (content.kind === 'book') return content.format;
  return content.kind === 'data' ? 'json' : 'pdf';
}

async function fileOf(makers: FileMakers, content: DownloadContent): Promise<Uint8Array> {
  const { context, sheets, printer, archivist } = makers;
  switch (content.kind) {
    case 'book':
      return sheets.write(content.book, content.format);
    case 'paper':
      return printer.print(content.plan, content.paper, context.now());
    case 'archive':
      return archivist.print(content.print, context.now());
    case 'data':
      return Buffer.from(`${JSON.stringify(content.data, null, 2)}\n`, 'utf8');
  }
}

/** The header of RFC 6266: the name in ASCII for old clients, and whole in UTF-8 (RFC 8187) for all others. */
export function attachment(fileName: string): string {
  const plain = fileName
    .replace(/[æä]/gi, 'ae')
    .replace(/[øö]/gi, 'o')
    .replace(/å/gi, 'a')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
