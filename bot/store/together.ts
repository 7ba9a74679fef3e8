/** How many statements of one kind are under way at a time. Two, so that one that waits does not stop the others. */
const AT_ONCE = 2;
/** The most that one statement does. */
const MOST = 50;

interface Call<In, Out> {
  readonly given: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Calls that come in the same turn of the event loop, or while enough others are under way, are done together: alone
 * nobody waits, and when many come at once, one statement, one commit and one way to the database and back serve them.
 *
 * `work` does all it is given or nothing, and gives one outcome for each, in their order. Where it fails, each is done
 * by itself, so that nobody's call fails for another's; what it does must therefore bear being done again.
 */
export function together<In, Out>(work: (all: readonly In[]) => Promise<readonly Out[]>): (given: In) => Promise<Out> {
  const waiting: Call<In, Out>[] = [];
  let gathering = false;
  let underWay = 0;

  const settle = async (calls: readonly Call<In, Out>[]): Promise<void> => {
    try {
      const outcomes = await work(calls.map(({ given }) => given));
      for (const [at, { resolve }] of calls.entries()) resolve(outcomes[at] as Out);
    } catch (error) {
      if (calls.length > 1) for (const call of calls) await settle([call]);
      else for (const { reject } of calls) reject(error);
    }
  };

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

  return (given) =>
    new Promise((resolve, reject) => {
      waiting.push({ given, resolve, reject });
      gather();
    });
}
