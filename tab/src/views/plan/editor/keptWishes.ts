import { planChangeBody } from '../../../../../domain/contract/resources/plans.ts';
import type { Wish } from './planEditor.ts';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The wishes of one person for one plan that the service has not answered for good. */
export interface KeptWishes {
  /** In the order they were made. */
  list(): Wish[];
  keep(wish: Wish): void;
  drop(id: string): void;
}

function readWish(value: unknown): Wish[] {
  const { data } = planChangeBody.safeParse(value);
  return data === undefined ? [] : [data];
}

function readAll(text: string | null): Wish[] {
  try {
    const values: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(values) ? values.flatMap(readWish) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps what somebody wished until it is in the plan or they were told why not, also over a reload. A wish has an id,
 * so that one sent again is done once. What cannot be read is left out: it may be of an older version of the product.
 */
export function createKeptWishes(store: Store, key: string): KeptWishes {
  const list = () => readAll(store.getItem(key));
  const write = (wishes: readonly Wish[]) => {
    try {
      if (wishes.length === 0) store.removeItem(key);
      else store.setItem(key, JSON.stringify(wishes));
    } catch {
      // A full store keeps nothing more; the page still asks before it is left.
    }
  };
  return {
    list,
    keep: (wish) => write([...list().filter(({ id }) => id !== wish.id), wish]),
    drop: (id) => write(list().filter((wish) => wish.id !== id)),
  };
}
