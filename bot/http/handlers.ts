import type { Route } from '../../domain/contract/routes/route.ts';
import type { RouteId } from '../../domain/contract/routes.ts';
import type { Call } from './handle.ts';
import { deliveriesHandlers } from './handlers/deliveries.ts';
import { engagementsHandlers } from './handlers/engagements.ts';
import { peopleHandlers } from './handlers/people.ts';
import { roundsHandlers } from './handlers/rounds.ts';

/**
 * From a checked request to a use case and back, one entry a route of the contract but the stream. The use cases admit
 * (`admit`, `admitToRound`) with the act that the contract names for the route; a test walks all routes with all roles
 * to hold the two together.
 */
export const HANDLERS = {
  ...peopleHandlers,
  ...engagementsHandlers,
  ...roundsHandlers,
  ...deliveriesHandlers,
} satisfies Record<Exclude<RouteId, 'live'>, unknown>;

/** One of them, for a caller that goes through the table: the types tie each handler to its own route only there. */
export function handlerOf(id: Exclude<RouteId, 'live'>): (call: Call<Route>) => Promise<unknown> {
  return HANDLERS[id] as unknown as (call: Call<Route>) => Promise<unknown>;
}
