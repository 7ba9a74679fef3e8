import type { QueryClient } from '@tanstack/react-query';
import type { Plan } from '../../../../../domain/plan.ts';
import { applyChange } from '../../../../../domain/planChange.ts';
import type { PlanView } from '../../../../../domain/planHistory.ts';
import type { Client } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import type { Wish } from './planEditor.ts';

/**
 * The service's plan with one's own edits that are on their way put into it again: what somebody else does meanwhile
 * must neither take them off the screen nor let the next edit begin from what is old, which would be a conflict with
 * oneself. What meets a conflict is left as the service has it; its author is told when the answer comes.
 */
export async function fetchPlan(
  api: Pick<Client, 'call'>,
  queries: QueryClient,
  engagementId: string,
  signal: AbortSignal,
): Promise<PlanView> {
  const view = await api.call('getPlan', { params: { engagementId }, body: undefined, signal });
  const onTheirWay = queries
    .getMutationCache()
    .findAll({ mutationKey: keys.planChanges(engagementId), status: 'pending' });
  const wishes = onTheirWay.flatMap(({ state }) => (state.variables as Wish | undefined) ?? []);
  return { ...view, ...wishes.reduce<Plan>((plan, { change }) => applyChange(plan, change).plan, planOf(view)) };
}

const planOf = ({ desiredOutcome, form, items }: PlanView): Plan => ({ desiredOutcome, form, items });
