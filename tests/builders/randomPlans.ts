import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { PLAN_FORMS, type Plan, type PlanItem, STATUSES } from '../../domain/plan.ts';
import { aDecision, aMeetingNote, aMilestone, anAction, anActivity, aPhase } from './plans.ts';

/** So few that two plans, or two people, meet on the same items. */
export const ITEM_IDS = Array.from({ length: 8 }, (_, at) => `7f000000-0000-4000-8000-0000000000${10 + at}`);

const title = fc.constantFrom('Høyring', 'Folkemøte', 'Áigi', 'Vedtak', '');
const date = fc
  .integer({ min: 0, max: 700 })
  .map((days) => Temporal.PlainDate.from('2026-06-01').add({ days }).toString());
const span = fc.tuple(date, date).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const status = fc.constantFrom(...STATUSES);
const phaseId = fc.constantFrom(null, ...ITEM_IDS.slice(0, 2));

const itemWith = (id: string): fc.Arbitrary<PlanItem> =>
  ITEM_IDS.indexOf(id) < 2
    ? fc.tuple(title, span).map(([name, days]) => aPhase({ id, title: name, ...days }))
    : fc.oneof(
        fc
          .tuple(title, span, status, phaseId)
          .map(([name, days, state, phase]) =>
            anActivity({ id, title: name, ...days, status: state, phaseId: phase, note: name }),
          ),
        fc.tuple(title, date, status).map(([name, on, state]) => aMilestone({ id, title: name, on, status: state })),
        fc.tuple(title, date).map(([decided, on]) => aDecision({ id, on, decided })),
        fc.tuple(title, date, fc.boolean()).map(([name, due, done]) => anAction({ id, title: name, due, done })),
        fc.tuple(title, date).map(([text, on]) => aMeetingNote({ id, text, on })),
      );

/** Any plan over a handful of items. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.subarray(ITEM_IDS).chain((ids) => fc.tuple(...ids.map(itemWith))),
    title,
    fc.constantFrom(null, ...PLAN_FORMS),
  )
  .map(([items, desiredOutcome, form]) => ({ desiredOutcome, form, items }));

/** The same plan whatever the order its items are kept in. */
export function sorted(plan: Plan): Plan {
  const { desiredOutcome, form, items } = plan;
  return { desiredOutcome, form, items: [...items].sort((a, b) => a.id.localeCompare(b.id)) };
}
