import { earliestHearingEnd, hearingCountedFrom, hearingDays, statutoryHearingDays } from '../hearingTime.ts';
import type { Plan } from '../plan.ts';
import { activitiesOf, type Finding, hearingsInLaw } from './finding.ts';

/**
 * A planning programme (plan- og bygningsloven § 11-13) and a proposal for a plan (§ 11-14) are out on hearing for at
 * least six weeks, counted as {@link hearingCountedFrom} says.
 */
export function hearingSixWeeks(plan: Plan): Finding[] {
  return hearingsInLaw(plan).flatMap((hearing): Finding[] => {
    const { id, subject, title, from, to } = hearing;
    const counted = hearingCountedFrom(hearing, activitiesOf(plan));
    const earliest = earliestHearingEnd(counted);
    if (to >= earliest) return [];
    const rule = subject === 'planningProgramme' ? 'PBL_11_13_6W' : 'PBL_11_14_6W';
    // Announced on its last day, or after it: there was no hearing to speak of.
    const days = Math.max(0, hearingDays(counted, to));
    const needed = statutoryHearingDays(counted);
    return [{ rule, stepId: id, facts: `${from}/${to}/${days}`, values: { title, days, needed, counted, earliest } }];
  });
}
