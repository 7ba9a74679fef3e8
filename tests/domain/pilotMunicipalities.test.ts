import { MUNICIPALITIES, PILOT_GROUPS } from '../../domain/pilotMunicipalities.ts';

const find = (shortName: string) => MUNICIPALITIES.find((municipality) => municipality.shortName === shortName);

describe('the fourteen municipalities', () => {
  it('are those of the pilot, by the county councils of its time', () => {
    const groups = PILOT_GROUPS.map(({ countyCouncil, municipalities }) => [
      countyCouncil,
      municipalities.map(({ shortName }) => shortName),
    ]);
    expect(groups).toEqual([
      ['Innlandet', ['Sør-Aurdal', 'Grue', 'Engerdal', 'Rendalen']],
      ['Møre og Romsdal', ['Aure', 'Tingvoll', 'Sande', 'Fjord']],
      ['Troms og Finnmark', ['Loppa', 'Vardø', 'Karasjok', 'Salangen', 'Kåfjord', 'Storfjord']],
    ]);
  });

  it.each([
    ['Sør-Aurdal', '3449', 'Innlandet', 'neutral'],
    ['Grue', '3417', 'Innlandet', 'nb'],
    ['Engerdal', '3425', 'Innlandet', 'nb'],
    ['Rendalen', '3424', 'Innlandet', 'nb'],
    ['Aure', '1576', 'Møre og Romsdal', 'neutral'],
    ['Tingvoll', '1560', 'Møre og Romsdal', 'neutral'],
    ['Sande', '1514', 'Møre og Romsdal', 'nn'],
    ['Fjord', '1578', 'Møre og Romsdal', 'nn'],
    ['Loppa', '5614', 'Finnmark', 'nb'],
    ['Vardø', '5634', 'Finnmark', 'nb'],
    ['Karasjok', '5610', 'Finnmark', 'nb'],
    ['Salangen', '5522', 'Troms', 'neutral'],
    ['Kåfjord', '5540', 'Troms', 'nb'],
    ['Storfjord', '5538', 'Troms', 'neutral'],
  ])('%s has number %s, lies in %s and has decided %s', (shortName, number, county, languageDecision) => {
    expect(find(shortName)).toMatchObject({ number, county, languageDecision });
  });

  it.each([
    ['Karasjok', 'Kárášjohka - Karasjok', ['Kárášjoga gielda', 'Karasjok kommune']],
    ['Kåfjord', 'Gáivuotna - Kåfjord - Kaivuono', ['Gáivuona suohkan', 'Kåfjord kommune', 'Kaivuonon komuuni']],
    ['Storfjord', 'Storfjord - Omasvuotna - Omasvuono', ['Storfjord kommune', 'Omasvuona suohkan', 'Omasvuonon kunta']],
    ['Fjord', 'Fjord', ['Fjord kommune']],
  ])('%s carries its official name and the full names of its bodies', (shortName, name, bodyNames) => {
    expect(find(shortName)).toMatchObject({ name, bodyNames });
  });

  it('have names in composed Unicode, so that they compare equal to the register', () => {
    const names = MUNICIPALITIES.flatMap(({ name, shortName, bodyNames }) => [name, shortName, ...bodyNames]);
    expect(names.filter((name) => name !== name.normalize('NFC'))).toEqual([]);
  });
});
