import { z } from 'zod';
import type { Act } from '../access.ts';
import * as r from './resources.ts';

/** Who may call: anybody, anybody signed in, or whoever the table in `access.ts` lets do the act. */
export type Needs = 'nothing' | 'signIn' | Act;

export interface Route {
  readonly method: 'get' | 'post' | 'put';
  /** OpenAPI style, `{engagementId}`. */
  readonly path: string;
  readonly needs: Needs;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly body?: z.ZodType;
  /** Null for a stream. */
  readonly response: z.ZodType | null;
  readonly status: 200 | 201;
}

const BASE = '/api/v1';
const none = z.object({});
const engagement = z.object({ engagementId: z.uuid() });
const round = z.object({ engagementId: z.uuid(), roundId: z.uuid() });
const E = `${BASE}/engagements/{engagementId}`;
const R = `${E}/rounds/{roundId}`;

/**
 * The whole interface of the tab. A route that is not in this table cannot be mounted, and none is without what it
 * needs: that is how nothing becomes reachable that names no act.
 */
export const ROUTES = {
  me: {
    method: 'get',
    path: `${BASE}/me`,
    needs: 'signIn',
    summary: 'Who is signed in',
    params: none,
    response: r.meResource,
    status: 200,
  },
  setLanguage: {
    method: 'put',
    path: `${BASE}/me/language`,
    needs: 'signIn',
    summary: "Choose one's own language",
    params: none,
    body: r.languageBody,
    response: r.meResource,
    status: 200,
  },
  listEngagements: {
    method: 'get',
    path: `${BASE}/engagements`,
    needs: 'signIn',
    summary: 'The engagements this person has a role in',
    params: none,
    response: r.engagementList,
    status: 200,
  },
  getEngagement: {
    method: 'get',
    path: E,
    needs: 'readEngagement',
    summary: 'One engagement',
    params: engagement,
    response: r.engagementResource,
    status: 200,
  },
  getPlan: {
    method: 'get',
    path: `${E}/plan`,
    needs: 'readPlan',
    summary: "The municipality's process plan",
    params: engagement,
    response: r.planResource,
    status: 200,
  },
  listRounds: {
    method: 'get',
    path: `${E}/rounds`,
    needs: 'readRounds',
    summary: 'The rounds, newest first',
    params: engagement,
    response: r.roundList,
    status: 200,
  },
  openRound: {
    method: 'post',
    path: `${E}/rounds`,
    needs: 'openRound',
    summary: 'Open a round, or post the open one anew',
    params: engagement,
    response: r.roundResource,
    status: 201,
  },
  getResult: {
    method: 'get',
    path: `${R}/result`,
    needs: 'readRounds',
    summary: 'The result of a closed round',
    params: round,
    response: r.resultResource,
    status: 200,
  },
  getForm: {
    method: 'post',
    path: `${R}/form`,
    needs: 'answerRound',
    summary: "Open one's own form; holds back edits of the channel's card while it is open",
    params: round,
    response: r.formResource,
    status: 200,
  },
  putResponse: {
    method: 'put',
    path: `${R}/response`,
    needs: 'answerRound',
    summary: "Send in or change one's own answer",
    params: round,
    body: r.responseBody,
    response: r.receiptResource,
    status: 200,
  },
  closeRound: {
    method: 'post',
    path: `${R}/close`,
    needs: 'closeRound',
    summary: 'Close the round',
    params: round,
    response: r.resultResource,
    status: 200,
  },
  listResponses: {
    method: 'get',
    path: `${R}/responses`,
    needs: 'readNamedAnswers',
    summary: 'The named answers, for the announced audience',
    params: round,
    response: r.namedResponses,
    status: 200,
  },
  listDeliveries: {
    method: 'get',
    path: `${R}/deliveries`,
    needs: 'retryDelivery',
    summary: "How the round's messages fared",
    params: round,
    response: r.deliveryList,
    status: 200,
  },
  retryDelivery: {
    method: 'post',
    path: `${E}/deliveries/{deliveryId}/retry`,
    needs: 'retryDelivery',
    summary: 'Try a failed message again',
    params: engagement.extend({ deliveryId: z.uuid() }),
    response: none,
    status: 200,
  },
  live: {
    method: 'get',
    path: `${BASE}/live`,
    needs: 'signIn',
    summary: 'Server-sent events: what changed',
    params: none,
    response: null,
    status: 200,
  },
} as const satisfies Record<string, Route>;

export type RouteId = keyof typeof ROUTES;
