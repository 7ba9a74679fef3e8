import { madeUpSeries } from '../../bot/demo/series.ts';
import { localDate } from '../../domain/calendar.ts';
import { engagementOf, engagementsOver, everyNthDay, faultsIn } from './samples.ts';

const SAMPLES = engagementsOver(everyNthDay(31)).flatMap(({ where, now, seed }) =>
  seed.series.map(({ series }) => ({ where, now, series })),
);

describe('the check-ins of the try-out that repeat', () => {
  it('never open on the day the try-out is set up, and have a next date all year round', () => {
    const faults = faultsIn(SAMPLES, ({ where, now, series: { opensAt, turnAt } }) => [
      opensAt === null && `${where} has no next date`,
      turnAt !== null && localDate(turnAt).equals(localDate(now)) && `${where} begins the same day`,
    ]);
    expect(faults).toEqual([]);
  });

  it('are fortnightly in Fjord and Sør-Aurdal and monthly in Karasjok', () => {
    const rhythms = ['Fjord', 'Sør-Aurdal', 'Karasjok'].map((name) => engagementOf(name).series[0]?.series.rhythm);
    expect(rhythms).toMatchObject([{ every: 2 }, { every: 2 }, { kind: 'monthly' }]);
  });

  it('are elsewhere started by hand', () => {
    expect(madeUpSeries('1560', 'tingvoll', [], new Date('2026-11-24T09:00:00Z'))).toEqual([]);
  });
});
