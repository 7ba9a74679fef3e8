import { noLeadershipTime } from '../../../domain/signals/noLeadershipTime.ts';
import { aPast, type ToldRound } from '../../builders/history.ts';

const time = (mayor: string | null, chiefExecutive: string | null, more: Partial<ToldRound> = {}): ToldRound => ({
  told: [
    ['mayor', mayor === null ? null : { lea1: mayor }],
    ['chiefExecutive', chiefExecutive === null ? null : { lea1: chiefExecutive }],
  ],
  questions: ['lea1'],
  ...more,
});
const NONE = time('none', 'none');
const OTHER: ToldRound = { told: [['mayor', { lea2: 'yes' }]] };

describe('no time from the leadership', () => {
  it('is a signal the second time running that everybody who answered said none', () => {
    expect(noLeadershipTime(aPast([time('more', 'more'), NONE, NONE]))).toMatchObject([
      { key: 'noLeadershipTime/r2', facts: { rounds: [{ id: 'r1' }, { id: 'r2' }], answers: 4 } },
    ]);
  });

  it('is none after one time, or when one of them did spend some', () => {
    expect(noLeadershipTime(aPast([NONE]))).toEqual([]);
    expect(noLeadershipTime(aPast([NONE, time('none', 'underOneHour')]))).toEqual([]);
    expect(noLeadershipTime(aPast([time('more', 'none'), NONE]))).toEqual([]);
  });

  it('counts the times it was asked, whatever other rounds came between', () => {
    expect(noLeadershipTime(aPast([NONE, OTHER, OTHER, NONE, OTHER]))).toHaveLength(1);
  });

  it('needs an answer each time: silence and «kan ikke svare» are not «no»', () => {
    expect(noLeadershipTime(aPast([NONE, time(null, null)]))).toEqual([]);
    expect(noLeadershipTime(aPast([time('cannotAnswer', null), NONE]))).toEqual([]);
    expect(noLeadershipTime(aPast([time('none', null), time('cannotAnswer', 'none')]))[0]?.facts).toMatchObject({
      answers: 2,
    });
  });

  it('is broken by a time with no answer in between', () => {
    expect(noLeadershipTime(aPast([NONE, time(null, null), NONE]))).toEqual([]);
  });

  it('does not join two wordings of the question', () => {
    expect(noLeadershipTime(aPast([NONE, { ...NONE, version: 2 }]))).toEqual([]);
    expect(
      noLeadershipTime(
        aPast([
          { ...NONE, version: 2 },
          { ...NONE, version: 2 },
        ]),
      ),
    ).toHaveLength(1);
  });

  it('does not count the open round', () => {
    expect(noLeadershipTime(aPast([NONE, { ...NONE, open: true }]))).toEqual([]);
  });
});
