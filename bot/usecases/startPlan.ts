import { DomainError } from '../../domain/errors.ts';
import { layOutline } from '../../domain/layOutline.ts';
import { EMPTY_OUTLINE, type PlanOutline } from '../../domain/outline.ts';
import { outlineOf } from '../../domain/outlineOf.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { PlanSaved } from '../../domain/planHistory.ts';
import { isStarted, type Onto, startChange, type TemplateRef } from '../../domain/planStart.ts';
import { findTemplate } from '../../domain/templates.ts';
import { admit } from './access.ts';
import { changePlan } from './editPlan.ts';
import type { Context, Stores } from './ports/context.ts';

export interface PlanStart {
  /** Of the change; sent again with the same id it is done once. */
  readonly id: string;
  readonly template: TemplateRef;
  /** When the plan is wished to be over; nothing to an empty one. */
  readonly end: IsoDate;
  readonly desiredOutcome: string;
  readonly onto: Onto;
  /** The revision that was seen when it was decided to replace the plan; read only for that. */
  readonly seen: number;
}

/**
 * Lays a template out in the plan, as one change.
 * @throws DomainError as {@link changePlan}; `changedMeanwhile` where the plan was to be empty and is not, or
 * is to be replaced and is not as it was seen, `templateNotFound`, `invalidInput` for a form that the template does not offer
 */
export function startPlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { id, template, end, desiredOutcome, onto, seen }: PlanStart,
): Promise<PlanSaved> {
  return changePlan(context, person, engagementId, { id, how: 'template' }, async ({ plan, revision }, stores) => {
    const isOther = onto === 'empty' ? isStarted(plan) : onto === 'replace' && revision !== seen;
    if (isOther) throw new DomainError('changedMeanwhile');
    const { engagement } = await admit(stores, person, engagementId, 'editPlan');
    const outline = await outlineFor(stores, engagement.programmeId, template);
    const laidOut = layOutline(outline, { end, newId: () => context.newId() });
    return startChange(plan, { ...laidOut, desiredOutcome }, onto);
  });
}

/** What a plan is begun from. @throws DomainError as {@link startPlan} */
export async function outlineFor(stores: Stores, programmeId: string, ref: TemplateRef): Promise<PlanOutline> {
  if (ref.kind === 'empty') return EMPTY_OUTLINE;
  if (ref.kind === 'programme') {
    const template = await stores.planTemplates.find(programmeId, ref.id);
    if (template === null) throw new DomainError('templateNotFound');
    return template.outline;
  }
  const template = findTemplate(ref.id);
  const { asksForm } = template;
  if (asksForm.length > 0 && (ref.form === null || !asksForm.includes(ref.form))) {
    throw new DomainError('invalidInput', 'form: not one the template asks for');
  }
  return outlineOf(template, ref);
}
