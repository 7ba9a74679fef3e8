import type { PersonKey } from '../../domain/people.ts';
import { isStep, type Status } from '../../domain/plan.ts';
import type { Mark } from '../../domain/stepsNow.ts';
import type { MarkedView } from '../../domain/views.ts';
import { editPlan } from './editPlan.ts';
import type { Context } from './ports/context.ts';
import { viewPlanCard } from './viewPlanCard.ts';

export interface Marking {
  readonly stepId: string;
  /** What the card showed that the step was. */
  readonly seen: Status;
  readonly status: Mark;
}

/**
 * Marks a step from a card. Pressed again it changes nothing; where somebody changed the status since the card was
 * drawn, nothing is changed either, and the answer says what it is now.
 * @throws DomainError as `editPlan`
 */
export async function markStep(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { stepId, seen, status }: Marking,
): Promise<MarkedView> {
  const wish = { op: 'set', item: stepId, before: { status: seen }, after: { status } } as const;
  const saved = await editPlan(context, person, engagementId, { id: context.newId(), how: 'edit' }, [wish]);
  const { view, plan } = await viewPlanCard(context, engagementId);
  const step = plan.items.filter(isStep).find(({ id }) => id === stepId);
  if (step === undefined) return { outcome: 'gone', title: '', status, plan: view };
  const outcome = saved.outcome === 'conflict' ? 'conflict' : saved.applied.length > 0 ? 'saved' : 'already';
  return { outcome, title: step.title, status: step.status, plan: view };
}
