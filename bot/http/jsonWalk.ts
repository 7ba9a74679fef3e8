import { RefusedRequest } from './refusedRequest.ts';

/** Cards nest deepest, and no card of ours comes near. Deeper than this is made to exhaust whoever walks it. */
const DEEPEST = 64;

/**
 * Bytes to each part that a body may have at least, where it is as long as it may be. What is ours takes ten and more: a
 * part has a name, or is an id or a day. Lists of empty lists take two, and fifty times their length in memory.
 */
const BYTES_A_PART = 8;

/** The most parts that a body of so many bytes at most may have: whatever opens, and what stands between two. */
export const mostParts = (mostBytes: number): number => Math.floor(mostBytes / BYTES_A_PART);

const [QUOTE, BACKSLASH, COLON, UNDERLINE] = [...Buffer.from('"\\:_')];
const OPENS = 1;
const CLOSES = 2;
const PARTS = 3;
const BLANK = 4;

/** What a byte means outside a text. */
const MEANING = new Uint8Array(256);
for (const byte of Buffer.from('[{')) MEANING[byte] = OPENS;
for (const byte of Buffer.from(']}')) MEANING[byte] = CLOSES;
for (const byte of Buffer.from(',:')) MEANING[byte] = PARTS;
for (const byte of Buffer.from(' \t\r\n')) MEANING[byte] = BLANK;

/** A name that means something to the language. */
const RESERVED = '__proto__';
/** Each of its letters may be written with six (`\u005f`). */
const RESERVED_WRITTEN = 6 * RESERVED.length;

/**
 * Looks through a body of JSON before it is parsed, once and byte for byte: parsing is dear where there are many parts,
 * and takes the engine a second where they are nested a million levels down. Whether it is JSON at all is for the parser.
 * @throws RefusedRequest 400 where it is nested too deep, has too many parts, or a name means something to the language
 */
export function requireModest(bytes: Uint8Array, most: number): void {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      const end = endOfText(bytes, at);
      if (isReserved(bytes, at, end)) throw new RefusedRequest(400, 'a name that is not ours');
      at = end;
      continue;
    }
    const meaning = MEANING[byte];
    if (meaning === CLOSES) depth -= 1;
    if (meaning === OPENS) depth += 1;
    if (meaning === OPENS || meaning === PARTS) parts += 1;
    if (depth > DEEPEST) throw new RefusedRequest(400, 'nested too deep');
    if (parts > most) throw new RefusedRequest(400, 'too many parts');
  }
}

/** Where the text that begins at a quote has its other one; the length where it has none. */
function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return Math.min(at, bytes.length);
}

/** Whether what stands between two quotes is a name, and the reserved one in whatever way it is written. */
function isReserved(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start - 1;
  const first = bytes[start + 1];
  if (length < RESERVED.length || length > RESERVED_WRITTEN) return false;
  if (first !== UNDERLINE && first !== BACKSLASH) return false;
  if (!isName(bytes, end)) return false;
  try {
    return JSON.parse(Buffer.from(bytes.subarray(start, end + 1)).toString()) === RESERVED;
  } catch {
    // Then all of it is none, which the parser says.
    return false;
  }
}

function isName(bytes: Uint8Array, end: number): boolean {
  let at = end + 1;
  while (MEANING[bytes[at] ?? 0] === BLANK) at += 1;
  return bytes[at] === COLON;
}
