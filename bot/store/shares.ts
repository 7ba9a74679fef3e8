import { DatabaseBusy } from './away.ts';

/** On whose behalf the database is asked: who shares a key shares what there is for it. */
export interface Share {
  readonly key: string;
  /** How long one waits for its part of it, in milliseconds. */
  readonly patienceMs: number;
}

/** So many of one key wait at most; the next is told at once. */
const MOST_WAITING = 200;

interface Queue {
  used: number;
  readonly waiting: (() => void)[];
}

/**
 * Gives each key so many of what all share: where everything that is asked for one municipality waits for the same held
 * row, that takes its own part and leaves the rest to the others.
 * @param most how many of one key have one at once
 * @returns what takes one, and gives what hands it back; it throws {@link DatabaseBusy} for whom it took too long
 */
export function createShares(most: number): (share: Share) => Promise<() => void> {
  const queues = new Map<string, Queue>();

  const handBack = (key: string, queue: Queue) => {
    let handed = false;
    return () => {
      if (handed) return;
      handed = true;
      const next = queue.waiting.shift();
      if (next !== undefined) return next();
      queue.used -= 1;
      if (queue.used === 0) queues.delete(key);
    };
  };

  return ({ key, patienceMs }) => {
    const queue = queues.get(key) ?? { used: 0, waiting: [] };
    queues.set(key, queue);
    if (queue.used < most) {
      queue.used += 1;
      return Promise.resolve(handBack(key, queue));
    }
    if (queue.waiting.length >= MOST_WAITING) return Promise.reject(new DatabaseBusy(null));
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve(handBack(key, queue));
      };
      const timer = setTimeout(() => {
        queue.waiting.splice(queue.waiting.indexOf(go), 1);
        reject(new DatabaseBusy(null));
      }, patienceMs);
      queue.waiting.push(go);
    });
  };
}
