import { ARCHIVE } from './routes/archive.ts';
import { AUDIT } from './routes/audit.ts';
import { CALENDARS } from './routes/calendars.ts';
import { CHANNELS } from './routes/channels.ts';
import { DELIVERIES } from './routes/deliveries.ts';
import { DRAFTS } from './routes/drafts.ts';
import { ENGAGEMENTS } from './routes/engagements.ts';
import { EXPORTS } from './routes/exports.ts';
import { INVITATIONS } from './routes/invitations.ts';
import { NUDGES } from './routes/nudges.ts';
import { OWN_DATA } from './routes/ownData.ts';
import { PEOPLE } from './routes/people.ts';
import { PLANS } from './routes/plans.ts';
import { PLAN_TEMPLATES } from './routes/planTemplates.ts';
import { PORTFOLIO } from './routes/portfolio.ts';
import { PROGRAMMES } from './routes/programmes.ts';
import { QUESTIONS } from './routes/questions.ts';
import { ROUNDS } from './routes/rounds.ts';
import { SERIES } from './routes/series.ts';
import { SESSIONS } from './routes/sessions.ts';
import { SET_UP } from './routes/setUp.ts';
import { SHOWING } from './routes/showing.ts';
import { SIGNALS } from './routes/signals.ts';
import { STAGE } from './routes/stage.ts';
import { TRENDS } from './routes/trends.ts';

/**
 * The whole interface of the tab. A route that is not in this table cannot be mounted, and none is without what it
 * needs: that is how nothing becomes reachable that names no act.
 */
export const ROUTES = {
  ...PEOPLE,
  ...ENGAGEMENTS,
  ...PORTFOLIO,
  ...PLANS,
  ...PLAN_TEMPLATES,
  ...ROUNDS,
  ...QUESTIONS,
  ...DELIVERIES,
  ...DRAFTS,
  ...NUDGES,
  ...SERIES,
  ...SESSIONS,
  ...SIGNALS,
  ...TRENDS,
  ...CHANNELS,
  ...STAGE,
  ...EXPORTS,
  ...CALENDARS,
  ...ARCHIVE,
  ...AUDIT,
  ...OWN_DATA,
  ...SET_UP,
  ...SHOWING,
  ...INVITATIONS,
  ...PROGRAMMES,
} as const;

export type RouteId = keyof typeof ROUTES;
