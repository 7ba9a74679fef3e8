import { may } from '../../domain/access.ts';
import { addWorkingDays, localDate } from '../../domain/calendar.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Action, IsoDate, Link } from '../../domain/plan.ts';
import type { PlanPerson } from '../../domain/planHistory.ts';
import { compareNames } from '../../domain/portfolio/order.ts';
import { isOwnPlace, type Place } from '../../domain/showing.ts';
import type { EngagementName } from '../../domain/views.ts';
import { admit } from './access.ts';
import { editPlan } from './editPlan.ts';
import type { Context } from './ports/context.ts';
import { viewPlan } from './readPlan.ts';
import { nameOf } from './views.ts';

/** Working days that an action has when nobody says otherwise. */
const DUE_IN = 5;

/**
 * The engagements that something said in a conversation can become an action of: that of the channel it was said in, if
 * the person keeps its plan; else all whose plan they keep, by name.
 * @throws DomainError `engagementNotFound` for somebody without any role, `forbidden` for those who keep no plan
 */
export async function whereToMakeAction({ db }: Context, person: PersonKey, place: Place): Promise<EngagementName[]> {
  const entries = await db.portfolio.entries(person);
  if (entries.length === 0) throw new DomainError('engagementNotFound');
  const kept = entries.filter(({ roles }) => may(roles, 'editPlan')).map(({ engagement }) => engagement);
  if (kept.length === 0) throw new DomainError('forbidden', 'editPlan');
  const here = kept.filter((engagement) => isOwnPlace(engagement, place));
  return (here.length > 0 ? here : kept).toSorted(byName).map(nameOf);
}

const byName = (a: Engagement, b: Engagement) => compareNames(a.municipality.shortName, b.municipality.shortName);

/** What the form for a new action needs to know. */
export interface ActionForm {
  readonly engagement: EngagementName;
  /** Those who can be given it by name. */
  readonly people: readonly PlanPerson[];
  /** The last day that is put in to begin with. */
  readonly due: IsoDate;
}

/** @throws DomainError as {@link admit} */
export async function openActionForm(context: Context, person: PersonKey, engagementId: string): Promise<ActionForm> {
  const { engagement } = await admit(context.db, person, engagementId, 'editPlan');
  const { people } = await viewPlan(context.db, engagementId);
  const due = addWorkingDays(localDate(context.now()), DUE_IN).toString();
  return { engagement: nameOf(engagement), people, due };
}

export interface NewAction extends Pick<Action, 'title' | 'responsible' | 'due'> {
  /** Of the action and of the change that adds it: sent again it is done once. */
  readonly id: string;
  readonly link: Link | null;
}

/**
 * Writes down in the plan that somebody does something, by the one way that plans are changed. What was made before with
 * the same id stands as it was made.
 * @returns the title it stands with
 * @throws DomainError as {@link admit}; `changedMeanwhile` where the id is something else's
 */
export async function makeAction(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { id, title, responsible, due, link }: NewAction,
): Promise<string> {
  const on = localDate(context.now()).toString();
  const agreed = { stepId: null, title, responsible, due, done: false, on, note: '' };
  const item: Action = { kind: 'action', id, ...agreed, ...(link !== null && { link }) };
  const saved = await editPlan(context, person, engagementId, { id, how: 'edit' }, [{ op: 'add', item }]);
  const [made] = saved.outcome === 'saved' ? saved.applied : [];
  if (made?.op !== 'add' || made.item.kind !== 'action') throw new DomainError('changedMeanwhile');
  return made.item.title;
}
