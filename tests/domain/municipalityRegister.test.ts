import {
  isRegisterDue,
  isValidOn,
  namesOf,
  type RegisterEntry,
  searchRegister,
} from '../../domain/municipalityRegister.ts';

const anEntry = (number: string, name: string, overrides: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{ number, name, county: 'Finnmark', validFrom: '2024-01-01', validTo: null },
  ...overrides,
});

const REGISTER = [
  anEntry('5610', 'Kárášjohka - Karasjok'),
  anEntry('5612', 'Guovdageaidnu - Kautokeino'),
  anEntry('5540', 'Gáivuotna - Kåfjord - Kaivuono'),
  anEntry('1578', 'Fjord'),
  anEntry('4649', 'Stad'),
  anEntry('3451', 'Nord-Aurdal'),
  anEntry('1535', 'Vestnes'),
  anEntry('1507', 'Ålesund', { validTo: '2024-01-01' }),
  anEntry('1508', 'Ålesund'),
  anEntry('9001', 'Nyby', { validFrom: '2028-01-01' }),
];
const TODAY = '2026-11-25';
const names = (written: string) => searchRegister(REGISTER, written, TODAY, 10).entries.map(({ name }) => name);

describe('the register of municipalities', () => {
  it('has every parallel name of a municipality, in the official order', () => {
    expect(namesOf('Gáivuotna - Kåfjord - Kaivuono')).toEqual(['Gáivuotna', 'Kåfjord', 'Kaivuono']);
    expect(namesOf('Nord-Aurdal')).toEqual(['Nord-Aurdal']);
  });

  it.each([
    ['kara', ['Kárášjohka - Karasjok']],
    ['Kárášjohka', ['Kárášjohka - Karasjok']],
    ['karasjohka', ['Kárášjohka - Karasjok']],
    ['kafjord', ['Gáivuotna - Kåfjord - Kaivuono']],
    ['KAIVUONO', ['Gáivuotna - Kåfjord - Kaivuono']],
    ['aurdal', ['Nord-Aurdal']],
    ['5610', ['Kárášjohka - Karasjok']],
    ['56', ['Guovdageaidnu - Kautokeino', 'Kárášjohka - Karasjok']],
    ['', []],
    ['zz', []],
  ])('is searched by «%s», any of the names, with or without accents, or the number', (written, found) => {
    expect([...names(written)].sort()).toEqual([...found].sort());
  });

  it('has what is called exactly so before what only begins so', () => {
    const register = [anEntry('0001', 'Stadlandet'), anEntry('0002', 'Stad')];
    expect(searchRegister(register, 'stad', TODAY, 10).entries.map(({ name }) => name)).toEqual(['Stad', 'Stadlandet']);
  });

  it('knows what stands on the day, and not what has ended or is still to come', () => {
    expect(searchRegister(REGISTER, 'ålesund', TODAY, 10).entries.map(({ number }) => number)).toEqual(['1508']);
    expect(names('nyby')).toEqual([]);
    expect(isValidOn(anEntry('1507', 'Ålesund', { validFrom: null, validTo: '2024-01-01' }), '2023-12-31')).toBe(true);
  });

  it('says how many there are beside those it shows', () => {
    expect(searchRegister(REGISTER, '5', TODAY, 2)).toMatchObject({ found: 3, entries: { length: 2 } });
  });

  it('is asked once a day, and ten minutes after it did not answer', () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 25, 8, minutes));
    expect(isRegisterDue(null, null, at(0))).toBe(true);
    expect(isRegisterDue(null, at(0), at(9))).toBe(false);
    expect(isRegisterDue(null, at(0), at(10))).toBe(true);
    expect(isRegisterDue(at(0), at(0), at(23 * 60))).toBe(false);
    expect(isRegisterDue(at(0), at(0), at(24 * 60))).toBe(true);
  });
});
