import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../../domain/calendar.ts';
import { type Activity, type Milestone, nextMilestone, type Phase } from '../../domain/plan.ts';
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

function expectedStatus({ from, to }: Activity, today: string): string {
  if (to < today) return 'done';
  return from <= today ? 'ongoing' : 'planned';
}

const misplaced = (phase: Phase, { from, to }: { from: string; to: string }) =>
  from > to || from < phase.from || to > phase.to;
const asSpan = ({ on }: Milestone) => ({ from: on, to: on });

describe('every plan of the try-out, on every tenth day of three years', () => {
  it('was looked at on weekdays and weekends, in July and at Christmas', () => {
    const days = new Set(SAMPLES.map(({ today }) => Temporal.PlainDate.from(today).dayOfWeek));
    const months = new Set(SAMPLES.map(({ today }) => today.slice(5, 7)));
    expect([days.size, months.size]).toEqual([7, 12]);
  });

  it('has its phases one after another', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      plan.phases.map((phase, index) => {
        const before = plan.phases[index - 1];
        const ordered = phase.from <= phase.to && (before === undefined || before.to < phase.from);
        return !ordered && `${where}: ${phase.title}`;
      }),
    );
    expect(faults).toEqual([]);
  });

  it('keeps activities and milestones inside their phase', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      plan.phases.flatMap((phase) =>
        [...phase.activities, ...phase.milestones.map((m) => ({ ...m, ...asSpan(m) }))].map(
          (thing) => misplaced(phase, thing) && `${where}: ${thing.title} ${thing.from}–${thing.to}`,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('has today inside a phase, something done, something under way and something to come', () => {
    const faults = faultsIn(SAMPLES, ({ where, today, plan }) => {
      const inside = plan.phases.some(({ from, to }) => from <= today && today <= to);
      const statuses = new Set(plan.phases.flatMap(({ activities }) => activities.map(({ status }) => status)));
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
      plan.phases.flatMap(({ activities, milestones }) => [
        ...activities.map((activity) => {
          const right =
            activity.status === 'postponed' ? activity.to < today : activity.status === expectedStatus(activity, today);
          return !right && `${where}: ${activity.title} is ${activity.status}`;
        }),
        ...milestones.map(
          ({ title, on, status }) => status !== (on < today ? 'done' : 'planned') && `${where}: ${title} is ${status}`,
        ),
      ]),
    );
    expect(faults).toEqual([]);
  });

  it('starts and ends everything on working days', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      plan.phases.flatMap((phase) =>
        [phase, ...phase.activities, ...phase.milestones.map(asSpan)].flatMap(({ from, to }) => [
          isOffDay(from) && `${where}: starts ${from}`,
          isOffDay(to) && `${where}: ends ${to}`,
        ]),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('has no milestone in July', () => {
    const july = SAMPLES.flatMap(({ where, plan }) =>
      plan.phases.flatMap(({ milestones }) =>
        milestones.filter(({ on }) => on.slice(5, 7) === '07').map(({ on }) => `${where}: ${on}`),
      ),
    );
    expect(july).toEqual([]);
  });

  it('gives a hearing at least six weeks', () => {
    const hearings = SAMPLES.flatMap(({ plan }) => plan.phases.flatMap(({ activities }) => activities)).filter(
      ({ title }) => /^(Høyring|Høring) \(/.test(title),
    );
    expect(hearings.length).toBeGreaterThan(SAMPLES.length / 14);
    expect(hearings.filter(({ from, to }) => daysBetween(from, to) < 42)).toEqual([]);
  });

  it('gives the mayor political work only, and political work to the mayor only', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) =>
      plan.phases.flatMap(({ activities }) =>
        activities.map(
          ({ title, responsible, sphere }) =>
            (responsible === 'mayor') !== (sphere === 'political') && `${where}: ${title}`,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });
});

describe('the plan of Fjord', () => {
  const { plan } = engagementOf('Fjord');

  it('runs from anchoring to everyday running', () => {
    expect(plan.phases.map(({ title }) => title)).toEqual([
      'Forankre',
      'Planprogram',
      'Kunnskap og medverknad',
      'Mål og vegval',
      'Høyring',
      'Vedtak og overgang til drift',
    ]);
  });

  it('shows all four statuses', () => {
    const statuses = plan.phases.flatMap(({ activities }) => activities.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set(['done', 'ongoing', 'planned', 'postponed']));
  });

  it('has the council’s decisions as milestones, each with its political treatment ending that day', () => {
    const { milestones, activities } = plan.phases[1] ?? { milestones: [], activities: [] };
    const decided = milestones.find(({ title }) => title.startsWith('Kommunestyret'));
    expect(activities.filter(({ sphere }) => sphere === 'political').map(({ to }) => to)).toContain(decided?.on);
  });
});
