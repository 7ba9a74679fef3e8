import { DatabaseBusy } from './away.ts';

/** On whose behalf the database is asked: who shares a key shares what there is for it. */
export interface Share {
  readonly key: string;
  /** How long one waits for its part of it, in milliseconds. */
  readonly patienceMs: number;
}

/** How much there is, and who has how much of it. */
export interface Parts {
  /** How many of one key have one at once. */
  readonly each: number;
  /** How many have one at once, of all keys; left out, there is no end. */
  readonly all?: number;
}

/** So many of one key wait at most; the next is told at once. */
const MOST_WAITING = 200;
/** The same of all keys: at some milliseconds a statement, these come to their turn well within anybody's patience. */
const MOST_WAITING_ALTOGETHER = 1_000;

interface Queue {
  used: number;
  readonly waiting: (() => void)[];
}

/**
 * Gives each key so many of what all share: where everything that is asked for one municipality waits for the same held
 * row, that takes its own part and leaves the rest to the others. Where there is no more for anybody, the keys take turns,
 * however many of one of them wait.
 * @returns what takes one, and gives what hands it back; it throws {@link DatabaseBusy} for whom it took too long
 */
export function createShares({ each, all = Number.POSITIVE_INFINITY }: Parts): (share: Share) => Promise<() => void> {
  const queues = new Map<string, Queue>();
  /** Those keys of which somebody waits and could have one, in the order of their turns. */
  const turns = new Set<string>();
  let used = 0;
  let waiting = 0;

  const serve = () => {
    while (used < all) {
      const [key] = turns;
      if (key === undefined) return;
      turns.delete(key);
      queues.get(key)?.waiting.shift()?.();
      requeue(key);
    }
  };
  const requeue = (key: string) => {
    const queue = queues.get(key);
    if (queue === undefined) return;
    if (queue.used === 0 && queue.waiting.length === 0) queues.delete(key);
    if (queue.waiting.length > 0 && queue.used < each) turns.add(key);
    else turns.delete(key);
  };
  const take = (key: string, queue: Queue) => {
    queue.used += 1;
    used += 1;
    let handed = false;
    return () => {
      if (handed) return;
      handed = true;
      queue.used -= 1;
      used -= 1;
      requeue(key);
      serve();
    };
  };

  return ({ key, patienceMs }) => {
    const queue = queues.get(key) ?? { used: 0, waiting: [] };
    if (queue.used < each && used < all) {
      queues.set(key, queue);
      return Promise.resolve(take(key, queue));
    }
    if (queue.waiting.length >= MOST_WAITING || waiting >= MOST_WAITING_ALTOGETHER) {
      return Promise.reject(new DatabaseBusy(null));
    }
    queues.set(key, queue);
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting -= 1;
        clearTimeout(timer);
      };
      const go = () => {
        leave();
        resolve(take(key, queue));
      };
      const timer = setTimeout(() => {
        queue.waiting.splice(queue.waiting.indexOf(go), 1);
        leave();
        requeue(key);
        reject(new DatabaseBusy(null));
      }, patienceMs);
      waiting += 1;
      queue.waiting.push(go);
      requeue(key);
    });
  };
}
