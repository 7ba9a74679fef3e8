import type { DeletionView } from '../../domain/archive/views.ts';
import type { AskedRole } from '../../domain/people.ts';
import { chooseQuestions } from '../../domain/question.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import type { Spread } from '../../domain/result.ts';
import type { EngagementName, FormView, PlanCardView, ReceiptView, ResultView, RoundView } from '../../domain/views.ts';

/** Views as the use cases hand them out, valid as they are; each takes what should differ. */

export const ENGAGEMENT_ID = '0b7a52c4-6f0e-4f5e-9a39-6f4c0d6f1a01';
export const ROUND_ID = '5d2c1f1e-8a57-4a43-8f0c-2b8a3b1f7c02';

export function anEngagementName(overrides: Partial<EngagementName> = {}): EngagementName {
  return {
    id: ENGAGEMENT_ID,
    programmeName: 'Prøveprogrammet',
    shortName: 'Fjord',
    name: 'Fjord',
    theme: 'communityPlan',
    language: 'nn',
    madeUp: false,
    ...overrides,
  };
}

export const AT = '2026-11-30T09:00:00.000Z';

/** Proposed by a guide, waiting for the municipality. */
export function aDeletionView(overrides: Partial<DeletionView> = {}): DeletionView {
  return {
    id: ROUND_ID,
    decidedBy: 'municipality',
    reference: 'KOM 12/26',
    proposed: { by: 'Rettleiar', role: 'guide', at: AT },
    confirmed: null,
    stopped: null,
    dueAt: null,
    needs: 'municipality',
    mine: false,
    lapsed: false,
    ...overrides,
  };
}

/** An open round of week 48, three of five answered. */
export function aRoundView(overrides: Partial<RoundView> = {}): RoundView {
  return {
    id: ROUND_ID,
    about: 'checkIn',
    engagement: anEngagementName(),
    state: 'open',
    openedAt: '2026-11-24T08:00:00.000Z',
    closesAt: '2026-12-01T15:00:00.000Z',
    closedAt: null,
    resultAt: null,
    audience: 'askedAndGuides',
    askedRoles: ['mayor', 'chiefExecutive', 'processLeader', 'guide'],
    asked: 5,
    answered: 3,
    nextStep: { title: 'Høyring av planprogram', from: '2026-12-02', to: '2027-01-13' },
    ...overrides,
  };
}

export function aClosedRoundView(overrides: Partial<RoundView> = {}): RoundView {
  return aRoundView({ state: 'closed', closedAt: '2026-12-01T15:00:00.000Z', answered: 4, ...overrides });
}

/** Ended, with a form still open somewhere. */
export function anEndedRoundView(overrides: Partial<RoundView> = {}): RoundView {
  return aClosedRoundView({ state: 'ended', resultAt: '2026-12-01T15:10:00.000Z', ...overrides });
}

export function questionsFor(role: AskedRole) {
  return chooseQuestions(QUESTION_BANK, role, {});
}

export function aFormView(overrides: Partial<FormView> = {}): FormView {
  const role = overrides.role ?? 'mayor';
  return {
    round: aRoundView(),
    role,
    questions: questionsFor(role),
    answers: {},
    draft: null,
    acts: ['answerRound'],
    ...overrides,
  };
}

/** A mayor's answer: every choice question the first choice but one, and a note. */
export function aReceiptView(overrides: Partial<ReceiptView> = {}): ReceiptView {
  const role = overrides.role ?? 'mayor';
  const second: Record<string, string> = { scale: '4', yesNo: 'yes', timeSpent: 'oneToFourHours', effort: '2' };
  const questions = overrides.questions ?? questionsFor(role);
  return {
    round: aRoundView(),
    role,
    questions,
    answers: Object.fromEntries(
      questions.map(({ id, kind }) => [id, second[kind] ?? 'Planprogrammet er ute på høyring.']),
    ),
    sentAt: '2026-11-25T21:04:00.000Z',
    changedAt: '2026-11-25T21:04:00.000Z',
    acts: ['answerRound'],
    language: 'nn',
    ...overrides,
  };
}

export function aSpread(overrides: Partial<Spread> = {}): Spread {
  const counts = overrides.counts === undefined ? [0, 1, 1, 2, 0] : overrides.counts;
  const answered = counts?.reduce((sum, count) => sum + count, 0) ?? null;
  return { questionId: 'own2', version: 1, kind: 'scale', answered, ...overrides, counts };
}

/** A closed round with every kind of row: a scale that moved, one split over roles, yes/no, effort. */
export function aResultView(overrides: Partial<ResultView> = {}): ResultView {
  return {
    round: aClosedRoundView(),
    dimensions: [
      { dimension: 'ownership', spreads: [aSpread()], change: 'higher', since: '2026-10-27T08:00:00.000Z' },
      {
        dimension: 'leadership',
        spreads: [
          aSpread({ questionId: 'lea3', kind: 'yesNo', counts: [2, 1] }),
          aSpread({ questionId: 'lea4', counts: null }),
        ],
        change: null,
        since: null,
      },
      {
        dimension: 'roleClarity',
        spreads: [aSpread({ questionId: 'rol1', counts: [0, 0, 0, 1, 3] })],
        change: null,
        since: null,
      },
    ],
    effort: aSpread({ questionId: 'effort', kind: 'effort', counts: [0, 1, 2, 1, 0] }),
    others: [],
    questions: QUESTION_BANK.filter(({ kind }) => kind !== 'text'),
    talk: 'keepGoing',
    ...overrides,
  };
}

export const STEP_ID = '7f000000-0000-4000-8000-0000000000a1';
export const OTHER_STEP_ID = '7f000000-0000-4000-8000-0000000000a2';

export function aPlanCardView(overrides: Partial<PlanCardView> = {}): PlanCardView {
  return {
    engagement: anEngagementName(),
    desiredOutcome: 'Vi har ein samfunnsdel som innbyggjarane kjenner att seg i.',
    phase: 'Planprogram',
    nextStep: { title: 'Planprogram vedteke', from: '2027-01-13', to: '2027-01-13' },
    nextStepId: '0b4e7b8a-0000-4000-8000-0000000000f1',
    hasPlan: true,
    steps: [
      { id: STEP_ID, title: 'Høyring av planprogram', status: 'planned', from: '2026-12-02', to: '2027-01-13' },
      { id: OTHER_STEP_ID, title: 'Folkemøte', status: 'ongoing', from: '2026-12-01', to: '2026-12-01' },
    ],
    ...overrides,
  };
}
