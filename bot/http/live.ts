import type { ServerResponse } from 'node:http';
import type { LiveEvent } from '../../domain/contract/resources/common.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Context } from '../usecases/ports/context.ts';
import { type Change, whoHears } from '../usecases/whoHears.ts';

/** A comment line this often keeps proxies from closing a quiet stream, and tells us of readers that left. */
const HEARTBEAT_MS = 20_000;

/**
 * A stream ends after this long, in milliseconds, and the page opens another with a token of that moment: whoever can no
 * longer sign in hears no more. Tokens of Entra last about as long.
 */
export const STREAM_MS = 60 * 60_000;

/**
 * Streams that one person has here. The tab that was opened last is the one that is looked at, so where there are more
 * the oldest rests: it is told so, and opens another when somebody looks at it.
 */
export const MOST_PER_PERSON = 10;

/** Streams of this instance, each a socket and some kilobytes: more people than the largest programme has. */
export const MOST_STREAMS = 2_000;

export interface LiveHub {
  /**
   * Holds the response open and writes what concerns the person until they leave. The person has signed in.
   * @throws DomainError `unavailable` where the instance is full of people who have one stream each
   */
  join(person: PersonKey, out: ServerResponse): void;
  /** Changes that come while others are being told of are told together, each once. */
  tell(change: Change): Promise<void>;
  /** What this person may see at all has changed: their tabs read anew. */
  tellPerson(person: PersonKey): void;
  /** Something may have been missed: everybody reads anew. */
  resync(): void;
  /** How many follow here. */
  size(): number;
  close(): void;
}

/** How long a stream that has been ended may take to be read to its end, in milliseconds. */
const FINISH_MS = 5_000;

/** A reader that does not read: more than this many bytes are not kept for it. It comes back and asks anew. */
const MOST_WAITING = 1024 * 1024;

const RESYNC = 'event: resync\ndata: {}\n\n';

/** The open tabs of this instance. Each hears only of what its roles at that moment let it read. */
export function createLiveHub(context: Context, mostStreams: number = MOST_STREAMS): LiveHub {
  /** By person, the oldest first. */
  const streams = new Map<string, Set<ServerResponse>>();
  const people = new Map<string, PersonKey>();
  let size = 0;
  const untold = new Map<string, Change>();
  let telling: Promise<void> | null = null;
  let closed = false;
  const all = () => [...streams.values()].flatMap((own) => [...own]);
  const write = (out: ServerResponse, text: string) => {
    if (out.writableLength > MOST_WAITING) out.destroy();
    else out.write(text);
  };
  const resync = () => {
    for (const out of all()) write(out, RESYNC);
  };
  const heartbeat = setInterval(() => {
    for (const out of all()) write(out, ': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const leave = (key: string, out: ServerResponse) => {
    const own = streams.get(key);
    if (!own?.delete(out)) return;
    size -= 1;
    if (own.size > 0) return;
    streams.delete(key);
    people.delete(key);
  };
  /** Writes the last words and lets go, whether they are read or not. */
  const finish = (key: string, out: ServerResponse, words = '') => {
    leave(key, out);
    const unread = setTimeout(() => out.destroy(), FINISH_MS);
    unread.unref();
    out.once('close', () => clearTimeout(unread));
    out.end(words);
  };
  const restOldest = (key: string) => {
    const [oldest] = streams.get(key) ?? [];
    if (oldest !== undefined) finish(key, oldest, 'event: rest\ndata: {}\n\n');
  };
  /** Room for one more of the person's; where the instance is full, whoever has most gives one up. */
  const makeRoom = (key: string) => {
    if ((streams.get(key)?.size ?? 0) >= MOST_PER_PERSON) restOldest(key);
    if (size < mostStreams) return;
    const [most, own] = [...streams].reduce((a, b) => (b[1].size > a[1].size ? b : a));
    if (own.size < 2) throw new DomainError('unavailable');
    restOldest(most);
  };

  /** Asks who may hear of the changes, in one query however many listen, and tells them. */
  const tellThese = async (changes: readonly Change[]) => {
    if (size === 0) return;
    const about = [...new Set(changes.map(({ engagementId }) => engagementId))];
    const holders = Map.groupBy(await context.db.engagements.rolesIn(about), ({ engagementId }) => engagementId);
    for (const change of changes) {
      const { engagementId, what } = change;
      const text = `event: change\ndata: ${JSON.stringify({ engagementId, what } satisfies LiveEvent)}\n\n`;
      const own = holders.get(engagementId) ?? [];
      // Of a deletion those hear who had a part in it until then.
      const isGone = what === 'archive' && own.length === 0;
      const heard = isGone
        ? await context.db.deletions.readersAmong([...people.values()], engagementId)
        : await whoHears(context.db, own, change);
      for (const key of new Set(heard.map(keyOf))) {
        for (const out of streams.get(key) ?? []) write(out, text);
      }
    }
  };
  const tellAll = async () => {
    // What the database says in one breath comes in one turn of the event loop.
    await null;
    while (untold.size > 0) {
      const changes = [...untold.values()];
      untold.clear();
      try {
        await tellThese(changes);
      } catch (error) {
        // Whom it concerns cannot be found out just now. That something happened may be told to anybody.
        if (!(error instanceof DomainError)) context.log.error({ error }, 'telling of a change broke');
        resync();
      }
    }
    telling = null;
  };

  return {
    join(person, out) {
      // Who left while they were let in is told nothing, and would never be heard leaving.
      if (out.destroyed) return;
      const key = keyOf(person);
      if (!closed) makeRoom(key);
      out.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      out.write('event: hello\ndata: {}\n\n');
      // Stopping: they find another instance.
      if (closed) return void out.end();
      const own = streams.get(key) ?? new Set();
      streams.set(key, own.add(out));
      people.set(key, person);
      size += 1;
      const end = setTimeout(() => finish(key, out), STREAM_MS);
      end.unref();
      // Whoever is not there any more is told nothing, and that is all there is to it.
      out.on('error', () => undefined);
      out.on('close', () => {
        clearTimeout(end);
        leave(key, out);
      });
    },

    tell(change) {
      const { engagementId, what, seenIn = [] } = change;
      untold.set([engagementId, what, ...seenIn].join(' '), change);
      telling ??= tellAll();
      return telling;
    },

    tellPerson(person) {
      for (const out of streams.get(keyOf(person)) ?? []) write(out, RESYNC);
    },

    resync,

    size: () => size,

    close() {
      closed = true;
      clearInterval(heartbeat);
      for (const [key, own] of [...streams]) for (const out of [...own]) finish(key, out);
    },
  };
}

const keyOf = ({ tenantId, objectId }: PersonKey) => `${tenantId} ${objectId}`;
