import type { LocalizedText } from '../language.ts';
import type { ActivityType, Approver, PlanForm } from '../plan.ts';
import type {
  TemplateActivity,
  TemplateDecision,
  TemplateMilestone,
  TemplatePhase,
  TemplateStep,
} from '../template.ts';

export type Wording = readonly [nb: string, nn: string, en: string];

export const said = ([nb, nn, en]: Wording): LocalizedText => ({ nb, nn, en });

type ActivityMore = Partial<
  Omit<TemplateActivity, 'kind' | 'type' | 'week' | 'weeks' | 'title' | 'method' | 'sphere'>
> & {
  readonly method?: Wording;
};

/**
 * An activity of `[first week, number of weeks]` within its phase; the process leader's, unless it says otherwise. What
 * the mayor answers for is political, all else administrative (kommuneloven § 13-1).
 */
export function activity(
  type: ActivityType,
  [week, weeks]: readonly [week: number, weeks: number],
  title: Wording,
  { method, responsible = 'processLeader', ...more }: ActivityMore = {},
): TemplateActivity {
  return {
    kind: 'activity',
    type,
    week,
    weeks,
    title: said(title),
    method: method === undefined ? null : said(method),
    responsible,
    sphere: responsible === 'mayor' ? 'political' : 'administrative',
    groups: [],
    subject: null,
    forms: null,
    ...more,
  };
}

export function milestone(week: number, title: Wording, forms: readonly PlanForm[] | null = null): TemplateMilestone {
  return { kind: 'milestone', week, title: said(title), forms };
}

export function decision(
  approver: Approver,
  week: number,
  title: Wording,
  more: Partial<Pick<TemplateDecision, 'subject' | 'forms'>> = {},
): TemplateDecision {
  return { kind: 'decision', approver, week, title: said(title), subject: null, forms: null, ...more };
}

export function phase(
  weeks: number,
  title: Wording,
  steps: readonly TemplateStep[],
  forms: readonly PlanForm[] | null = null,
): TemplatePhase {
  return { weeks, title: said(title), steps, forms };
}
