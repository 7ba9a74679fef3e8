import type { PLANS } from '../../../domain/contract/routes/plans.ts';
import { editPlan, restorePlan } from '../../usecases/editPlan.ts';
import { readEarlierPlan, readPlan, readPlanHistory } from '../../usecases/readPlan.ts';
import type { HandlersOf } from '../handle.ts';

export const plansHandlers: HandlersOf<Omit<typeof PLANS, 'readPlanFile'>> = {
  getPlan: ({ context, person, params }) => readPlan(context, person, params.engagementId),
  changePlan: ({ context, person, params, body: { change, ...editing } }) =>
    editPlan(context, person, params.engagementId, editing, change),
  getPlanHistory: async ({ context, person, params }) => ({
    revisions: await readPlanHistory(context, person, params.engagementId),
  }),
  getEarlierPlan: ({ context, person, params }) =>
    readEarlierPlan(context, person, params.engagementId, params.revision),
  restorePlan: ({ context, person, params, body }) =>
    restorePlan(context, person, params.engagementId, body.id, body.revision),
};
