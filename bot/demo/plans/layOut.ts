import { localDate } from '../../../domain/calendar.ts';
import type { Activity, IsoDate, Milestone, Phase, Plan, PlanItem } from '../../../domain/plan.ts';
import { seedId } from '../ids.ts';
import { firstDay, lastDay, meetingDay, onOrAfter, onOrBefore, type PlanWeek, type PlanWeeks } from '../weeks.ts';
import type { PhaseTemplate, PlanTemplate, Step } from './template.ts';

const HEARING_WEEKS = 6;
const WEDNESDAY = 3;

interface Ground {
  readonly today: IsoDate;
  /** The week within the phase → its working days. */
  readonly week: (offset: number) => PlanWeek;
  readonly id: (step: number, part: string) => string;
}

/** The template with dates around `now`, and the status that each date then has. Ids depend on `name` alone. */
export function layOut(template: PlanTemplate, name: string, now: Date, weeks: PlanWeeks): Plan {
  const today = localDate(now).toString();
  const starts = phaseStarts(template.phases);
  const [todayPhase, todayWeek] = template.today;
  const origin = (starts[todayPhase] ?? 0) + todayWeek;
  const items = template.phases.flatMap((phase, index) =>
    layOutPhase(phase, seedId('phase', name, index), {
      today,
      week: (offset) => weeks((starts[index] ?? 0) + offset - origin),
      id: (step, part) => seedId(part, name, index, step),
    }),
  );
  return { desiredOutcome: template.desiredOutcome, form: null, items };
}

function phaseStarts(phases: readonly PhaseTemplate[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const { weeks } of phases) {
    starts.push(start);
    start += weeks;
  }
  return starts;
}

function layOutPhase({ title, weeks, steps }: PhaseTemplate, id: string, ground: Ground): PlanItem[] {
  const phase: Phase = {
    kind: 'phase',
    id,
    title,
    from: firstDay(ground.week(0)).toString(),
    to: lastDay(ground.week(weeks - 1)).toString(),
    note: '',
  };
  return [
    phase,
    ...steps.flatMap((step, index) => activityOf(step, ground.id(index, 'activity'), id, ground) ?? []),
    ...steps.flatMap((step, index) => milestoneOf(step, ground.id(index, 'milestone'), id, ground) ?? []),
  ];
}

function activityOf(step: Step, id: string, phaseId: string, { today, week }: Ground): Activity | null {
  if (step.kind === 'milestone') return null;
  const shared = {
    kind: 'activity',
    id,
    phaseId,
    title: step.title,
    groups: [],
    method: '',
    note: '',
    links: [],
    subject: null,
  } as const;
  const administrative = {
    ...shared,
    type: 'work',
    responsible: { kind: 'role', role: 'processLeader' },
    sphere: 'administrative',
  } as const;
  if (step.kind === 'hearing') {
    const from = onOrBefore(week(step.from), WEDNESDAY).toString();
    const to = onOrAfter(week(step.from + HEARING_WEEKS), WEDNESDAY).toString();
    return { ...administrative, type: 'hearing', from, to, status: statusOf(from, to, today) };
  }
  if (step.kind === 'decision') {
    const from = firstDay(week(step.week - 1)).toString();
    const to = meetingDay(week(step.week)).toString();
    const responsible = { kind: 'role', role: 'mayor' } as const;
    return {
      ...shared,
      type: 'political',
      from,
      to,
      status: statusOf(from, to, today),
      responsible,
      sphere: 'political',
    };
  }
  const from = firstDay(week(step.from)).toString();
  const to = lastDay(week(step.from + step.weeks - 1)).toString();
  const status = step.postponed ? 'postponed' : statusOf(from, to, today);
  return {
    ...administrative,
    from,
    to,
    status,
    responsible: { kind: 'role', role: step.by },
    sphere: step.by === 'mayor' ? 'political' : 'administrative',
  };
}

function milestoneOf(step: Step, id: string, phaseId: string, { today, week }: Ground): Milestone | null {
  if (step.kind !== 'milestone' && step.kind !== 'decision') return null;
  const on = meetingDay(week(step.week)).toString();
  return {
    kind: 'milestone',
    id,
    phaseId,
    title: step.kind === 'decision' ? step.milestone : step.title,
    on,
    status: on < today ? 'done' : 'planned',
    note: '',
  };
}

function statusOf(from: IsoDate, to: IsoDate, today: IsoDate): Activity['status'] {
  if (to < today) return 'done';
  return from <= today ? 'ongoing' : 'planned';
}
