import type { z } from 'zod';
import type { ROUTES, RouteId } from '../../domain/contract/routes.ts';
import type { PersonKey } from '../../domain/people.ts';
import { closeRound } from '../usecases/closeRound.ts';
import { openForm } from '../usecases/openForm.ts';
import { openRound } from '../usecases/openRound.ts';
import { chooseLanguage, readPerson } from '../usecases/people.ts';
import type { Context } from '../usecases/ports.ts';
import { listEngagements, readEngagement, readPlan } from '../usecases/readEngagements.ts';
import { listDeliveries, listRounds, readResponses, readResult } from '../usecases/readRounds.ts';
import { recordResponse } from '../usecases/recordResponse.ts';
import { retryDelivery } from '../usecases/retryDelivery.ts';

type Params<Id extends RouteId> = z.infer<(typeof ROUTES)[Id]['params']>;
type Body<Id extends RouteId> = (typeof ROUTES)[Id] extends { body: infer B extends z.ZodType }
  ? z.infer<B>
  : undefined;
type Answer<Id extends RouteId> = (typeof ROUTES)[Id]['response'] extends z.ZodType<infer A> ? A : never;

export interface Call<Id extends RouteId> {
  readonly context: Context;
  readonly person: PersonKey;
  readonly params: Params<Id>;
  readonly body: Body<Id>;
}

/** Every route of the contract but the stream; the compiler asks for each, with its own parameters and answer. */
export type Handlers = { readonly [Id in Exclude<RouteId, 'live'>]: (call: Call<Id>) => Promise<Answer<Id>> };

/**
 * From a checked request to a use case and back. The use cases admit (`admit`, `admitToRound`) with the act that the
 * contract names for the route; a test walks all routes with all roles to hold the two together.
 */
export const HANDLERS: Handlers = {
  me: async ({ context, person }) => {
    const { name, language } = await readPerson(context, person);
    return { name, language };
  },
  setLanguage: async ({ context, person, body }) => {
    const { name, language } = await chooseLanguage(context, person, body.language);
    return { name, language };
  },
  listEngagements: async ({ context, person }) => ({ engagements: await listEngagements(context, person) }),
  getEngagement: ({ context, person, params }) => readEngagement(context, person, params.engagementId),
  getPlan: ({ context, person, params }) => readPlan(context, person, params.engagementId),
  listRounds: async ({ context, person, params }) => ({
    rounds: await listRounds(context, person, params.engagementId),
  }),
  openRound: ({ context, person, params }) => openRound(context, person, params.engagementId),
  getResult: ({ context, person, params }) => readResult(context, person, params.engagementId, params.roundId),
  getForm: ({ context, person, params }) => openForm(context, person, params.roundId, params.engagementId),
  putResponse: ({ context, person, params, body }) =>
    recordResponse(context, person, params.roundId, body.answers, params.engagementId),
  closeRound: ({ context, person, params }) => closeRound(context, person, params.roundId, params.engagementId),
  listResponses: ({ context, person, params }) => readResponses(context, person, params.engagementId, params.roundId),
  listDeliveries: async ({ context, person, params }) => ({
    deliveries: await listDeliveries(context, person, params.engagementId, params.roundId),
  }),
  retryDelivery: async ({ context, person, params }) => {
    await retryDelivery(context, person, params.engagementId, params.deliveryId);
    return {};
  },
};
