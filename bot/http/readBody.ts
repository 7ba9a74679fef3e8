import type { Request, Response } from 'restify';
import { DomainError } from '../../domain/errors.ts';
import { RefusedRequest } from './refusedRequest.ts';

/** How much of a body is read, and for how long it is waited for. */
export interface BodyBound {
  /** Bytes. */
  readonly most: number;
  /** What its sender hears when there is more. */
  readonly tooLarge: 'tooLarge' | 'fileTooLarge';
  /** Milliseconds until all of it has to be there. */
  readonly withinMs: number;
}

/** Whether a request has a body at all (RFC 9112 § 6.3). */
export const hasBody = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** How many bytes of a body there will be, of which `most` are read: where it says nothing, as many as may be. */
export function bytesToCome({ headers }: Pick<Request, 'headers'>, most: number): number {
  const declared = Number(headers['content-length'] ?? most);
  return declared >= 0 && declared < most ? declared : most;
}

/** The media type that a request names, in small letters and without its parameters; empty where it names none. */
export const mediaTypeOf = ({ headers }: Pick<Request, 'headers'>): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * Reads a body once its sender may send one, and nothing of one that says beforehand that it is too large or packed. What
 * is left of a body that was refused is let go by unread, so that its sender hears why. A sender who asked for leave
 * (`Expect: 100-continue`) is given it here.
 * @throws DomainError as `tooLarge` says; RefusedRequest 415 for one that is packed, 408 for one that takes too long, 400 for one
 * that was cut off
 */
export async function readBody(req: Request, res: Response, bound: BodyBound): Promise<Buffer> {
  if ((req.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new RefusedRequest(415, 'content-encoding: identity');
  }
  if (Number(req.headers['content-length'] ?? 0) > bound.most) throw new DomainError(bound.tooLarge);
  if (req.headers.expect !== undefined) res.writeContinue();
  try {
    return await collect(req, bound);
  } catch (error) {
    if (error instanceof RefusedRequest) res.setHeader('connection', 'close');
    req.resume();
    throw error;
  }
}

function collect(req: Request, { most, tooLarge, withinMs }: BodyBound): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const done = (act: () => void) => {
      clearTimeout(timer);
      req.off('data', take).off('end', finish).off('close', torn).off('error', torn);
      act();
    };
    const fail = (error: Error) => done(() => reject(error));
    const take = (part: Buffer) => {
      size += part.length;
      if (size > most) fail(new DomainError(tooLarge));
      else parts.push(part);
    };
    const finish = () => done(() => resolve(Buffer.concat(parts, size)));
    const torn = () => fail(new RefusedRequest(400, 'the body was cut off'));
    const timer = setTimeout(() => fail(new RefusedRequest(408, 'the body took too long')), withinMs);
    if (req.destroyed) return torn();
    req.on('data', take).on('end', finish).on('close', torn).on('error', torn);
  });
}
