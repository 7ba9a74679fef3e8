import { daysBetween } from '../days.ts';
import type { Activity, Plan } from '../plan.ts';
import { activitiesOf, type Finding, hasFormInLaw } from './finding.ts';

/** Days within which two things happen together. */
const TOGETHER = 7;

/**
 * The start of the work is announced in at least one newspaper that is commonly read there and on the internet, and
 * those it affects are notified (plan- og bygningsloven § 11-12).
 */
export function startAnnounced(plan: Plan): Finding[] {
  const start = startOf(plan);
  if (start === null || start.announcements.length > 0) return [];
  const { id, title, from } = start.hearing;
  return [{ rule: 'PBL_11_12', stepId: id, facts: `none/${from}`, values: { title } }];
}

/**
 * The planning programme is normally out on hearing together with the start notice (plan- og bygningsloven § 11-13, as
 * changed in June 2024). Earlier or later is allowed, so it is said and no fault.
 */
export function programmeWithStart(plan: Plan): Finding[] {
  const start = startOf(plan);
  if (start === null) return [];
  const { hearing, announcements } = start;
  const apart = ({ from, to }: Activity) => Math.max(daysBetween(to, hearing.from), daysBetween(hearing.from, from));
  const [nearest] = announcements.toSorted((a, b) => apart(a) - apart(b) || a.id.localeCompare(b.id));
  if (nearest === undefined || apart(nearest) <= TOGETHER) return [];
  const { id, title, from } = hearing;
  const on = nearest.from;
  return [{ rule: 'PBL_11_13_START', stepId: id, facts: `${on}/${from}`, values: { title, on, from } }];
}

/** The first hearing of the planning programme, and where its start is announced; null where there is none. */
function startOf(plan: Plan): { readonly hearing: Activity; readonly announcements: readonly Activity[] } | null {
  if (!hasFormInLaw(plan)) return null;
  const programme = activitiesOf(plan).filter(({ subject }) => subject === 'planningProgramme');
  const [hearing] = programme
    .filter(({ type }) => type === 'hearing')
    .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
  if (hearing === undefined) return null;
  return { hearing, announcements: programme.filter(({ type }) => type === 'announcement') };
}
