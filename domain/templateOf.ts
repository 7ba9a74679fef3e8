import type { OutlineStep, PlanOutline } from './outline.ts';
import { beginOf, endOf, type IsoDate, type Plan, phasesOf, planSpan, type Step } from './plan.ts';
import { type WorkingWeek, weekBefore, weekUntil } from './workingWeeks.ts';

/**
 * A plan as a starting point for others: phases and steps in whole working weeks, with roles. Persons, notes, links,
 * how far things came and what was decided are left behind. Laid out to the same end, what came of a template gives the
 * same template's plan again.
 */
export function templateOf(plan: Plan): PlanOutline {
  const weeks = weeksOf(plan);
  const groups = phasesOf(plan);
  const spanned = (from: IsoDate, to: IsoDate) => {
    const week = weekFrom(weeks, from);
    return { week, weeks: Math.max(1, weekTo(weeks, to) - week + 1) };
  };
  return {
    desiredOutcome: plan.desiredOutcome,
    form: plan.form,
    phases: groups.flatMap(({ phase }) =>
      phase === null ? [] : [{ title: phase.title, ...spanned(phase.from, phase.to) }],
    ),
    steps: groups.flatMap(({ phase, steps }, place) =>
      steps.map((step) => outlineStep(step, phase === null ? null : place, spanned(beginOf(step), endOf(step)))),
    ),
  };
}

/** The working weeks that the plan goes over, earliest first. */
function weeksOf(plan: Plan): WorkingWeek[] {
  const span = planSpan(plan);
  if (span === null) return [];
  const weeks = [weekUntil(span.to)];
  for (let [week] = weeks; week !== undefined && week.first > span.from; ) {
    week = weekBefore(week);
    if (week.last < span.from) break;
    weeks.push(week);
  }
  return weeks.reverse();
}

/** The first week that has not ended by a day; a day that rests begins with the week after it. */
function weekFrom(weeks: readonly WorkingWeek[], day: IsoDate): number {
  const found = weeks.findIndex(({ last }) => last >= day);
  return found === -1 ? weeks.length - 1 : found;
}

/** The last week that has begun by a day. */
const weekTo = (weeks: readonly WorkingWeek[], day: IsoDate) => weeks.findLastIndex(({ first }) => first <= day);

function outlineStep(
  step: Step,
  phase: number | null,
  { week, weeks }: { readonly week: number; readonly weeks: number },
): OutlineStep {
  const shared = { phase, title: step.title, week };
  switch (step.kind) {
    case 'milestone':
      return { ...shared, kind: 'milestone' };
    case 'decision':
      return { ...shared, kind: 'decision', approver: step.approver, subject: step.subject };
    case 'activity': {
      const { type, sphere, groups, method, subject } = step;
      const responsible = step.responsible?.kind === 'role' ? step.responsible.role : null;
      return { ...shared, kind: 'activity', type, weeks, responsible, sphere, groups, method, subject };
    }
  }
}
