import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../../domain/calendar.ts';
import { beginOf, endOf, nextMilestone, type Phase, type Plan, phasesOf, type Step } from '../../domain/plan.ts';
import { engagementOf, everyNthDay, faultsIn, plansOver } from './samples.ts';

const SAMPLES = plansOver(everyNthDay(10));

const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
const offDays = new Map<string, boolean>();

/** Remembered, since the same days come up in thousands of plans. */
function isOffDay(date: string): boolean {
  const off = offDays.get(date) ?? !isWorkingDay(Temporal.PlainDate.from(date));
  offDays.set(date, off);
  return off;
}

function expectedStatus(step: Step, today: string): string {
  if (endOf(step) < today) return 'done';
  return step.kind === 'activity' && step.from <= today ? 'ongoing' : 'planned';
}

const phasesIn = (plan: Plan) => phasesOf(plan).flatMap(({ phase, steps }) => (phase ? [{ phase, steps }] : []));
const stepsIn = (plan: Plan) => phasesOf(plan).flatMap(({ steps }) => steps);
const activitiesIn = (plan: Plan) => plan.items.filter((item) => item.kind === 'activity');
const misplaced = (phase: Phase, step: Step) =>
  beginOf(step) > endOf(step) || beginOf(step) < phase.from || endOf(step) > phase.to;

describe('every plan of the try-out, on every tenth day of three years', () => {
  it('was looked at on weekdays and weekends, in July and at Christmas', () => {
    const days = new Set(SAMPLES.map(({ today }) => Temporal.PlainDate.from(today).dayOfWeek));
    const months = new Set(SAMPLES.map(({ today }) => today.slice(5, 7)));
    expect([days.size, months.size]).toEqual([7, 12]);
  });

  it('has its phases one after another', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      phasesIn(plan).map(({ phase }, index, all) => {
        const before = all[index - 1]?.phase;
        const ordered = phase.from <= phase.to && (before === undefined || before.to < phase.from);
        return !ordered && `${where}: ${phase.title}`;
      }),
    );
    expect(faults).toEqual([]);
  });

  it('keeps activities and milestones inside their phase', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      phasesOf(plan).flatMap(({ phase, steps }) =>
        steps.map((step) => (phase === null || misplaced(phase, step)) && `${where}: ${step.title} ${beginOf(step)}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('has today inside a phase, something done, something under way and something to come', () => {
    const faults = faultsIn(SAMPLES, ({ where, today, plan }) => {
      const inside = phasesIn(plan).some(({ phase: { from, to } }) => from <= today && today <= to);
      const statuses = new Set(activitiesIn(plan).map(({ status }) => status));
      const alive = (['done', 'ongoing', 'planned'] as const).every((status) => statuses.has(status));
      return [!inside && `${where}: today in no phase`, !alive && `${where}: ${[...statuses].join(', ')}`];
    });
    expect(faults).toEqual([]);
  });

  it('has its next milestone two to eight weeks ahead, and a week more over the summer', () => {
    const faults = faultsIn(SAMPLES, ({ where, today, plan }) => {
      const next = nextMilestone(plan, today);
      const days = next === null ? Number.NaN : daysBetween(today, next.on);
      const most = [5, 6, 7].includes(Number(today.slice(5, 7))) ? 63 : 56;
      return [!(days >= 14 && days <= most) && `${where}: ${days} days to ${next?.title}`];
    });
    expect(faults).toEqual([]);
  });

  it('says of everything what its dates say; only what is past is put off', () => {
    const faults = faultsIn(SAMPLES, ({ where, today, plan }) =>
      stepsIn(plan).map((step) => {
        const { status, title } = step;
        const right = status === 'postponed' ? endOf(step) < today : status === expectedStatus(step, today);
        return !right && `${where}: ${title} is ${status}`;
      }),
    );
    expect(faults).toEqual([]);
  });

  it('starts and ends everything on working days', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      [
        ...phasesIn(plan).map(({ phase }) => phase),
        ...stepsIn(plan).map((step) => ({ from: beginOf(step), to: endOf(step) })),
      ].flatMap(({ from, to }) => [
        isOffDay(from) && `${where}: starts ${from}`,
        isOffDay(to) && `${where}: ends ${to}`,
      ]),
    );
    expect(faults).toEqual([]);
  });

  it('has no milestone in July', () => {
    const july = SAMPLES.flatMap(({ where, plan }) =>
      plan.items.flatMap((item) =>
        item.kind === 'milestone' && item.on.slice(5, 7) === '07' ? `${where}: ${item.on}` : [],
      ),
    );
    expect(july).toEqual([]);
  });

  it('gives a hearing at least six weeks', () => {
    const hearings = SAMPLES.flatMap(({ plan }) => activitiesIn(plan)).filter(({ type }) => type === 'hearing');
    expect(hearings.length).toBeGreaterThan(SAMPLES.length / 14);
    expect(hearings.filter(({ from, to }) => daysBetween(from, to) < 42)).toEqual([]);
  });

  it('gives the mayor political work only, and political work to the mayor only', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      activitiesIn(plan).map(({ title, responsible, sphere }) => {
        const mayors = responsible?.kind === 'role' && responsible.role === 'mayor';
        return mayors !== (sphere === 'political') && `${where}: ${title}`;
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the plan of Fjord', () => {
  const { plan } = engagementOf('Fjord');

  it('runs from anchoring to everyday running', () => {
    expect(phasesIn(plan).map(({ phase }) => phase.title)).toEqual([
      'Forankre',
      'Planprogram',
      'Kunnskap og medverknad',
      'Mål og vegval',
      'Høyring',
      'Vedtak og overgang til drift',
    ]);
  });

  it('shows all four statuses', () => {
    const statuses = activitiesIn(plan).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['done', 'ongoing', 'planned', 'postponed']));
  });

  it('has the council’s decisions as milestones, each with its political treatment ending that day', () => {
    const steps = phasesOf(plan)[1]?.steps ?? [];
    const decided = steps.find(({ kind, title }) => kind === 'milestone' && title.startsWith('Kommunestyret'));
    const political = steps.filter((step) => step.kind === 'activity' && step.sphere === 'political');
    expect(decided).toBeDefined();
    expect(political.map(endOf)).toContain(decided && endOf(decided));
  });
});
