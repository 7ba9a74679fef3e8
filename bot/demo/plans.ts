import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../domain/language.ts';
import { earliestEnd } from '../../domain/layOutline.ts';
import { outlineOf } from '../../domain/outlineOf.ts';
import { type Activity, endOf, type IsoDate, isStep, type Plan, type PlanItem, type Step } from '../../domain/plan.ts';
import { edited, type PlanChange } from '../../domain/planChange.ts';
import type { TemplateRef } from '../../domain/planStart.ts';
import { findTemplate } from '../../domain/templates.ts';
import type { Life, PlanStory } from './stories/story.ts';

interface Start {
  readonly template: TemplateRef;
  readonly end: IsoDate;
  readonly desiredOutcome: string;
}

/** How a municipality's plan is begun, such that `today` falls in the week of the plan that its story tells. */
export function startOf({ desiredOutcome, from }: PlanStory, language: Language, today: IsoDate): Start {
  if (from === null) return { template: { kind: 'empty' }, end: today, desiredOutcome };
  const { form, week } = from;
  const outline = outlineOf(findTemplate(from.template), { language, form });
  const day = Temporal.PlainDate.from(today);
  // Seen from a weekend, the week is the coming one.
  const monday = day.add({ days: day.dayOfWeek > 5 ? 8 - day.dayOfWeek : 1 - day.dayOfWeek });
  const end = earliestEnd(outline, monday.toString(), week);
  return { template: { kind: 'product', id: from.template, language, form }, end, desiredOutcome };
}

/** What its people have done with a plan until `today`: how far each step has come, and what they agreed and noted. */
export function livedIn(plan: Plan, life: Life, today: IsoDate, id: (part: string) => string): PlanChange {
  const steps = plan.items.filter(isStep);
  const after = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
  const about = (title: string | null) => steps.find((step) => step.title === title)?.id ?? null;
  const added: PlanItem[] = [
    {
      kind: 'action',
      id: id('action'),
      stepId: about(life.action.about),
      title: life.action.title,
      responsible: { kind: 'role', role: 'processLeader' },
      due: after(9),
      done: false,
      on: after(-5),
      note: '',
    },
    { kind: 'note', id: id('note'), stepId: about(life.note.about), on: after(-5), text: life.note.text },
    ...meetingIn(steps, life, id('meeting')),
  ];
  return [
    ...steps.flatMap((step) => edited<Step>(step, progressOf(step, life, today))),
    ...added.map((item) => ({ op: 'add', item }) as const),
  ];
}

function progressOf(step: Step, { postponed, decided }: Life, today: IsoDate): Partial<Step> {
  if (step.title === postponed) return { status: 'postponed' };
  if (endOf(step) >= today) return step.kind === 'activity' && step.from <= today ? { status: 'ongoing' } : {};
  const words = decided[step.title];
  return { status: 'done', ...(step.kind === 'decision' && words !== undefined && { decided: words }) };
}

/** The meeting that was moved, on a Tuesday in the third week of the step it belongs to. */
function meetingIn(steps: readonly Step[], { meeting }: Life, id: string): Activity[] {
  const during = steps.find((step) => step.kind === 'activity' && step.title === meeting?.during);
  if (meeting === null || during?.kind !== 'activity') return [];
  const begins = Temporal.PlainDate.from(during.from);
  const on = begins.add({ days: 15 - (begins.dayOfWeek - 1) }).toString();
  return [
    {
      ...during,
      id,
      title: meeting.title,
      type: 'meeting',
      from: on,
      to: on,
      status: 'planned',
      subject: null,
      method: '',
    },
  ];
}
