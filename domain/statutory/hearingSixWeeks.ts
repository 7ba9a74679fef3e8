import { daysBetween } from '../days.ts';
import { HEARING_DAYS } from '../hearingTime.ts';
import type { Plan } from '../plan.ts';
import { type Finding, hearingsInLaw } from './finding.ts';

/**
 * A planning programme (plan- og bygningsloven § 11-13) and a proposal for a plan (§ 11-14) are out on hearing for at
 * least six weeks.
 */
export function hearingSixWeeks(plan: Plan): Finding[] {
  return hearingsInLaw(plan).flatMap(({ id, subject, title, from, to }): Finding[] => {
    const days = daysBetween(from, to);
    if (days >= HEARING_DAYS) return [];
    const rule = subject === 'planningProgramme' ? 'PBL_11_13_6W' : 'PBL_11_14_6W';
    return [{ rule, stepId: id, facts: `${from}/${to}/${days}`, values: { title, days, needed: HEARING_DAYS } }];
  });
}
