import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** From this many bytes on an answer is squeezed: a plan of 300 steps shrinks to a tenth, a short one gains nothing. */
export const WORTH_IT = 2048;

/** Longer than any browser's list. What stands beyond is not looked at. */
const LONGEST_LIST = 1_000;

/** Whether an `accept-encoding` header names an encoding without refusing it (`;q=0`). */
export function reads(accepted: unknown, encoding: string): boolean {
  return String(accepted ?? '')
    .slice(0, LONGEST_LIST)
    .split(',')
    .some((one) => {
      const [name = '', quality = ''] = one.split(';', 2).map((part) => part.trim());
      return name === encoding && !/^q=0(\.0*)?$/.test(quality);
    });
}

/** A body as it is sent, with the headers that say how. Fast rather than small: it is made anew for each answer. */
export async function squeezedBody(text: string, accepted: unknown): Promise<[Buffer, Record<string, string>]> {
  const body = Buffer.from(text);
  if (body.length < WORTH_IT || !reads(accepted, 'gzip')) return [body, {}];
  return [await promisify(gzip)(body, { level: 4 }), { 'content-encoding': 'gzip', vary: 'accept-encoding' }];
}
