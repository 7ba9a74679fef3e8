import type { QuietPeriods } from '../../domain/quietPeriods.ts';
import { axisOf, xOf } from '../../tab/src/views/plan/timeline/axis.ts';
import { fitWords, shadesOf } from '../../tab/src/views/plan/timeline/shades.ts';

const DAY = 6;
const NO_QUIET: QuietPeriods = { off: ['summer', 'christmas', 'easter'], own: [] };
const axis = (from: string, to: string) => axisOf({ from, to }, { day: DAY, lead: 0, tail: 0 }, 28);
const feasts = (from: string, to: string) =>
  shadesOf(axis(from, to), NO_QUIET).map(({ reason, x, width }) => [reason.by === 'feast' && reason.feast, x, width]);

describe('the shades of the timeline', () => {
  it('are once for a feast, from its first holiday to its last', () => {
    const x = xOf(axis('2027-03-01', '2027-04-25'), '2027-03-25');
    expect(feasts('2027-03-01', '2027-04-25')).toEqual([['easter', x, 5 * DAY]]);
  });

  it('keep the christmases of two years apart', () => {
    expect(feasts('2026-12-01', '2027-12-31').filter(([id]) => id === 'christmas')).toHaveLength(2);
  });

  it('are of the usual quiet periods, cut where the axis ends', () => {
    const short = axis('2026-12-28', '2027-07-11');
    const quiet = shadesOf(short, { off: [], own: [] }).filter(({ reason }) => reason.by === 'default');
    expect(quiet.map(({ reason }) => reason.by === 'default' && reason.period)).toEqual([
      'christmas',
      'summer',
      'easter',
    ]);
    // Christmas began the year before the axis does; the summer, weeks 27 to 31, goes on after it.
    expect(quiet[0]).toMatchObject({ x: 0, width: 6 * DAY });
    expect(quiet[1]).toMatchObject({ x: short.width - 7 * DAY, width: 7 * DAY });
  });

  it('are of the engagement’s own periods too, and not of those it switched off', () => {
    const own = [{ from: '2027-02-22', to: '2027-02-28', name: 'Vinterferie' }];
    const found = shadesOf(axis('2027-02-01', '2027-04-25'), { off: ['easter'], own });
    expect(found.map(({ reason }) => reason)).toEqual([
      { by: 'own', name: 'Vinterferie' },
      { by: 'feast', feast: 'easter' },
    ]);
  });

  it('have words that do not run into each other: the first named stays', () => {
    const words = [
      { x: 0, text: 'påskeveka' },
      { x: 30, text: 'påske' },
      { x: 90, text: 'pinse' },
    ];
    expect(fitWords(words, 6).map(({ text }) => text)).toEqual(['påskeveka', 'pinse']);
  });
});
