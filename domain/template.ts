import type { LocalizedText } from './language.ts';
import type { Role } from './people.ts';
import type { Activity, ActivityType, Approver, Group, PlanForm, PlanSubject } from './plan.ts';

export const TEMPLATE_IDS = [
  'communityPlan',
  'businessStrategy',
  'townCentre',
  'businessCooperation',
  'guidanceEngagement',
] as const;

export type TemplateId = (typeof TEMPLATE_IDS)[number];

interface TemplateStepBase {
  readonly title: LocalizedText;
  /** Whole working weeks after the first week of the phase: 0 is the first. */
  readonly week: number;
  /** Only where the plan takes one of these forms; null: in every plan. */
  readonly forms: readonly PlanForm[] | null;
}

export interface TemplateActivity extends TemplateStepBase {
  readonly kind: 'activity';
  readonly type: ActivityType;
  /** How many working weeks it lasts, at least 1. A hearing becomes longer where the law or a holiday asks for it. */
  readonly weeks: number;
  readonly responsible: Role | null;
  readonly sphere: Activity['sphere'];
  readonly groups: readonly Group[];
  readonly method: LocalizedText | null;
  readonly subject: PlanSubject | null;
}

export interface TemplateMilestone extends TemplateStepBase {
  readonly kind: 'milestone';
}

export interface TemplateDecision extends TemplateStepBase {
  readonly kind: 'decision';
  readonly approver: Approver;
  readonly subject: PlanSubject | null;
}

export type TemplateStep = TemplateActivity | TemplateMilestone | TemplateDecision;

export interface TemplatePhase {
  readonly title: LocalizedText;
  /** Working weeks; the week of every step is within them. */
  readonly weeks: number;
  /** Only where the plan takes one of these forms; null: in every plan. */
  readonly forms: readonly PlanForm[] | null;
  readonly steps: readonly TemplateStep[];
}

/** A starting point for a plan, never a required path: everything that comes of it can be changed. */
export interface PlanTemplate {
  readonly id: TemplateId;
  readonly name: LocalizedText;
  readonly about: LocalizedText;
  /** Written as if it has happened. */
  readonly desiredOutcome: LocalizedText;
  /** The forms to choose between before the plan is laid out; empty where the form is not asked. */
  readonly asksForm: readonly PlanForm[];
  /** The form where it is not asked; null where it is, and where what is made is no plan of the municipality's. */
  readonly form: PlanForm | null;
  /** In the order of time. */
  readonly phases: readonly TemplatePhase[];
}
