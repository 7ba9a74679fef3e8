import { MOST_STEPS_NOW, marksFor, stepsNow } from '../../domain/stepsNow.ts';
import { aMilestone, anActivity, aPlanOf } from '../builders/plans.ts';

const TODAY = '2026-12-02';

describe('the steps to speak of today', () => {
  const titles = (...steps: Parameters<typeof aPlanOf>[0]) => stepsNow(aPlanOf(steps), TODAY).map(({ title }) => title);

  it('are those under way and those that should be, the soonest to end first', () => {
    expect(
      titles(
        anActivity({ title: 'I gang tidleg', from: '2027-03-01', to: '2027-03-09', status: 'ongoing' }),
        aMilestone({ title: 'Skulle vore nådd', on: '2026-11-20' }),
        anActivity({ title: 'Skal begynne i dag', from: TODAY, to: '2026-12-20' }),
      ),
    ).toEqual(['Skulle vore nådd', 'Skal begynne i dag', 'I gang tidleg']);
  });

  it('are none of what is done, put off or still ahead', () => {
    expect(
      titles(
        anActivity({ from: '2026-11-01', status: 'done' }),
        anActivity({ from: '2026-11-01', status: 'postponed' }),
        anActivity({ from: '2026-12-03' }),
      ),
    ).toEqual([]);
  });

  it('are few', () => {
    expect(titles(...Array.from({ length: 9 }, () => anActivity({ from: TODAY })))).toHaveLength(MOST_STEPS_NOW);
  });

  it('can be marked as what they are not', () => {
    expect(marksFor({ status: 'planned' })).toEqual(['ongoing', 'done']);
    expect(marksFor({ status: 'ongoing' })).toEqual(['done']);
  });
});
