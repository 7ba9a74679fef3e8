import { localDate } from '../../domain/calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import { nextMilestone, type Plan } from '../../domain/plan.ts';
import { stepsNow } from '../../domain/stepsNow.ts';
import type { PlanCardView } from '../../domain/views.ts';
import type { Context } from './ports/context.ts';
import { nameOf, standing } from './views.ts';

/** The plan as a card shows it, read now. @throws DomainError `engagementNotFound` */
export async function viewPlanCard(
  { db, now }: Pick<Context, 'db' | 'now'>,
  engagementId: string,
): Promise<{ readonly view: PlanCardView; readonly plan: Plan }> {
  const engagement = await db.engagements.find(engagementId);
  if (engagement === null) throw new DomainError('engagementNotFound');
  const plan = await db.plans.find(engagementId);
  const at = now();
  const today = localDate(at).toString();
  const view = {
    engagement: nameOf(engagement),
    desiredOutcome: plan.desiredOutcome,
    hasPlan: plan.items.length > 0,
    steps: stepsNow(plan, today),
    ...standing(plan, at),
    nextStepId: nextMilestone(plan, today)?.id ?? null,
  };
  return { view, plan };
}
