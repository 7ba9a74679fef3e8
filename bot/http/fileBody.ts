import type { Request } from 'restify';
import type { Route } from '../../domain/contract/routes/route.ts';
import { DomainError } from '../../domain/errors.ts';

/**
 * Reads a body that is a file, once its sender may send one; what is too large is not kept while it comes.
 * @throws DomainError `fileTooLarge`; `invalidInput` for a body of another kind, or packed on its way
 */
export async function readFileBody(req: Request, { media, most }: NonNullable<Route['file']>): Promise<Uint8Array> {
  if (!hasFile(req, media) || req.headers['content-encoding'] !== undefined) {
    throw new DomainError('invalidInput', `content-type: ${media}`);
  }
  if (Number(req.headers['content-length'] ?? 0) > most) throw new DomainError('fileTooLarge');
  const parts: Buffer[] = [];
  let size = 0;
  // The rest of what is too large is let go by, so that the sender hears why.
  for await (const part of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new DomainError('fileTooLarge');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Whether a request says that its body is such a file. */
export const hasFile = (req: Request, media: string): boolean =>
  (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === media;
