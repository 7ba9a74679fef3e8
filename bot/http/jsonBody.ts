import type { Request, Response } from 'restify';
import { mostParts, requireModest } from './jsonWalk.ts';
import { type BodyBound, hasBody, mediaTypeOf, readBody } from './readBody.ts';
import { RefusedRequest } from './refusedRequest.ts';

/** Of a person who has signed in, and been let in where the route asks for that; `most` is the route's own, in bytes. */
export const ofPerson = (most: number): BodyBound => ({ most, tooLarge: 'tooLarge', withinMs: 30_000 });

/** Teams' messages are 28 KB at most, and what they carry along is a few more. */
export const OF_TEAMS: BodyBound = { most: 256 * 1024, tooLarge: 'tooLarge', withinMs: 15_000 };

const JSON_TYPE = 'application/json';

/** UTF-8 is what JSON is exchanged in (RFC 8259 § 8.1); ASCII is part of it. */
const CHARSETS = ['utf-8', 'utf8', 'us-ascii'];

/**
 * Reads a body of JSON, from a person who has been let in or from Teams, whose token has been looked at.
 * @returns what it holds; undefined where there is none
 * @throws as {@link readBody} and {@link requireModest}; RefusedRequest 415 for another type or charset, 400 for what is no
 * JSON in UTF-8
 */
export async function readJsonBody(req: Request, res: Response, bound: BodyBound): Promise<unknown> {
  if (!hasBody(req)) return undefined;
  if (mediaTypeOf(req) !== JSON_TYPE || !CHARSETS.includes(charsetOf(req))) {
    throw new RefusedRequest(415, `content-type: ${JSON_TYPE}`);
  }
  const bytes = await readBody(req, res, bound);
  if (bytes.length === 0) return undefined;
  requireModest(bytes, mostParts(bound.most));
  return parse(bytes);
}

/** The charset that a request names, in small letters; UTF-8 where it names none. */
function charsetOf({ headers }: Request): string {
  for (const part of (headers['content-type'] ?? '').split(';').slice(1)) {
    const [name = '', value = ''] = part.split('=', 2).map((one) => one.trim().toLowerCase());
    if (name === 'charset') return value.replaceAll('"', '');
  }
  return 'utf-8';
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // What the engine says of it quotes what was written.
    throw new RefusedRequest(400, 'JSON in UTF-8');
  }
}
