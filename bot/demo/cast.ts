import { defaultLanguage, type Language } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { AskedRole } from '../../domain/people.ts';
import type { Person } from '../usecases/ports/people.ts';
import { seedId } from './ids.ts';

/**
 * The people of the try-out. Nobody is a real person: everybody is named by role. The tenant and the first six ids are
 * those of .m365agentsplayground.yml, so that the Playground's people are Fjord's.
 */
export const TENANT_ID = '7f000000-0000-4000-8000-000000000001';

/** The Playground's channel, which is Fjord's. */
export const FJORD_CHANNEL_ID = '19:fjord-samfunnsdelen';

const FJORD = '1578';

function person(objectId: string, name: string): Person {
  return { tenantId: TENANT_ID, objectId, name, language: null };
}

/** The person at the keyboard in the Playground: Møre og Romsdal's guide, in Fjord and the three beside it. */
export const KEYBOARD_GUIDE = person('7f000000-0000-4000-8000-000000000101', 'Rettleiar');

/** The team's first channel, which no municipality has: the try-out's way to see a channel being set up. */
export const UNLINKED = {
  tenantId: TENANT_ID,
  id: '19:fjord-generelt',
  teamId: '19:fjord-generelt',
  channelIds: ['19:fjord-generelt', FJORD_CHANNEL_ID],
  addedBy: KEYBOARD_GUIDE.objectId,
} as const;

/** Distriktssenteret's guide is in the team of all fourteen, as in the pilot. */
export const CENTRE_GUIDE = person('7f000000-0000-4000-8000-000000000105', 'Rettleiar (Distriktssenteret)');

export const PROGRAMME_LEAD = person('7f000000-0000-4000-8000-000000000106', 'Programleiar');

/** One guide for each county of today. */
const COUNTY_GUIDES: Readonly<Record<string, Person>> = {
  'Møre og Romsdal': KEYBOARD_GUIDE,
  Innlandet: person(seedId('guide', 'Innlandet'), 'Veileder (Innlandet)'),
  Troms: person(seedId('guide', 'Troms'), 'Veileder (Troms)'),
  Finnmark: person(seedId('guide', 'Finnmark'), 'Veileder (Finnmark)'),
};

export const GUIDES: readonly Person[] = [
  KEYBOARD_GUIDE,
  CENTRE_GUIDE,
  ...Object.values(COUNTY_GUIDES).filter((guide) => guide !== KEYBOARD_GUIDE),
];

export const LOCAL_ROLES = ['mayor', 'chiefExecutive', 'processLeader'] as const satisfies readonly AskedRole[];

type LocalRole = (typeof LOCAL_ROLES)[number];

const FJORD_IDS: Readonly<Record<LocalRole, string>> = {
  mayor: '7f000000-0000-4000-8000-000000000102',
  chiefExecutive: '7f000000-0000-4000-8000-000000000103',
  processLeader: '7f000000-0000-4000-8000-000000000104',
};

const ROLE_NAMES: Readonly<Record<Language, Readonly<Record<LocalRole, string>>>> = {
  nb: { mayor: 'Ordfører', chiefExecutive: 'Kommunedirektør', processLeader: 'Prosessleder' },
  nn: { mayor: 'Ordførar', chiefExecutive: 'Kommunedirektør', processLeader: 'Prosessleiar' },
  en: { mayor: 'Mayor', chiefExecutive: 'Chief executive', processLeader: 'Process leader' },
};

export interface Holder {
  readonly person: Person;
  readonly role: AskedRole;
}

/** The municipality's own three, in its language. */
export function localHolders({ number, languageDecision }: Municipality): Holder[] {
  const names = ROLE_NAMES[defaultLanguage(languageDecision)];
  return LOCAL_ROLES.map((role) => ({
    person: person(number === FJORD ? FJORD_IDS[role] : seedId('person', number, role), names[role]),
    role,
  }));
}

/** The county's guide, then Distriktssenteret's. */
export function guideHolders({ county }: Municipality): Holder[] {
  const guide = COUNTY_GUIDES[county];
  if (guide === undefined) throw new RangeError(`no guide for ${county}`);
  return [guide, CENTRE_GUIDE].map((person) => ({ person, role: 'guide' }));
}
