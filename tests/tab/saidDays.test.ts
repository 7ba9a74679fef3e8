import { translator } from '../../domain/texts/translate.ts';
import { saidDays } from '../../tab/src/views/plan/import/saidDays.ts';

describe('the days that were read out of a file', () => {
  it('are said as people say them, a span as two days', () => {
    expect(saidDays(translator('nn'), '2 → 2027-01-11–2027-01-17')).toBe('2 → 11. januar 2027 – 17. januar 2027');
    expect(saidDays(translator('nb'), '12.1 → 2027-01-12')).toBe('12.1 → 12. januar 2027');
    expect(saidDays(translator('en'), '2027-01-12–2026-12-01')).toBe('12 January 2027 – 1 December 2026');
  });

  it('leave alone what is no day', () => {
    expect(saidDays(translator('nn'), 'sak 2027-99-01')).toBe('sak 2027-99-01');
    expect(saidDays(translator('nn'), '2027-02-31')).toBe('2027-02-31');
  });
});
