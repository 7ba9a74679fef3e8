import { addWorkingDays, atLocalHour, localDate } from '../../domain/calendar.ts';
import { ASKED_ROLES, type AskedRole } from '../../domain/people.ts';
import { chooseQuestions, type Question } from '../../domain/question.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { closingTime, type Round, resultBy } from '../../domain/round.ts';
import type { EngagementSeed, SeedResponse } from '../usecases/ports/seeder.ts';
import { madeUpAnswers } from './answers.ts';
import type { Holder } from './cast.ts';
import { seedFraction, seedId } from './ids.ts';
import type { RoundStory, Story } from './stories/story.ts';
import { onOrAfter, type PlanWeeks } from './weeks.ts';

type SeedRound = EngagementSeed['rounds'][number];
type QuestionsByRole = ReadonlyMap<AskedRole, readonly Question[]>;

const TUESDAY = 2;
const OPENING_HOUR = 9;
const HOUR_MS = 3_600_000;

/**
 * The closed rounds of an engagement, oldest first: each opened at nine on a Tuesday, two counting weeks apart, and
 * closed when its window ended. Questions are chosen as the product chooses them, from what was asked before.
 */
export function madeUpRounds(
  engagementId: string,
  holders: readonly Holder[],
  story: Story,
  weeks: PlanWeeks,
): SeedRound[] {
  const lastAsked = new Map<AskedRole, Record<string, number>>();
  return story.rounds.map((told, index) => {
    const roundsAgo = story.rounds.length - 1 - index;
    const openedAt = atLocalHour(onOrAfter(weeks(-2 * (roundsAgo + 1)), TUESDAY), OPENING_HOUR);
    const questions: QuestionsByRole = new Map(
      ASKED_ROLES.map((role) => [role, chooseQuestions(QUESTION_BANK, role, lastAsked.get(role) ?? {})]),
    );
    for (const [role, chosen] of questions) {
      const asked = Object.fromEntries(chosen.map(({ id }) => [id, openedAt.getTime()]));
      lastAsked.set(role, { ...lastAsked.get(role), ...asked });
    }
    const round = madeUpRound(seedId('round', engagementId, index), engagementId, openedAt, holders, questions);
    const responses = respondents(holders, told.answered, round.id).map(({ person, role }, place): SeedResponse => {
      const name = `${round.id}/${person.objectId}`;
      const note = told.notes[place] ?? null;
      const asked = questions.get(role) ?? [];
      const answers = {
        ...madeUpAnswers(asked, role, story.mood, roundsAgo, note, name),
        ...toldAnswers(
          told,
          asked,
          role,
          holders.filter((holder) => holder.role === role).findIndex((holder) => holder.person === person),
        ),
      };
      return { person: keyOf(person), role, answers, sentAt: sentAt(openedAt, name) };
    });
    return { round, responses };
  });
}

function madeUpRound(
  id: string,
  engagementId: string,
  openedAt: Date,
  holders: readonly Holder[],
  questions: QuestionsByRole,
): Round {
  const opener = holders.find(({ role }) => role === 'guide');
  if (opener === undefined) throw new RangeError('an engagement has a guide');
  const closesAt = closingTime(openedAt);
  return {
    id,
    engagementId,
    audience: 'askedAndGuides',
    nudges: true,
    seriesId: null,
    openedAt,
    openedBy: keyOf(opener.person),
    closesAt,
    closedAt: closesAt,
    settledAt: resultBy({ closedAt: closesAt, closesAt }),
    closedBy: null,
    asked: holders.map(({ person, role }) => ({ person: keyOf(person), role })),
    questions: [...questions].flatMap(([role, chosen]) =>
      chosen.map(({ id: questionId, version }) => ({ role, questionId, version })),
    ),
  };
}

function keyOf({ tenantId, objectId }: Holder['person']): Round['openedBy'] {
  return { tenantId, objectId };
}

/** What the story itself says that the `place`-th holder of a role answered. */
function toldAnswers(
  { told = {} }: RoundStory,
  asked: readonly Question[],
  role: AskedRole,
  place: number,
): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { id } of asked) {
    const value = told[id]?.[role]?.[place];
    if (value !== undefined) answers[id] = value;
  }
  return answers;
}

/** Those who answered, in an order that changes from round to round, so that it is not always the same who is missing. */
function respondents(holders: readonly Holder[], count: number, roundId: string): Holder[] {
  const order = (holder: Holder) => seedFraction(roundId, holder.person.objectId);
  return [...holders].sort((a, b) => order(a) - order(b)).slice(0, count);
}

/** Within the first four working days, in working hours, and not in the very hour it opened. */
function sentAt(openedAt: Date, name: string): Date {
  const daysOn = Math.floor(seedFraction(name, 'day') * 4);
  const from = atLocalHour(addWorkingDays(localDate(openedAt), daysOn), OPENING_HOUR + 1);
  return new Date(from.getTime() + Math.floor(seedFraction(name, 'time') * 6 * 60) * (HOUR_MS / 60));
}
