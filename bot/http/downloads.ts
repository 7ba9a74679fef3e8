import type { Request, Response } from 'restify';
import { cutAddress } from '../../domain/audit.ts';
import { EXPORTS } from '../../domain/contract/routes/exports.ts';
import { DomainError } from '../../domain/errors.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { translator } from '../../domain/texts/translate.ts';
import { type DownloadContent, openDownload } from '../usecases/downloads.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { ArchivePrinter, PlanPrinter } from '../usecases/ports/planFiles.ts';
import type { SheetWriter } from '../usecases/ports/sheets.ts';

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

/**
 * Sends the file behind a link, or says that there is none any more: in words, since people come here by a browser,
 * and in all languages, since nobody knows who they are.
 * @throws whatever is not the link's fault
 */
export async function sendDownload(makers: FileMakers, req: Request, res: Response, from: string): Promise<void> {
  const { token } = EXPORTS.download.params.parse(req.params ?? {});
  const make = (content: DownloadContent) => fileOf(makers, content);
  const found = await openDownload(makers.context, token, cutAddress(from), make).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (found === null) {
    res.writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    res.end(LANGUAGES.map((language) => translator(language)('export.gone')).join('\n\n'));
    return;
  }
  const file = found.made;
  res.writeHead(200, {
    ...HEADERS,
    'content-type': TYPES[formatOf(found.content)],
    'content-length': file.byteLength,
    'content-disposition': attachment(found.fileName),
  });
  res.end(file);
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
      return printer.print(content.print, content.paper, context.now());
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
