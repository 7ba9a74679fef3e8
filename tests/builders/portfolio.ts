import type { Engagement } from '../../domain/engagement.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { PortfolioEntry } from '../../domain/portfolio/browse.ts';

export function aMunicipality(shortName: string, overrides: Partial<Municipality> = {}): Municipality {
  return {
    number: '1578',
    name: shortName,
    shortName,
    bodyNames: [`${shortName} kommune`],
    county: 'Møre og Romsdal',
    languageDecision: 'nn',
    ...overrides,
  };
}

/** An engagement that the person guides; its id is made of the municipality's name unless given. */
export function anEntry(
  municipality: Municipality,
  overrides: Partial<Engagement> = {},
  roles: PortfolioEntry['roles'] = ['guide'],
): PortfolioEntry {
  return {
    engagement: {
      id: municipality.shortName,
      programmeId: 'pilot',
      programmeName: 'Veiledningspiloten',
      municipality,
      theme: 'open',
      language: 'nn',
      madeUp: true,
      channel: null,
      endedOn: null,
      agreementOn: null,
      shownElsewhere: 'planStatus',
      audience: 'askedAndGuides',
      ...overrides,
    },
    roles,
    silenced: null,
  };
}
