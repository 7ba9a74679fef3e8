import { Temporal } from 'temporal-polyfill';
import { planEnd } from '../../../../../domain/contract/resources/planTemplates.ts';
import type { Theme } from '../../../../../domain/engagement.ts';
import type { Language } from '../../../../../domain/language.ts';
import { earliestEnd, layOutline } from '../../../../../domain/layOutline.ts';
import { EMPTY_OUTLINE, type PlanOutline } from '../../../../../domain/outline.ts';
import { outlineOf } from '../../../../../domain/outlineOf.ts';
import { type IsoDate, type Plan, type PlanForm, planSpan } from '../../../../../domain/plan.ts';
import { isStarted, type Onto, type TemplateRef } from '../../../../../domain/planStart.ts';
import type { ProgrammeTemplate } from '../../../../../domain/programmeTemplate.ts';
import type { PlanTemplate } from '../../../../../domain/template.ts';
import { TEMPLATES, templateFor } from '../../../../../domain/templates.ts';

/** What a plan can be begun from. */
export type Source =
  | { readonly kind: 'product'; readonly template: PlanTemplate }
  | { readonly kind: 'programme'; readonly template: ProgrammeTemplate }
  | { readonly kind: 'empty' };

/** A source's name among the others. */
export const sourceKey = (source: Source): string => (source.kind === 'empty' ? 'empty' : source.template.id);

/** The product's templates; what suits the theme comes first. */
export function productSources(theme: Theme): Source[] {
  const suits = templateFor(theme);
  const others = TEMPLATES.filter((template) => template !== suits);
  return [...(suits ? [suits] : []), ...others].map((template) => ({ kind: 'product', template }));
}

/** What to do with what stands: as the service knows it, with where the new part is to begin. */
export const PLACES = ['replace', 'after', 'beside'] as const;
export type Place = (typeof PLACES)[number];

/** The choices as they stand; what is null is not chosen, and an end that is null follows the suggestion. */
export interface StartDraft {
  readonly form: PlanForm | null;
  readonly place: Place | null;
  readonly end: string | null;
  readonly language: Language;
  readonly desiredOutcome: string;
}

/** What somebody wrote stays; otherwise the template's own words. */
export function draftFor(source: Source, plan: Plan, language: Language): StartDraft {
  const own = plan.desiredOutcome;
  return {
    form: null,
    place: null,
    end: null,
    language,
    desiredOutcome: own === '' ? outcomeOf(source, language) : own,
  };
}

export function outcomeOf(source: Source, language: Language): string {
  if (source.kind === 'empty') return '';
  return source.kind === 'product' ? source.template.desiredOutcome[language] : source.template.outline.desiredOutcome;
}

/** The forms that a source asks to choose between; mostly none. */
export const formsOf = (source: Source): readonly PlanForm[] =>
  source.kind === 'product' ? source.template.asksForm : [];

/** What the choices give, before it has dates; null where the form has to be chosen first. */
export function outlineFor(source: Source, { form, language }: StartDraft): PlanOutline | null {
  if (source.kind === 'empty') return EMPTY_OUTLINE;
  if (source.kind === 'programme') return source.template.outline;
  return source.template.asksForm.length > 0 && form === null ? null : outlineOf(source.template, { form, language });
}

/** The first day on which the new part can begin: today, or the day after what stands. */
export function beginFor(plan: Plan, { place }: StartDraft, today: IsoDate): IsoDate {
  const end = planSpan(plan)?.to;
  if (place !== 'after' || end === undefined) return today;
  const after = Temporal.PlainDate.from(end).add({ days: 1 }).toString();
  return after > today ? after : today;
}

export type StartFault = 'form' | 'onto' | 'end';

const isEnd = (end: string) => planEnd.safeParse(end).success;

export function startFaults(source: Source, plan: Plan, draft: StartDraft): StartFault[] {
  const faults: StartFault[] = [];
  if (outlineFor(source, draft) === null) faults.push('form');
  if (isStarted(plan) && draft.place === null) faults.push('onto');
  if (source.kind !== 'empty' && draft.end !== null && !isEnd(draft.end)) faults.push('end');
  return faults;
}

/** The plan that the choices give, as the service will lay it out, with the end that it is laid out to. */
export interface Preview {
  readonly plan: Plan;
  /** The earliest end for which nothing has begun before it can. */
  readonly suggested: IsoDate;
  readonly end: IsoDate;
}

/** Null while something is missing or wrong, and for an empty plan. */
export function previewOf(source: Source, plan: Plan, draft: StartDraft, today: IsoDate): Preview | null {
  const outline = outlineFor(source, draft);
  if (outline === null || source.kind === 'empty') return null;
  const suggested = earliestEnd(outline, beginFor(plan, draft, today));
  const end = draft.end ?? suggested;
  if (!isEnd(end)) return null;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `preview-${ids}`;
  };
  return { plan: layOutline(outline, { end, newId }), suggested, end };
}

/** What is sent. The draft must be without faults. */
export function startOf(source: Source, plan: Plan, draft: StartDraft, end: IsoDate) {
  const { form, place, language, desiredOutcome } = draft;
  const onto: Onto = !isStarted(plan) || place === null ? 'empty' : place === 'replace' ? 'replace' : 'add';
  return { template: refOf(source, language, form), end, desiredOutcome: desiredOutcome.trim(), onto };
}

function refOf(source: Source, language: Language, form: PlanForm | null): TemplateRef {
  if (source.kind === 'empty') return { kind: 'empty' };
  const { id } = source.template;
  if (source.kind === 'programme') return { kind: 'programme', id };
  return { kind: 'product', id: source.template.id, language, form };
}
