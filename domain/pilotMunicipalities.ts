import type { LanguageDecision } from './language.ts';
import type { Municipality } from './municipality.ts';

/** A municipality whose only name is Norwegian, where «<name> kommune» is the body's name. */
function norwegian(number: string, name: string, county: string, languageDecision: LanguageDecision): Municipality {
  return { number, name, shortName: name, bodyNames: [`${name} kommune`], county, languageDecision };
}

/** The municipalities that one county council guided in the pilot, in the pilot's own order. */
export interface PilotGroup {
  /** As the county was called in the pilot's years, 2020–2022; `county` of each municipality is today's. */
  readonly countyCouncil: string;
  readonly municipalities: readonly Municipality[];
}

/**
 * The fourteen of Veiledningspiloten. Numbers, names and counties as in SSB Klass 131 from 2024 on, language decisions
 * from språkvedtaksforskrifta (FOR-2019-12-20-2114). Sámi and Kven body names as the municipalities themselves write
 * them, in the order of the official name; Storfjord's Kven one by the royal resolution of 7 March 2014.
 */
export const PILOT_GROUPS: readonly PilotGroup[] = [
  {
    countyCouncil: 'Innlandet',
    municipalities: [
      norwegian('3449', 'Sør-Aurdal', 'Innlandet', 'neutral'),
      norwegian('3417', 'Grue', 'Innlandet', 'nb'),
      norwegian('3425', 'Engerdal', 'Innlandet', 'nb'),
      norwegian('3424', 'Rendalen', 'Innlandet', 'nb'),
    ],
  },
  {
    countyCouncil: 'Møre og Romsdal',
    municipalities: [
      norwegian('1576', 'Aure', 'Møre og Romsdal', 'neutral'),
      norwegian('1560', 'Tingvoll', 'Møre og Romsdal', 'neutral'),
      norwegian('1514', 'Sande', 'Møre og Romsdal', 'nn'),
      norwegian('1578', 'Fjord', 'Møre og Romsdal', 'nn'),
    ],
  },
  {
    countyCouncil: 'Troms og Finnmark',
    municipalities: [
      norwegian('5614', 'Loppa', 'Finnmark', 'nb'),
      norwegian('5634', 'Vardø', 'Finnmark', 'nb'),
      {
        number: '5610',
        name: 'Kárášjohka - Karasjok',
        shortName: 'Karasjok',
        bodyNames: ['Kárášjoga gielda', 'Karasjok kommune'],
        county: 'Finnmark',
        languageDecision: 'nb',
      },
      norwegian('5522', 'Salangen', 'Troms', 'neutral'),
      {
        number: '5540',
        name: 'Gáivuotna - Kåfjord - Kaivuono',
        shortName: 'Kåfjord',
        bodyNames: ['Gáivuona suohkan', 'Kåfjord kommune', 'Kaivuonon komuuni'],
        county: 'Troms',
        languageDecision: 'nb',
      },
      {
        number: '5538',
        name: 'Storfjord - Omasvuotna - Omasvuono',
        shortName: 'Storfjord',
        bodyNames: ['Storfjord kommune', 'Omasvuona suohkan', 'Omasvuonon kunta'],
        county: 'Troms',
        languageDecision: 'neutral',
      },
    ],
  },
];

export const MUNICIPALITIES: readonly Municipality[] = PILOT_GROUPS.flatMap((group) => group.municipalities);
