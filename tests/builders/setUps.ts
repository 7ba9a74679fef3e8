import type { SetUpAnswers } from '../../domain/setUp/draft.ts';
import type { OpenSetUp } from '../../domain/setUp/view.ts';

export const ME = {
  tenantId: '7f000000-0000-4000-8000-000000000001',
  objectId: '7f000000-0000-4000-8000-000000000101',
} as const;

export const PROGRAMME = '00000000-0000-4000-8000-000000000001';

/** Every step answered, as somebody would for a municipality that nobody has heard of. */
export const allAnswers = (overrides: Partial<SetUpAnswers> = {}): SetUpAnswers => ({
  municipality: {
    number: '4649',
    name: 'Stad',
    shortName: 'Stad',
    bodyNames: ['Stad kommune'],
    county: 'Vestland',
  },
  language: 'nn',
  programme: { choice: { kind: 'known', id: PROGRAMME }, theme: 'communityPlan' },
  roles: [],
  plan: { template: { kind: 'empty' }, end: '2028-06-01', desiredOutcome: 'Vi har ein plan som blir brukt.' },
  series: { settings: null },
  ...overrides,
});

/** A set-up that is open, as the tab gets it. */
export const anOpenSetUp = (overrides: Partial<OpenSetUp> = {}): OpenSetUp => ({
  state: 'open',
  channelName: 'Generelt',
  type: 'standard',
  silence: null,
  membersKnown: true,
  first: false,
  me: { person: ME, name: 'Rettleiar' },
  revision: 6,
  draft: {},
  changed: null,
  programmes: [{ id: PROGRAMME, name: 'Veiledningspiloten', madeUp: true }],
  templates: [],
  sameTeam: [],
  sameMunicipality: [],
  ...overrides,
});
