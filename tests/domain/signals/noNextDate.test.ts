import { noNextDate } from '../../../domain/signals/noNextDate.ts';
import { aPast } from '../../builders/history.ts';

describe('repeating check-ins without a next date', () => {
  it('are a signal', () => {
    expect(noNextDate(aPast([], { series: { key: 's', hasNextDate: false } }))).toEqual([
      { key: 'noNextDate/s', facts: { kind: 'noNextDate', rounds: [] } },
    ]);
  });

  it('are none with a next date, or where nothing was ever to repeat', () => {
    expect(noNextDate(aPast([], { series: { key: 's', hasNextDate: true } }))).toEqual([]);
    expect(noNextDate(aPast([], { series: null }))).toEqual([]);
  });
});
