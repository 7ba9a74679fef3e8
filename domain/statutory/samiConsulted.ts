import type { Plan } from '../plan.ts';
import { activitiesOf, type Finding, hasFormInLaw, type Municipality } from './finding.ts';

/**
 * The municipalities of the administrative area for the Sámi languages (sameloven § 3-1 and its regulation), by their
 * numbers from 2024 on. A municipality elsewhere can have the duty too: it goes by what a plan touches.
 */
const SAMI_AREA: ReadonlySet<string> = new Set([
  '1826', // Hattfjelldal
  '1875', // Hamarøy
  '5025', // Røros
  '5041', // Snåsa
  '5043', // Røyrvik
  '5512', // Tjeldsund
  '5518', // Lavangen
  '5540', // Kåfjord
  '5610', // Karasjok
  '5612', // Kautokeino
  '5622', // Porsanger
  '5628', // Tana
  '5636', // Nesseby
]);

/** Sámi interests are consulted on what can affect them directly (sameloven kap. 4); a reminder where that is likely. */
export function samiConsulted(plan: Plan, { number }: Municipality): Finding[] {
  const activities = activitiesOf(plan);
  if (number === null || !SAMI_AREA.has(number) || !hasFormInLaw(plan) || activities.length === 0) return [];
  if (activities.some(({ groups }) => groups.includes('sami'))) return [];
  return [{ rule: 'SAMI_CONSULT', stepId: null, facts: `none/${number}`, values: {} }];
}
