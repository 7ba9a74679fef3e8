import type { ServerResponse } from 'node:http';
import type { LiveEvent } from '../../domain/contract/resources/common.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { type Change, hears } from '../usecases/hears.ts';
import type { Context } from '../usecases/ports/context.ts';

/** A comment line this often keeps proxies from closing a quiet stream, and tells us of readers that left. */
const HEARTBEAT_MS = 20_000;

/**
 * A stream ends after this long, in milliseconds, and the page opens another with a token of that moment: whoever can no
 * longer sign in hears no more. Tokens of Entra last about as long.
 */
export const STREAM_MS = 60 * 60_000;

interface Reader {
  readonly person: PersonKey;
  readonly out: ServerResponse;
}

export interface LiveHub {
  /** Holds the response open and writes what concerns the person until they leave. */
  join(person: PersonKey, out: ServerResponse): void;
  tell(change: Change): Promise<void>;
  /** Something may have been missed: everybody reads anew. */
  resync(): void;
  /** How many follow here. */
  size(): number;
  close(): void;
}

/** A reader that does not read: more than this many bytes are not kept for it. It comes back and asks anew. */
const MOST_WAITING = 1024 * 1024;

/** The open tabs of this instance. Each hears only of what its roles at that moment let it read. */
export function createLiveHub(context: Context): LiveHub {
  const readers = new Set<Reader>();
  let closed = false;
  const write = (out: ServerResponse, text: string) => {
    if (out.writableLength > MOST_WAITING) out.destroy();
    else out.write(text);
  };
  const resync = () => {
    for (const { out } of readers) write(out, 'event: resync\ndata: {}\n\n');
  };
  const heartbeat = setInterval(() => {
    for (const { out } of readers) write(out, ': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    join(person, out) {
      const reader = { person, out };
      out.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      out.write('event: hello\ndata: {}\n\n');
      // Stopping: they find another instance.
      if (closed) return void out.end();
      readers.add(reader);
      const end = setTimeout(() => out.end(), STREAM_MS);
      end.unref();
      out.on('close', () => {
        clearTimeout(end);
        readers.delete(reader);
      });
    },

    async tell(change) {
      const event: LiveEvent = { engagementId: change.engagementId, what: change.what };
      try {
        for (const { person, out } of readers) {
          if (await hears(context.db, person, change)) write(out, `event: change\ndata: ${JSON.stringify(event)}\n\n`);
        }
      } catch (error) {
        // Whom it concerns cannot be found out just now. That something happened may be told to anybody.
        if (!(error instanceof DomainError)) context.log.error({ error }, 'telling of a change broke');
        resync();
      }
    },

    resync,

    size: () => readers.size,

    close() {
      closed = true;
      clearInterval(heartbeat);
      for (const { out } of readers) out.end();
    },
  };
}
