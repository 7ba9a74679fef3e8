import type { Request, Response } from 'restify';
import type { Route } from '../../domain/contract/routes/route.ts';
import { mediaTypeOf, readBody } from './readBody.ts';
import { RefusedRequest } from './refusedRequest.ts';

/** A few megabytes over a slow line. */
const WITHIN_MS = 90_000;

/**
 * Reads a body that is a file, once its sender may send one; what is too large is not kept while it comes.
 * @throws DomainError `fileTooLarge`; RefusedRequest 415 for a body of another kind or packed on its way, and as {@link readBody}
 */
export async function readFileBody(
  req: Request,
  res: Response,
  { media, most }: NonNullable<Route['file']>,
): Promise<Uint8Array> {
  if (mediaTypeOf(req) !== media) throw new RefusedRequest(415, `content-type: ${media}`);
  return readBody(req, res, { most, tooLarge: 'fileTooLarge', withinMs: WITHIN_MS });
}
