import { AsyncLocalStorage } from 'node:async_hooks';

/** Out of whatever the caller does: what is done for many is done on nobody's share of the connections. */
const forAll = AsyncLocalStorage.snapshot();

/** How many statements of one kind are under way at a time. Two, so that one that waits does not stop the others. */
const AT_ONCE = 2;
/** The most that one statement does. */
const MOST = 50;

interface Call<In, Out> {
  readonly given: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

interface Line<In, Out> {
  add(call: Call<In, Out>): void;
}

/**
 * Calls that come in the same turn of the event loop, or while enough others are under way, are done together: alone
 * nobody waits, and when many come at once, one statement, one commit and one way to the database and back serve them.
 *
 * `work` does all it is given or nothing, and gives one outcome for each, in their order. Where it fails, each is done
 * by itself, so that nobody's call fails for another's; what it does must therefore bear being done again. What one of a
 * key alone is told by `isHeld` had to wait too long: from then on those of that key are done apart from the others,
 * until one of them gets through.
 */
export function together<In, Out>(
  work: (all: readonly In[]) => Promise<readonly Out[]>,
  keyOf: (given: In) => string = () => '',
  isHeld: (error: unknown) => boolean = () => false,
): (given: In) => Promise<Out> {
  const shared = createLine();
  /** By key, what does not go with the others. */
  const held = new Map<string, Line<In, Out>>();

  function createLine(): Line<In, Out> {
    const waiting: Call<In, Out>[] = [];
    let gathering = false;
    let underWay = 0;
    const gather = (): void => {
      if (gathering || underWay >= AT_ONCE || waiting.length === 0) return;
      gathering = true;
      setImmediate(async () => {
        gathering = false;
        underWay += 1;
        await settle(waiting.splice(0, MOST));
        underWay -= 1;
        gather();
      });
    };
    return {
      add(call) {
        waiting.push(call);
        gather();
      },
    };
  }

  function apart(key: string): Line<In, Out> {
    const line = held.get(key) ?? createLine();
    held.set(key, line);
    return line;
  }

  async function settle(calls: readonly Call<In, Out>[]): Promise<void> {
    try {
      const outcomes = await work(calls.map(({ given }) => given));
      for (const [at, { given, resolve }] of calls.entries()) {
        held.delete(keyOf(given));
        resolve(outcomes[at] as Out);
      }
    } catch (error) {
      const byKey = Map.groupBy(calls, ({ given }) => keyOf(given));
      if (byKey.size > 1 && isHeld(error)) {
        // Whose it is that is held, each finds out for itself, and nobody new waits behind it.
        for (const [key, own] of byKey) for (const call of own) apart(key).add(call);
      } else if (byKey.size > 1) {
        for (const own of byKey.values()) await settle(own);
      } else if (calls.length > 1 && !isHeld(error)) {
        for (const call of calls) await settle([call]);
      } else {
        if (isHeld(error)) for (const key of byKey.keys()) apart(key);
        for (const { reject } of calls) reject(error);
      }
    }
  }

  return (given) =>
    new Promise((resolve, reject) => {
      forAll(() => (held.get(keyOf(given)) ?? shared).add({ given, resolve, reject }));
    });
}
