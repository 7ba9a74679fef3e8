import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ROLES } from '../../domain/people.ts';
import {
  ACTIVITY_TYPES,
  APPROVERS,
  GROUPS,
  PLAN_FORMS,
  type Plan,
  type PlanItem,
  STATUSES,
  SUBJECTS,
} from '../../domain/plan.ts';
import { RULES } from '../../domain/statutory/finding.ts';

/** People with a role in these plans. No two have the same name, and nobody is called what a role is called. */
export const PEOPLE = ['Kari Fjell', 'Ola Nes'].map((name, at) => ({
  name,
  person: { tenantId: 'tenant', objectId: `person-${at}` },
}));

/** What a spreadsheet can hold: not the characters that no XML may. */
const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((one) => one.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' '));
const tricky = fc.constantFrom(
  '=1+1',
  '+47 99',
  '-',
  '@A1',
  '2027-01-12',
  '3',
  '12.01.2027',
  'Fase',
  ' to  ord ',
  'å\nlinje',
  '_x0041_',
  '<b>&amp;</b>',
  'Status',
  'valueOf',
);
const words = fc.oneof(text(40), tricky, fc.constantFrom('Høyring', 'Folkemøte', 'Áigi', ''));
const date = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());
const span = fc.tuple(date, date).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const status = fc.constantFrom(...STATUSES);
const subject = fc.constantFrom(null, ...SUBJECTS);
const responsible = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...ROLES).map((role) => ({ kind: 'role', role }) as const),
  fc.constantFrom(...PEOPLE).map(({ person }) => ({ kind: 'person', person }) as const),
  fc
    .constantFrom('Formannskapssekretæren', 'Konsulent AS', 'plan og næring')
    .map((name) => ({ kind: 'named', name }) as const),
);
const link = fc.record({
  title: fc.constantFrom('', 'Sak 12/27', 'Kart over sentrum'),
  url: fc.webUrl({ validSchemes: ['https'] }),
});

const ids = Array.from({ length: 14 }, (_, at) => `7f000000-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`);
const GONE = '7f000000-0000-4000-8000-0000000009ff';

function itemOf(id: string, at: number): fc.Arbitrary<PlanItem> {
  const base = { id: fc.constant(id), title: words, note: words };
  const phaseId = fc.constantFrom(null, ids[0] ?? '', ids[1] ?? '', GONE);
  const stepId = fc.constantFrom(null, ids[3] ?? '', ids[4] ?? '', GONE);
  if (at < 3)
    return fc
      .tuple(fc.record({ ...base, kind: fc.constant('phase' as const) }), span)
      .map(([own, days]) => ({ ...own, ...days }));
  if (at < 7) {
    return fc
      .tuple(
        fc.record({
          ...base,
          kind: fc.constant('activity' as const),
          phaseId,
          type: fc.constantFrom(...ACTIVITY_TYPES),
          status,
          responsible,
          sphere: fc.constantFrom('political' as const, 'administrative' as const),
          groups: fc.uniqueArray(fc.constantFrom(...GROUPS)),
          method: words,
          links: fc.array(link, { maxLength: 3 }),
          subject,
        }),
        span,
      )
      .map(([own, days]) => ({ ...own, ...days }));
  }
  if (at < 8) return fc.record({ ...base, kind: fc.constant('milestone' as const), phaseId, on: date, status });
  if (at < 10) {
    return fc.record({
      ...base,
      kind: fc.constant('decision' as const),
      phaseId,
      on: date,
      status,
      approver: fc.constantFrom(...APPROVERS),
      subject,
      decided: words,
    });
  }
  if (at < 12) {
    return fc.record({
      ...base,
      kind: fc.constant('action' as const),
      stepId,
      responsible,
      due: fc.oneof(fc.constant(null), date),
      done: fc.boolean(),
      on: date,
    });
  }
  if (at < 13)
    return fc.record({ kind: fc.constant('note' as const), id: fc.constant(id), stepId, on: date, text: words });
  return fc.record({
    kind: fc.constant('acknowledgement' as const),
    id: fc.constant(id),
    stepId,
    rule: fc.constantFrom(...RULES),
    facts: words,
    reason: words,
  });
}

/** Plans with everything in them that a plan can have. */
export const wholePlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.tuple(...ids.map(itemOf)).chain((all) => fc.subarray(all)),
    words,
    fc.constantFrom(null, ...PLAN_FORMS),
  )
  .map(([items, desiredOutcome, form]) => ({ desiredOutcome, form, items }));
