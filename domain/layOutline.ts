import { Temporal } from 'temporal-polyfill';
import { fewestHearingDays, hearingDays } from './hearingTime.ts';
import { lengthOf, type OutlineActivity, type OutlineStep, type PlanOutline } from './outline.ts';
import type { IsoDate, Phase, Plan, PlanItem, Step } from './plan.ts';
import { type WorkingWeek, weekBefore, weekUntil } from './workingWeeks.ts';

interface Layout {
  /** When it is wished to be over. */
  readonly end: IsoDate;
  /** A new id for every item. */
  readonly newId: () => string;
}

/**
 * An outline as a plan, laid out backwards: the last week ends on the last working day on or before the wished end. The
 * plan begins when it must to be over in time, which may be a day that is gone. July, the Easter week and 23
 * December–2 January count as no weeks, and a hearing begins as early as law and custom ask for.
 */
export function layOutline(outline: PlanOutline, { end, newId }: Layout): Plan {
  const { desiredOutcome, form, steps } = outline;
  const weeks = weeksFor(outline, end);
  const phases = outline.phases.map(
    (phase): Phase => ({
      kind: 'phase',
      id: newId(),
      title: phase.title,
      from: at(weeks, phase.week).first,
      to: at(weeks, phase.week + phase.weeks - 1).last,
      note: '',
    }),
  );
  const inPhase = (phase: number | null): PlanItem[] =>
    steps
      .filter((step) => step.phase === phase)
      .map((step) => stepOn(weeks, step, newId(), phase === null ? null : (phases[phase]?.id ?? null)));
  return {
    desiredOutcome,
    form,
    items: [...phases.flatMap((phase, place) => [phase, ...inPhase(place)]), ...inPhase(null)],
  };
}

/**
 * The earliest end, a working day, with which a week of the plan (the first, unless another is named) begins on `from`
 * or later.
 */
export function earliestEnd(outline: PlanOutline, from: IsoDate, week = 0): IsoDate {
  const length = lengthOf(outline);
  if (week >= length) return weekUntil(from).last;
  const day = Temporal.PlainDate.from(from);
  let end = day.add({ weeks: length - week - 1 }).add({ days: 5 - day.dayOfWeek });
  for (;;) {
    const weeks = weeksFor(outline, end.toString());
    if (at(weeks, week).first >= from) return at(weeks, length - 1).last;
    end = end.add({ weeks: 1 });
  }
}

/** The weeks of the plan. Where a hearing begins, they go back until it is long enough. */
function weeksFor(outline: PlanOutline, end: IsoDate): WorkingWeek[] {
  const hearings = outline.steps.flatMap((step) => (step.kind === 'activity' && step.type === 'hearing' ? step : []));
  const weeks: WorkingWeek[] = [];
  let week = weekUntil(end);
  for (let index = lengthOf(outline) - 1; index >= 0; index -= 1) {
    for (const hearing of hearings.filter((one) => one.week === index)) {
      // Of a hearing that lasts no longer than this week, the end moves with its beginning.
      const last = hearing.weeks === 1 ? null : at(weeks, hearing.weeks - 2).last;
      const announced = outline.steps.some((step) => endsInFirstWeekOf(hearing, step));
      while (last !== null && isTooShort(announced ? week.last : week.first, last)) week = weekBefore(week);
    }
    weeks.unshift(week);
    week = weekBefore(week);
  }
  return weeks;
}

/** Whether a step announces what the hearing is about, and is over in its first week: the hearing is counted from then. */
const endsInFirstWeekOf = ({ subject, week }: OutlineActivity, step: OutlineStep): boolean =>
  step.kind === 'activity' &&
  step.type === 'announcement' &&
  subject !== null &&
  step.subject === subject &&
  step.week + step.weeks - 1 === week;

const isTooShort = (countedFrom: IsoDate, last: IsoDate) =>
  hearingDays(countedFrom, last) < fewestHearingDays(countedFrom, last);

function stepOn(weeks: readonly WorkingWeek[], step: OutlineStep, id: string, phaseId: string | null): Step {
  const begins = at(weeks, step.week);
  const shared = { id, phaseId, title: step.title, status: 'planned', note: '' } as const;
  switch (step.kind) {
    case 'milestone':
      return { ...shared, kind: 'milestone', on: begins.last };
    case 'decision': {
      const { approver, subject } = step;
      return { ...shared, kind: 'decision', on: begins.decides, approver, subject, decided: '' };
    }
    case 'activity': {
      const { type, sphere, groups, subject, responsible, method } = step;
      return {
        ...shared,
        kind: 'activity',
        type,
        from: begins.first,
        to: at(weeks, step.week + step.weeks - 1).last,
        responsible: responsible === null ? null : { kind: 'role', role: responsible },
        sphere,
        groups,
        method,
        links: [],
        subject,
      };
    }
  }
}

/** @throws RangeError where an outline names a week that it has not. */
function at(weeks: readonly WorkingWeek[], index: number): WorkingWeek {
  const week = weeks[index];
  if (week === undefined) throw new RangeError(`the plan has ${weeks.length} weeks, and no week ${index}`);
  return week;
}
