import type { Answers } from '../../domain/answer.ts';
import type { ExportRound, ExportSource } from '../../domain/export/source.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import type { Question } from '../../domain/question.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import type { Response, Round } from '../../domain/round.ts';
import type { TrendRound } from '../../domain/trend.ts';
import { anEngagementName, ENGAGEMENT_ID, ROUND_ID } from './views.ts';

/** Rounds and answers as the domain knows them; each takes what should differ. */

export const someone = (objectId: string): PersonKey => ({ tenantId: 'tenant', objectId });

export function aQuestion(overrides: Partial<Question> = {}): Question {
  const own2 = QUESTION_BANK.find(({ id }) => id === 'own2');
  if (own2 === undefined) throw new Error('the bank has lost own2');
  return { ...own2, ...overrides };
}

/** A closed round of week 48 that asked every role one question. */
export function aRound(overrides: Partial<Round> = {}): Round {
  return {
    id: ROUND_ID,
    engagementId: ENGAGEMENT_ID,
    seriesId: null,
    audience: 'askedAndGuides',
    nudges: true,
    openedAt: new Date('2026-11-24T09:00:00Z'),
    openedBy: someone('guide'),
    closesAt: new Date('2026-12-01T15:00:00Z'),
    closedAt: new Date('2026-12-01T15:00:00Z'),
    settledAt: new Date('2026-12-01T15:10:00Z'),
    closedBy: null,
    asked: [{ person: someone('mayor'), role: 'mayor' }],
    questions: [{ role: 'mayor', questionId: 'own2', version: 1 }],
    ...overrides,
  };
}

export function aResponse(answers: Answers, overrides: Partial<Response> = {}): Response {
  const sentAt = overrides.sentAt ?? new Date('2026-11-25T21:04:00Z');
  return {
    roundId: ROUND_ID,
    person: someone('mayor'),
    role: 'mayor',
    answers,
    sentAt,
    changedAt: sentAt,
    ...overrides,
  };
}

/** A round of a trend, with one answer of each value to its one question. */
export function aTrendRound(
  id: string,
  openedAt: string,
  values: readonly string[],
  question: Question = aQuestion(),
): TrendRound {
  const responses = values.map((value, index) =>
    aResponse({ [question.id]: value }, { roundId: id, person: someone(`${index}`) }),
  );
  return { id, openedAt: new Date(openedAt), questions: [question], responses };
}

export function anExportRound(
  people: readonly (readonly [role: AskedRole, name: string, answers: Answers])[],
  questions: readonly Question[] = [aQuestion()],
  overrides: Partial<Round> = {},
): ExportRound {
  const round = aRound({
    asked: people.map(([role, name]) => ({ person: someone(name), role })),
    questions: [...new Set(people.map(([role]) => role))].flatMap((role) =>
      questions.map(({ id, version }) => ({ role, questionId: id, version })),
    ),
    ...overrides,
  });
  return {
    round,
    questions,
    responses: people.map(([role, name, answers]) => ({
      ...aResponse(answers, { role, person: someone(name) }),
      name,
    })),
  };
}

export function anExportSource(overrides: Partial<ExportSource> = {}): ExportSource {
  return {
    engagement: anEngagementName(),
    scope: 'round',
    rounds: [anExportRound([['mayor', 'Ordførar', { own2: '4' }]])],
    exportedBy: 'Rettleiar',
    exportedAt: new Date('2026-12-02T08:30:00Z'),
    language: 'nn',
    ...overrides,
  };
}
