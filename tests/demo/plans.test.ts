import { Temporal } from 'temporal-polyfill';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import {
  beginOf,
  currentPhase,
  endOf,
  isStep,
  nextMilestone,
  type Plan,
  phasesOf,
  type Step,
} from '../../domain/plan.ts';
import { checkPlan } from '../../domain/statutory.ts';
import { everyNthDay, faultsIn, planAt, plansOver } from './samples.ts';

const SAMPLES = plansOver(everyNthDay(10));

const municipality = (shortName: string) => ({
  number: MUNICIPALITIES.find((one) => one.shortName === shortName)?.number ?? null,
});
const stepsIn = (plan: Plan) => plan.items.filter(isStep);
const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

function expectedStatus(step: Step, today: string): string {
  if (endOf(step) < today) return 'done';
  return step.kind === 'activity' && step.from <= today ? 'ongoing' : 'planned';
}

describe('every plan of the try-out, on every tenth day of three years', () => {
  it('was looked at on weekdays and weekends, in July and at Christmas', () => {
    const days = new Set(SAMPLES.map(({ today }) => Temporal.PlainDate.from(today).dayOfWeek));
    const months = new Set(SAMPLES.map(({ today }) => today.slice(5, 7)));
    expect([days.size, months.size]).toEqual([7, 12]);
  });

  it('has today in or before one of its phases, with something done and something to come', () => {
    const faults = faultsIn(SAMPLES, ({ where, today, plan }) => {
      const statuses = new Set(stepsIn(plan).map(({ status }) => status));
      const alive = (['done', 'planned'] as const).every((status) => statuses.has(status));
      return [
        currentPhase(plan, today) === null && `${where}: it is over`,
        !alive && `${where}: ${[...statuses].join(', ')}`,
      ];
    });
    expect(faults).toEqual([]);
  });

  it('has a milestone ahead, at most five months away', () => {
    const faults = faultsIn(SAMPLES, ({ where, today, plan }) => {
      const next = nextMilestone(plan, today);
      const days = next === null ? Number.NaN : daysBetween(today, next.on);
      return [!(days <= 155) && `${where}: ${days} days to ${next?.title}`];
    });
    expect(faults).toEqual([]);
  });

  it('says of everything what its dates say; one thing, that should have begun, is put off', () => {
    const faults = faultsIn(SAMPLES, ({ where, today, plan }) => [
      ...stepsIn(plan).map((step) => {
        const { status, title } = step;
        const right = status === 'postponed' ? beginOf(step) <= today : status === expectedStatus(step, today);
        return !right && `${where}: ${title} is ${status}`;
      }),
      stepsIn(plan).filter(({ status }) => status === 'postponed').length !== 1 && `${where}: put off`,
    ]);
    expect(faults).toEqual([]);
  });

  it('has an action and a note, each about a step that is there', () => {
    const faults = faultsIn(SAMPLES, ({ where, plan }) => {
      const ids = new Set(stepsIn(plan).map(({ id }) => id));
      const made = plan.items.flatMap((item) => (item.kind === 'action' || item.kind === 'note' ? [item] : []));
      return [
        made.length !== 2 && `${where}: ${made.length}`,
        ...made.map(({ kind, stepId }) => (stepId === null || !ids.has(stepId)) && `${where}: the ${kind}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('tells what was decided at each decision point that is past and that its story tells of', () => {
    const told = SAMPLES.flatMap(({ plan }) => plan.items.flatMap((item) => (item.kind === 'decision' ? [item] : [])));
    expect(told.filter(({ status, decided }) => status !== 'done' && decided !== '')).toEqual([]);
    expect(told.filter(({ decided }) => decided !== '').length).toBeGreaterThanOrEqual(SAMPLES.length);
  });

  it('gives nothing to look at in law, since a template keeps to it', () => {
    const faults = faultsIn(SAMPLES, ({ where, shortName, plan }) =>
      checkPlan(plan, municipality(shortName)).map(({ rule, facts }) => `${where}: ${rule} ${facts}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the plan of Fjord', () => {
  const fjord = MUNICIPALITIES.find(({ shortName }) => shortName === 'Fjord');
  const plan = fjord && planAt(fjord, '2026-11-24');

  it('is in the planning programme, with its hearing coming up and a meeting moved into it', () => {
    if (plan === undefined) throw new Error('there is no Fjord');
    expect(currentPhase(plan, '2026-11-24')?.title).toBe('Oppstart og planprogram');
    const hearing = plan.items.find((item) => item.kind === 'activity' && item.type === 'hearing');
    expect(hearing).toMatchObject({ from: '2026-11-30', subject: 'planningProgramme' });
    const steps = phasesOf(plan)[1]?.steps ?? [];
    expect(steps.map(({ title }) => title)).toContain('Folkemøte, ny dato');
    expect(new Set(stepsIn(plan).map(({ status }) => status))).toEqual(
      new Set(['done', 'ongoing', 'planned', 'postponed']),
    );
  });
});
