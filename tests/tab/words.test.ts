import { joinWords } from '../../domain/texts/joinWords.ts';
import { translator } from '../../domain/texts/translate.ts';
import { readPersona } from '../../tab/src/api/personas.ts';
import { columnsOf } from '../../tab/src/charts/columns.ts';
import { chooseLanguage, languageOfLocale } from '../../tab/src/ui/language.ts';
import { personaWords } from '../../tab/src/ui/personaWords.ts';
import { groupPersonas } from '../../tab/src/views/personas/groups.ts';

describe('the page’s language', () => {
  it('is one’s own choice, else the engagement’s, else what Teams is set to', () => {
    expect(chooseLanguage('en', 'nn', 'nb-no')).toBe('en');
    expect(chooseLanguage(null, 'nn', 'nb-no')).toBe('nn');
    expect(chooseLanguage(null, null, 'nb-no')).toBe('nb');
  });

  it.each([
    ['nn-NO', 'nn'],
    ['no', 'nb'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('of the locale %s is %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});

describe('the try-out’s people', () => {
  const person = (id: string, name: string, shortName: string | null) =>
    ({ id, name, role: 'mayor', engagementId: null, shortName, nameSaysRole: false }) as const;
  const people = [person('1', 'Kari', 'Åmli'), person('2', 'Ola', 'Fjord'), person('3', 'Tone', null)];

  it('stand by municipality, those of the whole programme first', () => {
    expect(groupPersonas(people, '', String).map(({ name }) => name)).toEqual([null, 'Fjord', 'Åmli']);
  });

  it('are found by every word of the search, in name, municipality and role alike', () => {
    const found = groupPersonas(people, 'åMLI ordf', () => 'ordfører').flatMap((group) => group.personas);
    expect(found.map(({ id }) => id)).toEqual(['1']);
  });

  it('are told by name, role and municipality, and by the role once where it is the name', () => {
    const t = translator('nn');
    const kari = { name: 'Kari Veland', role: 'guide', shortName: 'Fjord', nameSaysRole: false } as const;
    expect(personaWords(t, kari)).toBe('Kari Veland, rettleiar, Fjord');
    const nameless = { name: 'Veileder (Troms)', role: 'guide', shortName: null, nameSaysRole: true } as const;
    expect(personaWords(t, nameless)).toBe('Veileder (Troms)');
  });

  it('named in the address win over the one chosen before, for this browser tab', () => {
    const kept = new Map([['persona', 'old']]);
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    expect(readPersona('', store)).toBe('old');
    expect(readPersona('?persona=new', store)).toBe('new');
    expect(readPersona('', store)).toBe('new');
  });
});

describe('small words and pictures', () => {
  it('joins a list as people say it', () => {
    const t = translator('nn');
    expect(joinWords(t, ['ordførar', 'kommunedirektør', 'rettleiarar'])).toBe(
      'ordførar, kommunedirektør og rettleiarar',
    );
    expect(joinWords(t, ['ordførar'])).toBe('ordførar');
    expect(joinWords(t, [])).toBe('');
  });

  it('lets the tallest column fill the chart and none divide by nothing', () => {
    expect(columnsOf(['a', 'b'], [1, 4]).map(({ height }) => height)).toEqual([0.25, 1]);
    expect(columnsOf(['a', 'b'], [0, 0]).map(({ height }) => height)).toEqual([0, 0]);
  });
});
