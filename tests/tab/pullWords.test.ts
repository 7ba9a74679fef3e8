import { translator } from '../../domain/texts/translate.ts';
import { sayItem, sayWhen, showWhen } from '../../tab/src/views/plan/timeline/pullWords.ts';
import { aDecision, anActivity, aPhase } from '../builders/plans.ts';

const nn = translator('nn');
const nb = translator('nb');

describe('where something stands, in words', () => {
  const hearing = anActivity({ from: '2026-12-02', to: '2027-01-13', type: 'hearing' });

  it('are dates as people say them, the weeks, and how many days', () => {
    expect(sayWhen(nn, hearing)).toBe('2. desember til 13. januar, veke 49 til 2, 42 dagar');
    expect(sayWhen(nb, hearing)).toBe('2. desember til 13. januar, uke 49 til 2, 42 dager');
  });

  it('count a hearing as the law does, and other things with their first day', () => {
    expect(sayWhen(nn, { ...hearing, type: 'work' })).toMatch(/43 dagar$/);
  });

  it('name one week once, and one day by its weekday', () => {
    const week = anActivity({ type: 'meeting', from: '2026-12-01', to: '2026-12-03' });
    expect(sayWhen(nn, week)).toBe('1. desember til 3. desember, veke 49, 3 dagar');
    expect(sayWhen(nn, { ...week, to: week.from })).toBe('tysdag 1. desember, veke 49, 1 dag');
    expect(sayWhen(nn, aDecision({ on: '2027-01-28' }))).toBe('torsdag 28. januar, veke 4');
  });

  it('are short beside what is dragged', () => {
    expect(showWhen(nn, hearing)).toBe('2. des–13. jan · 42 dagar');
    expect(showWhen(nb, aDecision({ on: '2027-01-28' }))).toBe('28. jan · uke 4');
  });

  it('say what it is and how it stands to those who do not see it', () => {
    expect(sayItem(nn, { ...hearing, title: 'Høyring', status: 'ongoing' })).toBe(
      'Høyring, aktivitet, 2. desember til 13. januar, veke 49 til 2, 42 dagar, i gang',
    );
    expect(sayItem(nn, aDecision({ title: 'Vedtak', on: '2027-01-28' }))).toBe(
      'Vedtak, avgjerdspunkt, torsdag 28. januar, veke 4, planlagt',
    );
    expect(sayItem(nn, aPhase({ title: 'Planprogram', from: '2026-11-02', to: '2026-11-08' }))).toBe(
      'Planprogram, fase, 2. november til 8. november, veke 45, 7 dagar',
    );
  });
});
