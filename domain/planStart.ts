import type { Language } from './language.ts';
import { isAgreed, isStep, type Plan, type PlanForm } from './plan.ts';
import { diff, type PlanChange } from './planChange.ts';
import type { TemplateId } from './template.ts';

/** What a plan is begun from. */
export type TemplateRef =
  | { readonly kind: 'product'; readonly id: TemplateId; readonly language: Language; readonly form: PlanForm | null }
  | { readonly kind: 'programme'; readonly id: string }
  /** Nothing but the desired outcome. */
  | { readonly kind: 'empty' };

/** What to do with what stands: there must be nothing, it goes out, or it stays and the new comes beside it. */
export const ONTO = ['empty', 'replace', 'add'] as const;
export type Onto = (typeof ONTO)[number];

/** Whether there is anything in the plan that a new start could push away. */
export const isStarted = ({ items }: Plan): boolean => items.some((item) => item.kind === 'phase' || isStep(item));

/**
 * The change that begins a plan. What was agreed and noted in meetings always stays, from then on about the whole plan
 * where the step it was about goes out. Beside what stands, the desired outcome and the form stay as they are once
 * somebody has written them.
 */
export function startChange(now: Plan, laidOut: Plan, onto: Onto): PlanChange {
  const [own, items] = onto === 'add' ? beside(now, laidOut) : instead(now, laidOut);
  const edits = diff(now, { ...own, items });
  // What came in is what the history tells first.
  const isOwn = (edit: PlanChange[number]) => edit.op === 'set' && edit.item === null;
  return [
    ...edits.filter(({ op }) => op === 'add'),
    ...edits.filter((edit) => edit.op !== 'add' && !isOwn(edit)),
    ...edits.filter(isOwn),
  ];
}

type Parts = readonly [own: Omit<Plan, 'items'>, items: Plan['items']];

const beside = (now: Plan, { desiredOutcome, form, items }: Plan): Parts => [
  { desiredOutcome: now.desiredOutcome === '' ? desiredOutcome : now.desiredOutcome, form: now.form ?? form },
  [...now.items, ...items],
];

function instead({ items: old }: Plan, { desiredOutcome, form, items }: Plan): Parts {
  const kept = old.flatMap((item) => (isAgreed(item) ? [{ ...item, stepId: null }] : []));
  return [{ desiredOutcome, form }, [...kept, ...items]];
}
