import { hearingCountedFrom, hearingDays, holidaysBetween, marginOf, statutoryHearingDays } from '../hearingTime.ts';
import type { Plan } from '../plan.ts';
import { activitiesOf, type Finding, hearingsInLaw } from './finding.ts';

/**
 * A hearing over holidays gets more time than the six weeks: three weeks for July, one for the Easter week or
 * Christmas. This is practice that statsforvaltere and county councils ask for, not law. Of two holidays, the one that
 * asks for most counts.
 */
export function holidayMargin(plan: Plan): Finding[] {
  return hearingsInLaw(plan).flatMap((hearing): Finding[] => {
    const { id, title, from, to } = hearing;
    const [holiday] = holidaysBetween(from, to);
    if (holiday === undefined) return [];
    const counted = hearingCountedFrom(hearing, activitiesOf(plan));
    const days = Math.max(0, hearingDays(counted, to));
    const needed = statutoryHearingDays(counted) + marginOf(holiday);
    if (days >= needed) return [];
    const values = { title, days, needed, more: needed - days, holiday };
    return [{ rule: 'HEARING_HOLIDAY', stepId: id, facts: `${from}/${to}/${days}/${holiday}`, values }];
  });
}
