import type { Request, Response } from 'restify';
import { type BodyBound, hasBody, mediaTypeOf, readBody } from './readBody.ts';
import { RefusedRequest } from './refusedRequest.ts';

/** A whole answer is a few kilobytes, a plan that is changed everywhere one megabyte. More is a mistake or worse. */
const OF_A_PERSON: BodyBound = { most: 2 * 1024 * 1024, tooLarge: 'tooLarge', withinMs: 30_000 };

/** Teams' messages are 28 KB at most, and what they carry along is a few more. */
const OF_TEAMS: BodyBound = { most: 256 * 1024, tooLarge: 'tooLarge', withinMs: 15_000 };

/** Cards nest deepest, and no card of ours comes near. Deeper than this is made to exhaust whoever walks it. */
const DEEPEST = 64;

const JSON_TYPE = 'application/json';

/** UTF-8 is what JSON is exchanged in (RFC 8259 § 8.1); ASCII is part of it. */
const CHARSETS = ['utf-8', 'utf8', 'us-ascii'];

/**
 * Reads a body of JSON, from a person who has signed in or from Teams, whose token has been looked at.
 * @returns what it holds; undefined where there is none
 * @throws as {@link readBody}; RefusedRequest 415 for another type or charset, 400 for what is no JSON in UTF-8, is nested
 * deeper than anything of ours, or has names that mean something to the language
 */
export async function readJsonBody(req: Request, res: Response, from: 'person' | 'teams'): Promise<unknown> {
  if (!hasBody(req)) return undefined;
  if (mediaTypeOf(req) !== JSON_TYPE || !CHARSETS.includes(charsetOf(req))) {
    throw new RefusedRequest(415, `content-type: ${JSON_TYPE}`);
  }
  const bytes = await readBody(req, res, from === 'teams' ? OF_TEAMS : OF_A_PERSON);
  if (bytes.length === 0) return undefined;
  requireShallow(bytes);
  const value = parse(bytes);
  requirePlain(value);
  return value;
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

/** Before it is parsed: the engine itself takes a second for what is nested a million levels down. */
function requireShallow(bytes: Buffer): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText && byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) inText = !inText;
    else if (!inText && OPENING.has(byte)) depth += 1;
    else if (!inText && CLOSING.has(byte)) depth -= 1;
    if (depth > DEEPEST) throw new RefusedRequest(400, 'nested too deep');
  }
}

const [QUOTE, BACKSLASH] = Buffer.from('"\\');
const OPENING: ReadonlySet<number | undefined> = new Set(Buffer.from('[{'));
const CLOSING: ReadonlySet<number | undefined> = new Set(Buffer.from(']}'));

/** Nothing in it means something to the language; it is as shallow as was looked at before. */
function requirePlain(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__')) throw new RefusedRequest(400, 'a name that is not ours');
  for (const part of Object.values(value)) requirePlain(part);
}
