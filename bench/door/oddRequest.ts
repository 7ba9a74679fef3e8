import type { Line } from './line.ts';

/** One kind of request that nobody in their right mind sends. */
export interface OddRequest {
  readonly what: string;
  /** What may be answered: statuses, or `closed` where ending the connection is answer enough. */
  readonly expected: readonly (number | 'closed')[];
  /** Cut off by the sender, who waits for no answer. */
  readonly silent?: true;
  /** So many times, each on a connection of its own. */
  readonly times?: number;
  /** Writes it on a connection. `from` is the address it is to come from, for `X-Forwarded-For`. */
  send(line: Line, from: string): Promise<void>;
}

/** Headers by name; a list writes one line each. */
type Headers = Readonly<Record<string, string | number | readonly string[]>>;

/** A request's head, whole. */
export function head(method: string, target: string, from: string, headers: Headers = {}, version = '1.1'): string {
  const lines = Object.entries({ host: 'lagetrundt.example', 'x-forwarded-for': from, ...headers }).flatMap(
    ([name, value]) => [value].flat().map((one) => `${name}: ${one}`),
  );
  return `${method} ${target} HTTP/${version}\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/** A body, or what makes a large one when it is wanted. */
type Body = string | Uint8Array | (() => Uint8Array);

const bytesOf = (body: Body): Buffer => Buffer.from(typeof body === 'function' ? body() : body);

/** A request with its body, which says how long it is. */
export function whole(method: string, target: string, body: Body, headers: Headers = {}): OddRequest['send'] {
  return async (line, from) => {
    const bytes = bytesOf(body);
    await line.write(
      head(method, target, from, { 'content-type': 'application/json', 'content-length': bytes.length, ...headers }),
    );
    await inParts(line, bytes);
  };
}

/** The same in chunks, whose sum nobody says beforehand. */
export function chunked(method: string, target: string, given: Body, headers: Headers = {}): OddRequest['send'] {
  return async (line, from) => {
    const body = bytesOf(given);
    const said = { 'content-type': 'application/json', 'transfer-encoding': 'chunked', ...headers };
    await line.write(head(method, target, from, said));
    for (let at = 0; at < body.length; at += PART) {
      const part = body.subarray(at, at + PART);
      await line.write(`${part.length.toString(16)}\r\n`);
      await line.write(part);
      await line.write('\r\n');
    }
    await line.write('0\r\n\r\n');
  };
}

const PART = 64 * 1024;

async function inParts(line: Line, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PART) await line.write(bytes.subarray(at, at + PART));
}

/** Text as it is, on the line. */
export const raw =
  (text: (from: string) => string | Uint8Array): OddRequest['send'] =>
  async (line, from) => {
    await line.write(text(from));
  };
