import fc from 'fast-check';
import { browse, type PortfolioQuery } from '../../../domain/portfolio/browse.ts';
import { aMunicipality, anEntry } from '../../builders/portfolio.ts';

const ENTRIES = [
  anEntry(aMunicipality('Vardø', { county: 'Finnmark', number: '5634' }), {
    programmeId: 'lag',
    programmeName: 'I lag',
  }),
  anEntry(aMunicipality('Fjord')),
  anEntry(aMunicipality('Aure', { number: '1576' })),
  anEntry(aMunicipality('Ålesund', { number: '1508' }), { programmeId: 'lag', programmeName: 'I lag' }),
  anEntry(aMunicipality('Herøy', { number: '1515' }), { id: 'b' }),
  anEntry(aMunicipality('Herøy', { number: '1818', county: 'Nordland' }), { id: 'a' }),
];
const names = (query: PortfolioQuery) => browse(ENTRIES, query).entries.map(({ engagement }) => engagement.id);

describe('a portfolio', () => {
  it('stands in alphabetical order; municipalities of one name by county', () => {
    expect(names({})).toEqual(['Aure', 'Fjord', 'b', 'a', 'Vardø', 'Ålesund']);
  });

  it('is narrowed by search, programme and county together', () => {
    expect(names({ search: 'herøy' })).toEqual(['b', 'a']);
    expect(names({ programme: 'lag' })).toEqual(['Vardø', 'Ålesund']);
    expect(names({ county: 'Nordland' })).toEqual(['a']);
    expect(names({ programme: 'lag', county: 'Finnmark', search: '56' })).toEqual(['Vardø']);
    expect(names({ programme: 'lag', county: 'Nordland' })).toEqual([]);
  });

  it('takes an empty search for none', () => {
    expect(names({ search: '' })).toHaveLength(ENTRIES.length);
  });

  it('offers every choice there is, with how many it would leave beside the others', () => {
    expect(browse(ENTRIES, { county: 'Møre og Romsdal' })).toMatchObject({
      all: 6,
      found: 4,
      programmes: [
        { value: 'lag', name: 'I lag', count: 1 },
        { value: 'pilot', name: 'Veiledningspiloten', count: 3 },
      ],
      counties: [
        { value: 'Finnmark', count: 1 },
        { value: 'Møre og Romsdal', count: 4 },
        { value: 'Nordland', count: 1 },
      ],
    });
    expect(browse(ENTRIES, { search: 'vardø' }).counties).toMatchObject([{ count: 1 }, { count: 0 }, { count: 0 }]);
  });

  it('tells whether one’s roles are others in some places than in others', () => {
    expect(browse(ENTRIES, {}).rolesDiffer).toBe(false);
    expect(browse([...ENTRIES, anEntry(aMunicipality('Sande'), {}, ['mayor'])], {}).rolesDiffer).toBe(true);
  });

  it('has each once over its pages, whatever their size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (size) => {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = browse(ENTRIES, { after }, size);
          seen.push(...page.entries.map(({ engagement }) => engagement.id));
          after = page.next ?? undefined;
        } while (after !== undefined);
        expect(seen).toEqual(['Aure', 'Fjord', 'b', 'a', 'Vardø', 'Ålesund']);
      }),
    );
  });

  it('doubles and skips nothing when something comes or goes between two pages', () => {
    const { next } = browse(ENTRIES, {}, 2);
    const meanwhile = [
      ...ENTRIES.filter(({ engagement }) => engagement.id !== 'Fjord'),
      anEntry(aMunicipality('Alta')),
    ];
    const second = browse(meanwhile, { after: next ?? '' }, 2).entries;
    expect(second.map(({ engagement }) => engagement.id)).toEqual(['b', 'a']);
  });

  it('begins at the beginning for a place that says nothing', () => {
    expect(names({ after: '' })).toHaveLength(ENTRIES.length);
  });
});
