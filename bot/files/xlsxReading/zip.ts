import { inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal.ts';

/** Bytes that all that is read of one file may be, unpacked. A plan of 2000 rows is one or two million. */
export const UNPACKED_LIMIT = 40 * 1024 * 1024;

const MOST_ENTRIES = 2000;

/** The parts of a zip file that can be read, by name. */
export interface Archive {
  has(name: string): boolean;
  /**
   * Unpacks one part, counting against what may be unpacked in all.
   * @throws Refusal `tooMuchInside`, whether the part says how large it is or not; `locked`, `damaged`
   */
  read(name: string): Uint8Array;
}

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment after it. */
const END_LENGTH = 22;
const END_REACH = END_LENGTH + 0xffff;

/**
 * Reads the central directory (APPNOTE 4.3.12); unpacks nothing yet. Names are only looked up, never used as paths.
 * @throws Refusal `damaged`
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = within(() => directoryOf(view));
  let left = UNPACKED_LIMIT;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new Refusal('damaged');
      if (entry.encrypted) throw new Refusal('locked');
      // What it says of itself can be a lie; so the unpacking is stopped where the room ends, too.
      if (entry.unpacked > left) throw new Refusal('tooMuchInside');
      const unpacked = within(() => unpack(view, entry, left));
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function directoryOf(view: Buffer): Map<string, Entry> {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]), view.length - END_LENGTH);
  if (end < Math.max(0, view.length - END_REACH) || view.readUInt32LE(end) !== END) throw new Refusal('damaged');
  const count = view.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Refusal('tooMuchInside');
  const entries = new Map<string, Entry>();
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (view.readUInt32LE(at) !== CENTRAL) throw new Refusal('damaged');
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    // Two parts of one name: readers differ on which they take, so neither is.
    if (entries.has(name)) throw new Refusal('unsafe');
    entries.set(name, {
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(view: Buffer, { method, packed, offset }: Entry, limit: number): Uint8Array {
  if (view.readUInt32LE(offset) !== LOCAL) throw new Refusal('damaged');
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (start + packed > view.length) throw new Refusal('damaged');
  const data = view.subarray(start, start + packed);
  if (method === 0) {
    if (data.length > limit) throw new Refusal('tooMuchInside');
    return data;
  }
  if (method !== 8) throw new Refusal('damaged');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const full = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(full ? 'tooMuchInside' : 'damaged');
  }
}

/** Reading beyond the end of the bytes is a damaged file, too. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged');
  }
}
