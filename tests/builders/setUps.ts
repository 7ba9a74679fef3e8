import type { SetUpAnswers } from '../../domain/setUp/draft.ts';

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
  programme: { choice: { kind: 'known', id: '00000000-0000-4000-8000-000000000001' }, theme: 'communityPlan' },
  roles: [],
  plan: { template: { kind: 'empty' }, end: '2028-06-01', desiredOutcome: 'Vi har ein plan som blir brukt.' },
  series: { settings: null },
  ...overrides,
});
