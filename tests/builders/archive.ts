import type { ArchiveSource } from '../../domain/archive/archiveFile.ts';
import type { Question } from '../../domain/question.ts';
import { aDecision, aMilestone, anAction, anActivity, aPhase, aPlanOf, aResolution, within } from './plans.ts';

const GUIDE = { tenantId: 't', objectId: 'guide' };
const MAYOR = { tenantId: 't', objectId: 'mayor' };

const SESSION_ID = '00000000-0000-4000-8000-000000000009';

const QUESTION: Question = {
  id: 'own2',
  version: 1,
  topic: 'ownership',
  kind: 'text',
  askedOf: ['mayor'],
  text: { nb: 'Hva er det viktigste?', nn: 'Kva er det viktigaste?', en: 'What matters most?' },
  options: [],
};

/** An engagement with one of everything, ready for its archive. */
export function anArchiveSource(overrides: Partial<ArchiveSource> = {}): ArchiveSource {
  const items = [
    ...within(
      aPhase({ title: 'Avklare og forankre', note: 'Med heile formannskapet.' }),
      anActivity({ title: 'Høyring', note: 'Seks veker.' }),
      aMilestone({ title: 'Planprogram vedteke' }),
      aDecision({ title: 'Vedtak i kommunestyret', decided: 'Vedteke samrøystes.' }),
    ),
    anAction({ title: 'Ring næringsforeininga' }),
    aResolution({ title: 'Vi ventar med høyringa', sessionId: SESSION_ID }),
  ];
  return {
    engagement: {
      id: '00000000-0000-4000-8000-000000000001',
      programmeId: '00000000-0000-4000-8000-000000000002',
      programmeName: 'Prøveprogram',
      municipality: {
        number: '5610',
        name: 'Kárášjohka - Karasjok',
        shortName: 'Karasjok',
        bodyNames: ['Karasjok kommune'],
        county: 'Finnmark',
        languageDecision: 'neutral',
      },
      theme: 'communityPlan',
      language: 'nn',
      madeUp: false,
      channel: null,
      endedOn: '2026-11-20',
      agreementOn: '2026-01-15',
      shownElsewhere: 'planStatus',
      audience: 'askedAndGuides',
    },
    endedOn: '2026-11-20',
    marks: [
      {
        body: 'municipality',
        kind: 'exported',
        reference: '26/00123',
        by: GUIDE,
        at: new Date('2026-11-24T09:00:00Z'),
      },
    ],
    plan: aPlanOf(items, { desiredOutcome: 'Vi har ein plan som blir brukt.' }),
    revision: 2,
    revisions: [1, 2].map((number) => ({
      number,
      id: `00000000-0000-4000-8000-00000000001${number}`,
      by: GUIDE,
      at: new Date(`2026-0${number}-10T09:00:00Z`),
      how: 'edit' as const,
      change: [{ op: 'set' as const, item: null, before: { desiredOutcome: '' }, after: { desiredOutcome: 'Vi har' } }],
    })),
    sessions: [
      {
        id: SESSION_ID,
        engagementId: '00000000-0000-4000-8000-000000000001',
        place: 'byHand',
        meetingId: null,
        spot: null,
        startedAt: new Date('2026-11-10T09:00:00Z'),
        startedBy: GUIDE,
        endedAt: new Date('2026-11-10T09:45:00Z'),
        endedBy: GUIDE,
        agenda: [],
        effortRoundId: null,
      },
    ],
    rounds: [
      {
        round: {
          id: '00000000-0000-4000-8000-000000000003',
          engagementId: '00000000-0000-4000-8000-000000000001',
          audience: 'askedAndGuides',
          nudges: true,
          seriesId: null,
          openedAt: new Date('2026-11-02T09:00:00Z'),
          openedBy: GUIDE,
          closesAt: new Date('2026-11-09T15:00:00Z'),
          closedAt: null,
          settledAt: null,
          closedBy: null,
          asked: [{ person: MAYOR, role: 'mayor' }],
          questions: [{ role: 'mayor', questionId: 'own2', version: 1 }],
        },
        questions: [QUESTION],
        responses: [
          {
            roundId: '00000000-0000-4000-8000-000000000003',
            person: MAYOR,
            role: 'mayor',
            name: 'Ordførar',
            answers: { own2: 'Formannskapet har fått ei orientering.' },
            sentAt: new Date('2026-11-03T09:00:00Z'),
            changedAt: new Date('2026-11-04T09:00:00Z'),
          },
        ],
        withheld: false,
        answered: 1,
      },
    ],
    author: (person) =>
      person.objectId === 'guide' ? { person, name: 'Rettleiar', role: 'guide' } : { person, name: null, role: null },
    exportedBy: { person: GUIDE, name: 'Rettleiar', role: 'guide' },
    exportedAt: new Date('2026-11-25T09:00:00Z'),
    ...overrides,
  };
}
