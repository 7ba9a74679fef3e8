import { DELIVERIES } from './routes/deliveries.ts';
import { ENGAGEMENTS } from './routes/engagements.ts';
import { PEOPLE } from './routes/people.ts';
import { ROUNDS } from './routes/rounds.ts';

/**
 * The whole interface of the tab. A route that is not in this table cannot be mounted, and none is without what it
 * needs: that is how nothing becomes reachable that names no act.
 */
export const ROUTES = { ...PEOPLE, ...ENGAGEMENTS, ...ROUNDS, ...DELIVERIES } as const;

export type RouteId = keyof typeof ROUTES;
