import type { Route } from '../../domain/contract/routes/route.ts';
import type { RouteId } from '../../domain/contract/routes.ts';
import type { Call } from './handle.ts';
import { archiveHandlers, auditHandlers } from './handlers/archive.ts';
import { calendarsHandlers } from './handlers/calendars.ts';
import { channelsHandlers } from './handlers/channels.ts';
import { deliveriesHandlers } from './handlers/deliveries.ts';
import { draftsHandlers } from './handlers/drafts.ts';
import { engagementsHandlers } from './handlers/engagements.ts';
import { exportsHandlers } from './handlers/exports.ts';
import { invitationsHandlers } from './handlers/invitations.ts';
import { nudgesHandlers } from './handlers/nudges.ts';
import { ownDataHandlers } from './handlers/ownData.ts';
import { peopleHandlers } from './handlers/people.ts';
import { plansHandlers } from './handlers/plans.ts';
import { planTemplatesHandlers } from './handlers/planTemplates.ts';
import { portfolioHandlers } from './handlers/portfolio.ts';
import { programmesHandlers } from './handlers/programmes.ts';
import { questionsHandlers } from './handlers/questions.ts';
import { roundsHandlers } from './handlers/rounds.ts';
import { seriesHandlers } from './handlers/series.ts';
import { sessionsHandlers } from './handlers/sessions.ts';
import { setUpHandlers } from './handlers/setUp.ts';
import { showingHandlers } from './handlers/showing.ts';
import { signalsHandlers } from './handlers/signals.ts';
import { stageHandlers } from './handlers/stage.ts';
import { trendsHandlers } from './handlers/trends.ts';

/** The routes that take and answer JSON: all but the stream and the files. */
export type HandledId = Exclude<RouteId, 'live' | 'download' | 'calendar' | 'readPlanFile'>;

/**
 * From a checked request to a use case and back, one entry a route of the contract that answers in JSON. The use cases admit
 * (`admit`, `admitToRound`) with the act that the contract names for the route; a test walks all routes with all roles
 * to hold the two together.
 */
export const HANDLERS = {
  ...peopleHandlers,
  ...engagementsHandlers,
  ...portfolioHandlers,
  ...plansHandlers,
  ...planTemplatesHandlers,
  ...roundsHandlers,
  ...questionsHandlers,
  ...deliveriesHandlers,
  ...draftsHandlers,
  ...nudgesHandlers,
  ...seriesHandlers,
  ...sessionsHandlers,
  ...signalsHandlers,
  ...trendsHandlers,
  ...channelsHandlers,
  ...stageHandlers,
  ...exportsHandlers,
  ...calendarsHandlers,
  ...archiveHandlers,
  ...auditHandlers,
  ...ownDataHandlers,
  ...setUpHandlers,
  ...showingHandlers,
  ...invitationsHandlers,
  ...programmesHandlers,
} satisfies Record<HandledId, unknown>;

/** One of them, for a caller that goes through the table: the types tie each handler to its own route only there. */
export function handlerOf(id: HandledId): (call: Call<Route>) => Promise<unknown> {
  return HANDLERS[id] as unknown as (call: Call<Route>) => Promise<unknown>;
}
