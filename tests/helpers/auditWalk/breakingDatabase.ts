import { DatabaseAway } from '../../../bot/store/away.ts';
import type { Database, Stores } from '../../../bot/usecases/ports/context.ts';

/** Where an act breaks before it is done: its line cannot be written; after its last write, at the commit. */
export const BEFORE = ['noLine', 'beforeCommit'] as const;
/** Where it breaks when it is done: what is answered cannot be read; and nobody hears that it was committed. */
export const AFTER = ['afterCommit', 'unheardCommit'] as const;
export type Fault = (typeof BEFORE)[number] | (typeof AFTER)[number];

/** What a reading breaks in, which has no commit: the store's method that it reads by, or something outside the store. */
export type Breaks = readonly [store: keyof Stores, method: string] | 'port';

export interface BreakingDatabase {
  readonly db: Database;
  /** From now on; null mends it. */
  breakAt(fault: Fault | null, breaks?: Breaks): void;
  /** To be called by a port that the test stands in for. */
  port(): void;
}

type Method = (...given: unknown[]) => Promise<unknown>;

/** A real database that breaks where the test says. */
export function breakingDatabase(real: Database): BreakingDatabase {
  let fault: Fault | null = null;
  let breaks: Breaks | undefined;
  let committed = false;
  const broken = () => new Error(`broken on purpose: ${fault}`);

  const around = (store: string, name: string, method: Method, within: boolean): Method => {
    if (store === 'audit' && (name === 'append' || name === 'appendOnce')) {
      return async (...given) => {
        const [{ outcome }] = given as [{ outcome: string }];
        if (fault === 'noLine' && ['done', 'unchanged'].includes(outcome)) throw broken();
        return method(...given);
      };
    }
    if (within) return method;
    return async (...given) => {
      if (fault === 'afterCommit' && committed) throw broken();
      if (fault === 'beforeCommit' && breaks?.[0] === store && breaks[1] === name) throw broken();
      if (store !== 'answering' || name !== 'record') return method(...given);
      // The one act that is a single statement.
      const hasLine = given[4] !== undefined && given[4] !== null;
      if (fault === 'noLine' && hasLine) throw broken();
      if (fault === 'beforeCommit') {
        await real.transaction(async ({ answering }) => {
          await (answering.record as Method)(...given);
          throw broken();
        });
      }
      const made = await method(...given);
      committed = true;
      if (fault === 'unheardCommit') throw new DatabaseAway(broken());
      return made;
    };
  };
  const wrapped = (stores: Stores, within: boolean): Stores =>
    Object.fromEntries(
      Object.entries(stores).map(([store, methods]) => [
        store,
        typeof methods === 'function'
          ? methods
          : Object.fromEntries(
              Object.entries(methods as Record<string, Method>).map(([name, method]) => [
                name,
                around(store, name, method.bind(methods), within),
              ]),
            ),
      ]),
    ) as unknown as Stores;

  const transaction: Database['transaction'] = async (work) => {
    const made = await real.transaction(async (stores) => {
      const result = await work(wrapped(stores, true));
      if (fault === 'beforeCommit') throw broken();
      return result;
    });
    committed = true;
    if (fault === 'unheardCommit') throw new DatabaseAway(broken());
    return made;
  };
  return {
    db: { ...(wrapped(real, false) as Database), transaction },
    breakAt(at, reading) {
      fault = at;
      breaks = reading;
      committed = false;
    },
    port() {
      if (fault === 'beforeCommit' && breaks === 'port') throw broken();
    },
  };
}
