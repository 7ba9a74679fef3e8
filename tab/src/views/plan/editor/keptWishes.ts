import type { PlanEdit } from '../../../../../domain/planChange.ts';
import type { Wish } from './planEditor.ts';
import type { TrailStep } from './trail.ts';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The wishes of one person for one plan that the service has not answered for good. */
export interface KeptWishes {
  /** In the order they were made. */
  list(): Wish[];
  keep(wish: Wish): void;
  drop(id: string): void;
}

const HOWS = ['edit', 'import', 'undo', 'redo'] as const satisfies readonly TrailStep[];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEdit(value: unknown): value is PlanEdit {
  if (!isFields(value)) return false;
  const { op, item, before, after } = value;
  if (op === 'set') return (item === null || typeof item === 'string') && isFields(before) && isFields(after);
  return (op === 'add' || op === 'remove') && isFields(item) && typeof item['id'] === 'string';
}

/** Only the shape: the service holds what comes to the whole schema, which weighs more than all else that edits. */
function readWish(value: unknown): Wish[] {
  if (!isFields(value)) return [];
  const { id, how: said, change } = value;
  const how = HOWS.find((one) => one === said);
  if (typeof id !== 'string' || how === undefined || !Array.isArray(change) || !change.every(isEdit)) return [];
  return [{ id, how, change }];
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
