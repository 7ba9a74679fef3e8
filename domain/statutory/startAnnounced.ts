import type { Plan } from '../plan.ts';
import { activitiesOf, type Finding, hasFormInLaw } from './finding.ts';

/**
 * The start of the work is announced in at least one newspaper that is commonly read there and electronically, and
 * those it affects are notified (plan- og bygningsloven § 11-12); the planning programme is out on hearing no later
 * than that (§ 11-13).
 */
export function startAnnounced(plan: Plan): Finding[] {
  if (!hasFormInLaw(plan)) return [];
  const programme = activitiesOf(plan).filter(({ subject }) => subject === 'planningProgramme');
  const [hearing] = programme
    .filter(({ type }) => type === 'hearing')
    .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
  if (hearing === undefined || programme.some(({ type }) => type === 'announcement')) return [];
  const { id, title, from } = hearing;
  return [{ rule: 'PBL_11_12', stepId: id, facts: `none/${from}`, values: { title } }];
}
