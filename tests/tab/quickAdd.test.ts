import { quickAddition, readQuickStep, sinceOf } from '../../tab/src/views/plan/list/quickAdd.ts';
import { aPhase } from '../builders/plans.ts';

const SINCE = '2026-11-25';
const read = (line: string, since = SINCE) => {
  const { title, from, to, dated } = readQuickStep(line, since);
  return dated ? [title, from, to] : [title];
};

describe('a line that becomes a step', () => {
  it.each([
    ['folkemøte veke 6', ['folkemøte', '2027-02-08', '2027-02-12']],
    ['Folkemøte i uke 50', ['Folkemøte', '2026-12-07', '2026-12-11']],
    ['Open meeting in week 6', ['Open meeting', '2027-02-08', '2027-02-12']],
    ['høyring veke 49–2', ['høyring', '2026-11-30', '2027-01-15']],
    ['høring uke 3-8', ['høring', '2027-01-18', '2027-02-26']],
    ['Uke 7: næringsverksted', ['næringsverksted', '2027-02-15', '2027-02-19']],
    ['besøk uke 6 2028', ['besøk', '2028-02-07', '2028-02-11']],
  ])('understands the week in «%s»', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ['styringsgruppe 14. januar', ['styringsgruppe', '2027-01-14', '2027-01-14']],
    ['Høyring 2. des–13. jan', ['Høyring', '2026-12-02', '2027-01-13']],
    ['intervju 1.–3. desember', ['intervju', '2026-12-01', '2026-12-03']],
    ['verksted den 3. mai 2028', ['verksted', '2028-05-03', '2028-05-03']],
    ['befaring 14.2.', ['befaring', '2027-02-14', '2027-02-14']],
    ['befaring 14/2', ['befaring', '2027-02-14', '2027-02-14']],
    ['befaring 14.2.2028', ['befaring', '2028-02-14', '2028-02-14']],
    ['workshop 4 October', ['workshop', '2027-10-04', '2027-10-04']],
  ])('understands the date in «%s»', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    'Folkemøte',
    'Intervju med 5 bedrifter',
    'Budsjett 2027',
    'veke 6',
    'møte veke 54',
    'møte 31. februar',
    'møte 14.13.',
    'Vekesmøte 3',
    'Sak 12/134',
  ])('leaves «%s» as it is written', (line) => {
    expect(read(line)).toEqual([line]);
  });

  it('takes a date that is still going on, and otherwise the next one', () => {
    expect(read('møte veke 48')).toEqual(['møte', '2026-11-23', '2026-11-27']);
    expect(read('møte veke 47')).toEqual(['møte', '2027-11-22', '2027-11-26']);
    expect(read('høyring 2. des–13. jan', '2027-01-04')).toEqual(['høyring', '2026-12-02', '2027-01-13']);
  });

  it('counts from today, or from the phase that today is outside of', () => {
    const phase = aPhase({ from: '2027-02-01', to: '2027-03-31' });
    expect(sinceOf(phase, SINCE)).toBe('2027-02-01');
    expect(sinceOf(phase, '2027-02-20')).toBe('2027-02-20');
    expect(sinceOf(phase, '2027-06-01')).toBe('2027-03-31');
    expect(sinceOf(null, SINCE)).toBe(SINCE);
  });

  it('is added as an activity in its phase', () => {
    expect(quickAddition(readQuickStep('folkemøte veke 6', SINCE), 'new', 'phase')).toEqual([
      {
        op: 'add',
        item: expect.objectContaining({ kind: 'activity', id: 'new', phaseId: 'phase', from: '2027-02-08' }),
      },
    ]);
  });
});
