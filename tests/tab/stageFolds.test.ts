import { foldsShowing } from '../../tab/src/views/plan/link/linkedStep.ts';
import { OUTSIDE } from '../../tab/src/views/plan/timeline/folds.ts';
import { stageFolds } from '../../tab/src/views/stage/stageFolds.ts';
import { anActivity, aPhase } from '../builders/plans.ts';

const before = aPhase({ from: '2026-09-01', to: '2026-10-01' });
const now = aPhase({ from: '2026-11-01', to: '2027-01-01' });
const loose = anActivity({ phaseId: null });
const step = anActivity({ phaseId: before.id });
const plan = { desiredOutcome: '', form: null, items: [before, now, loose, step] };
const open = (folds: ReadonlyMap<string, boolean>) => [...folds].flatMap(([id, is]) => (is ? [id] : []));

describe('what is unfolded', () => {
  it('on the stage is the phase in focus alone', () => {
    expect(open(stageFolds(plan, '2026-12-01', before.id))).toEqual([before.id]);
  });

  it('on the stage without a focus, or with one that is gone, is where we are', () => {
    expect(open(stageFolds(plan, '2026-12-01', null))).toEqual([now.id]);
    expect(open(stageFolds(plan, '2026-12-01', 'gone'))).toEqual([now.id]);
  });

  it('for a link to a step is the phase it stands in, or what stands outside them', () => {
    expect(open(foldsShowing(plan, step))).toEqual([before.id]);
    expect(open(foldsShowing(plan, loose))).toEqual([OUTSIDE]);
    expect(open(foldsShowing(plan, null))).toEqual([]);
  });
});
