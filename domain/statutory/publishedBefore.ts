import { daysBetween } from '../days.ts';
import type { DecisionPoint, Plan, PlanSubject } from '../plan.ts';
import { activitiesOf, decisionsOn, type Finding, type RuleId } from './finding.ts';

interface Deadline {
  readonly rule: RuleId;
  readonly subject: PlanSubject;
  readonly days: number;
}

/** The first day that it was made public for this treatment: after the one before it, which had its own. */
function publishedOn(plan: Plan, { on, subject }: DecisionPoint, before: DecisionPoint | undefined) {
  const [first] = activitiesOf(plan)
    .filter(({ type }) => type === 'hearing' || type === 'announcement')
    .filter((activity) => activity.subject === subject && activity.from <= on)
    .filter(({ from }) => before === undefined || from > before.on)
    .map(({ from }) => from)
    .sort();
  return first ?? null;
}

/** What the municipal council treats is public so many days before. */
function publishedBefore({ rule, subject, days: needed }: Deadline) {
  return (plan: Plan): Finding[] => {
    const treated = decisionsOn(plan, subject).filter(({ approver }) => approver === 'municipalCouncil');
    return treated.flatMap((decision, at): Finding[] => {
      const { id, title, on } = decision;
      const from = publishedOn(plan, decision, treated[at - 1]);
      if (from === null) return [{ rule, stepId: id, facts: `none/${on}`, values: { title, on, needed } }];
      const days = daysBetween(from, on);
      if (days >= needed) return [];
      return [{ rule, stepId: id, facts: `${from}/${on}/${days}`, values: { title, from, on, days, needed } }];
    });
  };
}

/** The proposal for a planning strategy is public at least 30 days before (plan- og bygningsloven § 10-1). */
export const strategyPublished = publishedBefore({ rule: 'PBL_10_1_30D', subject: 'planningStrategy', days: 30 });

/**
 * The proposal for an action section is public at least 14 days before (plan- og bygningsloven § 11-4 second paragraph;
 * it was 30 until 1 November 2019).
 */
export const actionSectionPublished = publishedBefore({ rule: 'PBL_11_4_14D', subject: 'actionSection', days: 14 });

/** The recommendation on the budget and the economic plan is public at least 14 days before (kommuneloven § 14-3). */
export const budgetPublished = publishedBefore({ rule: 'KOML_14_3_14D', subject: 'budget', days: 14 });
