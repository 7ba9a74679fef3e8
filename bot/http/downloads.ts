import type { Request, Response } from 'restify';
import { EXPORTS } from '../../domain/contract/routes/exports.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ExportFormat } from '../../domain/export/book.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { translator } from '../../domain/texts/translate.ts';
import { openDownload } from '../usecases/exportRounds.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { SheetWriter } from '../usecases/ports/sheets.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

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
export async function sendDownload(context: Context, sheets: SheetWriter, req: Request, res: Response): Promise<void> {
  const { token } = EXPORTS.download.params.parse(req.params ?? {});
  const found = await openDownload(context, token).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (found === null) {
    res.writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    res.end(LANGUAGES.map((language) => translator(language)('export.gone')).join('\n\n'));
    return;
  }
  const { format } = found.download;
  const file = await sheets.write(found.book, format);
  res.writeHead(200, {
    ...HEADERS,
    'content-type': TYPES[format],
    'content-length': file.byteLength,
    'content-disposition': attachment(`${found.book.fileName}.${format}`),
  });
  res.end(file);
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
  const whole = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
