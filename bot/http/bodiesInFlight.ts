import { DomainError } from '../../domain/errors.ts';
import { TooOften } from './limits.ts';

const MB = 1024 * 1024;
/**
 * Bytes of bodies at once, from the first that is read until their answer: in the heap they take up to ten times that. A
 * dozen and more of the largest; of usual ones, five hundred.
 */
const MOST_BYTES = 32 * MB;
/** One person's part: a large file with a few changes beside. */
const MOST_BYTES_EACH = MOST_BYTES / 4;
/** A browser has six connections to one host, and a person two or three of them. */
const MOST_EACH = 16;
/** When to send it again, in seconds: what is under way is answered well before that. */
const AGAIN_SECONDS = 2;

/** What is being read and worked on just now, of this instance. */
export interface Bodies {
  /**
   * Does what needs a body of at most `bytes`; none of it has been read yet.
   * @throws TooOften where the person has too much under way, DomainError `unavailable` where all have; both at once
   */
  hold<T>(person: string, bytes: number, work: () => Promise<T>): Promise<T>;
}

export function createBodies(): Bodies {
  let all = 0;
  const each = new Map<string, { readonly count: number; readonly bytes: number }>();
  const move = (person: string, by: 1 | -1, bytes: number) => {
    const before = each.get(person) ?? { count: 0, bytes: 0 };
    const after = { count: before.count + by, bytes: before.bytes + by * bytes };
    if (after.count === 0) each.delete(person);
    else each.set(person, after);
    all += by * bytes;
  };
  return {
    async hold(person, bytes, work) {
      const own = each.get(person) ?? { count: 0, bytes: 0 };
      if (own.count >= MOST_EACH || own.bytes + bytes > MOST_BYTES_EACH) throw new TooOften(AGAIN_SECONDS);
      if (all + bytes > MOST_BYTES) throw new DomainError('unavailable');
      move(person, 1, bytes);
      try {
        return await work();
      } finally {
        move(person, -1, bytes);
      }
    },
  };
}
