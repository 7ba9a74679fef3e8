import { createHash } from 'node:crypto';

/** The namespace of every id in the try-out; any other programme needs another. */
const NAMESPACE = Buffer.from('7f0000000000400080000000000000dd', 'hex');

function digest(parts: readonly (string | number)[]): Buffer {
  return createHash('sha1').update(NAMESPACE).update(parts.join('/')).digest();
}

/** The same UUID (version 5, RFC 9562 § 5.5) for the same name, always. */
export function seedId(...parts: readonly (string | number)[]): string {
  const bytes = digest(parts).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A number in [0, 1) that looks like chance and is the same for the same name, always. */
export function seedFraction(...parts: readonly (string | number)[]): number {
  return digest(parts).readUInt32BE(0) / 2 ** 32;
}
