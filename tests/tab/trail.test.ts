import fc from 'fast-check';
import type { Plan } from '../../domain/plan.ts';
import { applyChange, diff } from '../../domain/planChange.ts';
import { givenUp, NO_TRAIL, nextStep, saved, type TrailStep, taken } from '../../tab/src/views/plan/editor/trail.ts';
import { anyPlan, sorted } from '../builders/randomPlans.ts';
import { holds } from '../helpers/holds.ts';

/** A plan under one pair of hands, without a service in between. */
function desk(start: Plan) {
  let plan = start;
  let trail = NO_TRAIL;
  const send = (how: TrailStep, change: Parameters<typeof applyChange>[1]) => {
    const { applied, plan: after, conflicts } = applyChange(plan, change);
    expect(conflicts).toEqual([]);
    plan = after;
    trail = saved(trail, how, applied);
  };
  return {
    edit: (to: Plan) => send('edit', diff(plan, to)),
    step(how: 'undo' | 'redo') {
      const change = nextStep(trail, how);
      if (change === null) return false;
      trail = taken(trail, how);
      send(how, change);
      return true;
    },
    now: () => sorted(plan),
  };
}

describe('undo and redo', () => {
  it('lead back through every edit to the beginning, and forth again to the end', () => {
    holds(
      fc.property(anyPlan, fc.array(anyPlan, { minLength: 1, maxLength: 8 }), (start, plans) => {
        const { edit, step, now } = desk(start);
        const seen = [now()];
        for (const plan of plans) {
          const before = now();
          edit(plan);
          if (JSON.stringify(now()) !== JSON.stringify(before)) seen.push(now());
        }
        for (const earlier of [...seen].reverse().slice(1)) {
          expect(step('undo')).toBe(true);
          expect(now()).toEqual(earlier);
        }
        expect(step('undo')).toBe(false);
        for (const later of seen.slice(1)) {
          expect(step('redo')).toBe(true);
          expect(now()).toEqual(later);
        }
        expect(step('redo')).toBe(false);
      }),
    );
  });

  it.each(['undo', 'redo'] as const)('can be tried once more when the service took no %s', (how) => {
    const written = diff(
      { desiredOutcome: '', form: null, items: [] },
      { desiredOutcome: 'Ja', form: null, items: [] },
    );
    const trail = { done: [written], undone: [written] };
    const change = nextStep(trail, how) ?? [];
    expect(givenUp(taken(trail, how), how, change)).toEqual(trail);
    expect(givenUp(trail, 'edit', change)).toEqual(trail);
  });

  it('of a new edit leave nothing to do again', () => {
    const empty: Plan = { desiredOutcome: '', form: null, items: [] };
    const { edit, step, now } = desk(empty);
    edit({ ...empty, desiredOutcome: 'Vi har éin plan.' });
    step('undo');
    edit({ ...empty, desiredOutcome: 'Vi har to planar.' });
    expect(step('redo')).toBe(false);
    expect(now().desiredOutcome).toBe('Vi har to planar.');
  });
});
