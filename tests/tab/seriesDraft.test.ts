import { translator } from '../../domain/texts/translate.ts';
import { draftOf, newDraft, readDraft, timesWith } from '../../tab/src/views/series/seriesDraft.ts';
import { sayRhythm, sayTerms, sayWhenFirst, sayWhy } from '../../tab/src/views/series/words.ts';
import { seriesSettings } from '../builders/series.ts';

const draft = newDraft('2026-11-24', 'askedAndGuides');

describe('the form of a series', () => {
  it('begins with every second Tuesday at ten, and is right as it is', () => {
    expect(readDraft(draft)).toEqual({
      settings: seriesSettings({ rhythm: { kind: 'weekly', every: 2, weekday: 2 }, startsOn: '2026-11-24' }),
      faults: {},
    });
  });

  it.each([
    seriesSettings(),
    seriesSettings({ rhythm: { kind: 'monthly', nth: 'last', weekday: 5 }, time: { hour: 8, minute: 5 } }),
    seriesSettings({ windowWorkingDays: 10, endsOn: '2027-01-01', audience: 'channel', nudges: false }),
  ])('gives back what it was filled with', (settings) => {
    expect(readDraft(draftOf(settings)).settings).toEqual(settings);
  });

  it.each([
    [{ startsOn: '' }, { startsOn: true }],
    [{ startsOn: '0026-11-24' }, { startsOn: true }],
    [{ endsOn: '2026-11-23' }, { endsOn: 'first' }],
    [{ endsOn: '20260-01-01' }, { endsOn: 'day' }],
  ])('says what is wrong with %j', (change, faults) => {
    expect(readDraft({ ...draft, ...change })).toEqual({ settings: null, faults });
  });

  it('offers the quarters of an hour from eight to a quarter to four, and a time that is another', () => {
    expect(timesWith('10:00')).toHaveLength(32);
    expect([timesWith('10:00')[0], timesWith('10:00').at(-1)]).toEqual(['08:00', '15:45']);
    expect(timesWith('08:05').slice(0, 3)).toEqual(['08:00', '08:05', '08:15']);
  });
});

describe('a series in words', () => {
  const fortnight = seriesSettings({ rhythm: { kind: 'weekly', every: 2, weekday: 2 } });

  it.each([
    ['nb', 'Annenhver tirsdag kl.\u00a010.00, første gang 1. desember'],
    ['nn', 'Annankvar tysdag kl.\u00a010.00, første gong 1. desember'],
    ['en', 'Every second Tuesday at\u00a010.00, first on 1 December'],
  ] as const)('says in %s what it will do', (language, said) => {
    expect(sayWhenFirst(translator(language), fortnight, '2026-12-01')).toBe(said);
  });

  it('says the month’s places', () => {
    const last = { kind: 'monthly', nth: 'last', weekday: 5 } as const;
    expect(sayRhythm(translator('nn'), last)).toBe('siste fredag i månaden');
  });

  it('counts one working day as one', () => {
    expect(sayTerms(translator('nb'), seriesSettings({ windowWorkingDays: 1 }))).toMatch(
      /^1 arbeidsdag til å svare · /,
    );
    expect(sayTerms(translator('nb'), seriesSettings())).toMatch(/^5 arbeidsdager til å svare · /);
  });

  it('calls a period by the name that people gave it', () => {
    expect(sayWhy(translator('nn'), { by: 'own', name: 'Haustferie' })).toBe('Haustferie');
    expect(sayWhy(translator('nn'), { by: 'default', period: 'easter' })).toBe('påskeveka');
  });
});
