import type { ServerResponse } from 'node:http';
import { may } from '../../domain/access.ts';
import type { LiveEvent } from '../../domain/contract/resources/common.ts';
import { HEARD_BY } from '../../domain/live.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Context } from '../usecases/ports/context.ts';

/** A comment line this often keeps proxies from closing a quiet stream, and tells us of readers that left. */
const HEARTBEAT_MS = 20_000;

interface Reader {
  readonly person: PersonKey;
  readonly out: ServerResponse;
}

export interface LiveHub {
  /** Holds the response open and writes what concerns the person until they leave. */
  join(person: PersonKey, out: ServerResponse): void;
  tell(change: LiveEvent): Promise<void>;
  /** Something may have been missed: everybody reads anew. */
  resync(): void;
  close(): void;
}

/** The open tabs of this instance. Each hears only of what its roles at that moment let it read. */
export function createLiveHub(context: Context): LiveHub {
  const readers = new Set<Reader>();
  const heartbeat = setInterval(() => {
    for (const { out } of readers) out.write(': still here\n\n');
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
      readers.add(reader);
      out.on('close', () => readers.delete(reader));
    },

    async tell(change) {
      for (const { person, out } of readers) {
        const roles = await context.db.engagements.rolesOf(person, change.engagementId);
        if (may(roles, HEARD_BY[change.what])) out.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
      }
    },

    resync() {
      for (const { out } of readers) out.write('event: resync\ndata: {}\n\n');
    },

    close() {
      clearInterval(heartbeat);
      for (const { out } of readers) out.end();
    },
  };
}
