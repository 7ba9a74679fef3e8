import type { Stores } from '../../../bot/usecases/ports/context.ts';
import { ENGAGEMENT_CALLS } from './engagementCalls.ts';
import type { CallsOf, Landmarks } from './landmarks.ts';
import { PLACE_CALLS } from './placeCalls.ts';
import { PLAN_CALLS } from './planCalls.ts';
import { PROGRAMME_CALLS } from './programmeCalls.ts';
import { ROUND_CALLS } from './roundCalls.ts';

/** Every method of every store, called once; the queue's alone is not here: its tables are pg-boss's own. */
const CALLS: { readonly [Name in Exclude<keyof Stores, 'jobs'>]: CallsOf<Name> } = {
  ...ROUND_CALLS,
  ...PLACE_CALLS,
  ...PLAN_CALLS,
  ...ENGAGEMENT_CALLS,
  ...PROGRAMME_CALLS,
};

export interface StoreCall {
  /** Such as `rounds.find`. */
  readonly name: string;
  run(stores: Stores, at: Landmarks): Promise<unknown>;
}

export const STORE_CALLS: readonly StoreCall[] = Object.entries(CALLS).flatMap(([store, methods]) =>
  Object.entries(methods as Readonly<Record<string, StoreCall['run']>>).map(([method, run]) => ({
    name: `${store}.${method}`,
    run,
  })),
);
