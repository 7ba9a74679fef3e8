import { type Activity, type DecisionPoint, isStep, type Plan, type PlanForm, type PlanSubject } from '../plan.ts';

/**
 * What a plan is held against, in the order in which it is shown. All is law but the margin for holidays; that the
 * planning programme goes with the start is what the law says of the normal case.
 */
export const RULES = [
  'PBL_11_12',
  'PBL_11_13_START',
  'PBL_11_13_6W',
  'PBL_11_14_6W',
  'HEARING_HOLIDAY',
  'PBL_10_1_YEAR',
  'PBL_10_1_30D',
  'PBL_11_4_14D',
  'KOML_14_3_14D',
  'PBL_11_15',
  'PBL_11_1',
  'PBL_5_1',
  'SAMI_CONSULT',
  'KOML_5_12',
] as const;

export type RuleId = (typeof RULES)[number];

/** What a rule saw. */
export interface Finding {
  readonly rule: RuleId;
  /** The step that it is about; null for the whole plan. */
  readonly stepId: string | null;
  /** Words and numbers that stay the same as long as the same is seen, in no language. */
  readonly facts: string;
  /** What a sentence about it needs: titles, numbers, ISO dates, and words of this house joined by `+`. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a rule may know of where the plan is made. */
export interface Municipality {
  /** Four digits; null where it is not known. */
  readonly number: string | null;
}

/** One rule: what it sees in a plan. */
export type Rule = (plan: Plan, municipality: Municipality) => Finding[];

/** The forms that follow plan- og bygningsloven kap. 11. */
const FORMS_IN_LAW: ReadonlySet<PlanForm | null> = new Set<PlanForm>(['communityPlan', 'subPlan']);

export const hasFormInLaw = ({ form }: Plan): boolean => FORMS_IN_LAW.has(form);

export const activitiesOf = ({ items }: Plan): Activity[] => items.filter((item) => item.kind === 'activity');

/** The decision points about something, oldest first. */
export function decisionsOn({ items }: Plan, subject: PlanSubject): DecisionPoint[] {
  return items
    .filter(isStep)
    .filter((step) => step.kind === 'decision')
    .filter((step) => step.subject === subject)
    .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}

/** What is heard by law. A strategy of one's own has no deadlines; a form not yet chosen is taken for one that has. */
export function hearingsInLaw(plan: Plan): Activity[] {
  if (plan.form === 'ownStrategy') return [];
  return activitiesOf(plan).filter(
    ({ type, subject }) => type === 'hearing' && (subject === 'planningProgramme' || subject === 'planProposal'),
  );
}
