import type { Theme } from '../engagement.ts';
import type { Language } from '../language.ts';
import type { Municipality } from '../municipality.ts';
import type { AskedRole, PersonKey } from '../people.ts';
import type { IsoDate } from '../plan.ts';
import type { TemplateRef } from '../planStart.ts';
import type { SeriesSettings } from '../series.ts';

/** What is decided to link a channel to a municipality, in the order in which it is asked. */
export const SET_UP_STEPS = ['municipality', 'language', 'programme', 'roles', 'plan', 'series'] as const;

export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** The register does not say which written standard the municipality has decided on. */
export type SetUpMunicipality = Omit<Municipality, 'languageDecision'>;

/** A programme that is there, or the first one of a tenant. */
export type ProgrammeChoice =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string };

export interface SetUpRole {
  readonly person: PersonKey;
  readonly name: string;
  readonly role: AskedRole;
}

export interface SetUpPlan {
  readonly template: TemplateRef;
  /** When the plan is wished to be over; nothing to an empty one. */
  readonly end: IsoDate;
  readonly desiredOutcome: string;
}

/** Each step's answer. */
export interface SetUpAnswers {
  readonly municipality: SetUpMunicipality;
  /** Of everything that the whole channel sees. */
  readonly language: Language;
  readonly programme: { readonly choice: ProgrammeChoice; readonly theme: Theme };
  readonly roles: readonly SetUpRole[];
  readonly plan: SetUpPlan;
  /** The first series; null where none is to be set up now. */
  readonly series: { readonly settings: SeriesSettings | null };
}

/** What has been decided so far; a step that is not there has not been answered. */
export type SetUpDraft = Partial<SetUpAnswers>;

export type SetUpAnswer = { readonly [Step in SetUpStep]: Pick<SetUpAnswers, Step> }[SetUpStep];

/** The first step without an answer; null when only looking over is left. */
export function nextStep(draft: SetUpDraft): SetUpStep | null {
  return SET_UP_STEPS.find((step) => draft[step] === undefined) ?? null;
}

/** Whether everything is answered, so that it can be made. */
export function isReady(draft: SetUpDraft): draft is SetUpAnswers {
  return nextStep(draft) === null;
}

const sameProgramme = (a: ProgrammeChoice, b: ProgrammeChoice) =>
  a.kind === 'known' ? b.kind === 'known' && a.id === b.id : b.kind === 'new';

/** The draft with one more answer. What hung on an earlier answer to the same step goes with that. */
export function answered(draft: SetUpDraft, answer: SetUpAnswer): SetUpDraft {
  const next: SetUpDraft = { ...draft, ...answer };
  const [before, now] = [draft.programme?.choice, next.programme?.choice];
  const moved = before !== undefined && now !== undefined && !sameProgramme(before, now);
  // A programme's own template is nowhere to be found in another programme.
  if (!moved || next.plan?.template.kind !== 'programme') return next;
  const { plan: _plan, ...rest } = next;
  return rest;
}

/** Somebody has to be able to change all of this afterwards. */
export const hasGuide = (roles: readonly Pick<SetUpRole, 'role'>[]): boolean =>
  roles.some(({ role }) => role === 'guide');

/**
 * Whether more than one elected person would take part: together they come close to a body, whose discussions are held in
 * open meetings (kommuneloven §§ 11-2 and 11-5). A reason to warn, never to refuse.
 */
export const hasSeveralElected = (roles: readonly Pick<SetUpRole, 'role'>[]): boolean =>
  roles.filter(({ role }) => role === 'mayor').length > 1;

/** More than this in a channel is a mistake. */
export const MOST_SET_UP_ROLES = 60;

/** A draft that nobody has touched for so many days is let go of: it names people who hold no role. */
export const DRAFT_DAYS = 90;

/** Characters in any name that is written in. */
export const NAME_LIMIT = 120;
