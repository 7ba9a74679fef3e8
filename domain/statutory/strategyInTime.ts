import type { IsoDate, Plan } from '../plan.ts';
import { decisionsOn, type Finding } from './finding.ts';

/** A year in which municipal councils were elected; there is an election every fourth year. */
const AN_ELECTION = 2023;

/** The year of the election that the council on a day came of: it is constituted by the end of October. */
function electionBefore(day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  const sat = day.slice(5) > '10-31' ? year : year - 1;
  return sat - ((((sat - AN_ELECTION) % 4) + 4) % 4);
}

/**
 * The planning strategy is adopted within a year after the council is constituted (plan- og bygningsloven § 10-1), which
 * is by the end of October of the election year (kommuneloven § 7-1). The day itself is not known here: what is past
 * the last possible one is seen. The first adoption in each term counts.
 */
export function strategyInTime(plan: Plan): Finding[] {
  const seen = new Set<number>();
  return decisionsOn(plan, 'planningStrategy')
    .filter(({ approver }) => approver === 'municipalCouncil')
    .flatMap(({ id, title, on }): Finding[] => {
      const election = electionBefore(on);
      const latest = `${election + 1}-10-31`;
      if (seen.has(election)) return [];
      seen.add(election);
      if (on <= latest) return [];
      return [{ rule: 'PBL_10_1_YEAR', stepId: id, facts: `${on}/${latest}`, values: { title, on, latest } }];
    });
}
