import { changeQuiet, type QuietChange, undoQuiet } from '../../domain/quietChange.ts';
import { type QuietPeriods, USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';

const AUTUMN = { from: '2026-10-05', to: '2026-10-09', name: 'Haustferie' };
const BUDGET = { from: '2026-11-23', to: '2026-11-27', name: 'Budsjettveke' };
const WHERE: QuietPeriods = { off: ['easter'], own: [AUTUMN] };

const CHANGES: readonly QuietChange[] = [
  { kind: 'add', own: BUDGET },
  { kind: 'remove', own: AUTUMN },
  { kind: 'usual', period: 'summer', off: true },
  { kind: 'usual', period: 'easter', off: false },
];

describe('a change of when people are left in peace', () => {
  it('adds and removes a period, and uses a usual one or not', () => {
    expect(CHANGES.map((change) => changeQuiet(WHERE, change))).toEqual([
      { off: ['easter'], own: [AUTUMN, BUDGET] },
      { off: ['easter'], own: [] },
      { off: ['summer', 'easter'], own: [AUTUMN] },
      { off: [], own: [AUTUMN] },
    ]);
  });

  it.each(CHANGES)('can be taken back: %j', (change) => {
    expect(changeQuiet(changeQuiet(WHERE, change), undoQuiet(change))).toEqual(WHERE);
  });

  it('changes nothing when it is done already', () => {
    for (const change of CHANGES) {
      const once = changeQuiet(WHERE, change);
      expect(changeQuiet(once, change)).toEqual(once);
    }
  });

  it('leaves alone what somebody else did to the rest meanwhile', () => {
    const theirs = changeQuiet(USUAL_QUIET_PERIODS, { kind: 'add', own: AUTUMN });
    expect(changeQuiet(theirs, { kind: 'add', own: BUDGET }).own).toEqual([AUTUMN, BUDGET]);
  });
});
