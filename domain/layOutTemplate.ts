import { Temporal } from 'temporal-polyfill';
import type { Language } from './language.ts';
import type { IsoDate, Phase, Plan, PlanForm, PlanItem, Step } from './plan.ts';
import type { PlanTemplate, TemplatePhase, TemplateStep } from './template.ts';
import { fewestHearingDays, type WorkingWeek, weekBefore, weekUntil, workingDayBy } from './workingWeeks.ts';

export interface Layout {
  readonly language: Language;
  /** The form that was chosen; read only where the template asks for it. */
  readonly form: PlanForm | null;
  /** When it is wished to be over. */
  readonly end: IsoDate;
  /** A new id for every item. */
  readonly newId: () => string;
}

/**
 * A template as a plan, laid out backwards: the last phase ends on the last working day on or before the wished end,
 * and every phase before it ends in the working week before the next begins. The plan begins when it must to be over
 * in time, which may be a day that is gone. July, the Easter week and 23 December–2 January count as no weeks.
 */
export function layOutTemplate(template: PlanTemplate, { language, form: chosen, end, newId }: Layout): Plan {
  const form = template.asksForm.length === 0 ? template.form : chosen;
  const phases = template.phases.filter((phase) => isIn(phase, form));
  const items: PlanItem[][] = [];
  let week = weekUntil(workingDayBy(Temporal.PlainDate.from(end)));
  for (const phase of [...phases].reverse()) {
    const steps = phase.steps.filter((step) => isIn(step, form));
    const weeks = weeksUntil(week, phase, steps);
    items.unshift(phaseOn(weeks, phase, steps, language, newId));
    week = weekBefore(at(weeks, 0));
  }
  return { desiredOutcome: template.desiredOutcome[language], form, items: items.flat() };
}

const isIn = ({ forms }: Pick<TemplateStep, 'forms'>, form: PlanForm | null) =>
  forms === null || (form !== null && forms.includes(form));

/** The weeks of a phase whose last is `last`; a week in which a hearing begins moves back until the hearing is long enough. */
function weeksUntil(last: WorkingWeek, phase: TemplatePhase, steps: readonly TemplateStep[]): WorkingWeek[] {
  const hearings = steps.filter((step) => step.kind === 'activity' && step.type === 'hearing');
  const weeks: WorkingWeek[] = [];
  let week = last;
  for (let index = phase.weeks - 1; index >= 0; index -= 1) {
    weeks.unshift(week);
    for (const hearing of hearings) {
      if (hearing.week !== index || hearing.kind !== 'activity') continue;
      const end = at(weeks, hearing.weeks - 1);
      while (isTooShort(week, end)) week = weekBefore(week);
      weeks[0] = week;
    }
    week = weekBefore(week);
  }
  return weeks;
}

function isTooShort({ first }: WorkingWeek, { last }: WorkingWeek): boolean {
  return first.until(last).days < fewestHearingDays(first.toString(), last.toString());
}

function phaseOn(
  weeks: readonly WorkingWeek[],
  { title }: TemplatePhase,
  steps: readonly TemplateStep[],
  language: Language,
  newId: () => string,
): PlanItem[] {
  const phase: Phase = {
    kind: 'phase',
    id: newId(),
    title: title[language],
    from: at(weeks, 0).first.toString(),
    to: at(weeks, weeks.length - 1).last.toString(),
    note: '',
  };
  return [phase, ...steps.map((step) => stepOn(weeks, step, { language, id: newId(), phaseId: phase.id }))];
}

interface Place {
  readonly language: Language;
  readonly id: string;
  readonly phaseId: string;
}

function stepOn(weeks: readonly WorkingWeek[], step: TemplateStep, { language, id, phaseId }: Place): Step {
  const begins = at(weeks, step.week);
  const shared = { id, phaseId, title: step.title[language], status: 'planned', note: '' } as const;
  switch (step.kind) {
    case 'milestone':
      return { ...shared, kind: 'milestone', on: begins.last.toString() };
    case 'decision': {
      const { approver, subject } = step;
      return { ...shared, kind: 'decision', on: begins.decides.toString(), approver, subject, decided: '' };
    }
    case 'activity': {
      const { type, sphere, groups, subject, responsible } = step;
      return {
        ...shared,
        kind: 'activity',
        type,
        from: begins.first.toString(),
        to: at(weeks, step.week + step.weeks - 1).last.toString(),
        responsible: responsible === null ? null : { kind: 'role', role: responsible },
        sphere,
        groups,
        method: step.method?.[language] ?? '',
        links: [],
        subject,
      };
    }
  }
}

/** @throws RangeError where a template places a step outside its phase. */
function at(weeks: readonly WorkingWeek[], index: number): WorkingWeek {
  const week = weeks[index];
  if (week === undefined) throw new RangeError(`the phase has ${weeks.length} weeks, and no week ${index}`);
  return week;
}
