import { localDate } from '../../domain/calendar.ts';
import { type Engagement, hasEnded } from '../../domain/engagement.ts';
import { ASKED_ROLES, type AskedRole } from '../../domain/people.ts';
import { currentPhase, type NextStep, nextMilestone, type Plan } from '../../domain/plan.ts';
import type { Question, QuestionRef } from '../../domain/question.ts';
import {
  asksOnlyEffort,
  endOf,
  type Round,
  type RoundQuestion,
  type RoundTimes,
  resultBy,
  stateOf,
} from '../../domain/round.ts';
import type { AnsweredRound, EngagementName, EngagementView, RoundView } from '../../domain/views.ts';
import type { Stores } from './ports/context.ts';

export function nameOf(engagement: Engagement): EngagementName {
  return {
    id: engagement.id,
    programmeName: engagement.programmeName,
    shortName: engagement.municipality.shortName,
    name: engagement.municipality.name,
    theme: engagement.theme,
    language: engagement.language,
    madeUp: engagement.madeUp,
  };
}

/** When a series asks next; what is kept of that may be from before the last day was set. */
export function nextAsked(engagement: Engagement, at: Date | null): EngagementView['nextCheckIn'] {
  return at === null || hasEnded(engagement, localDate(at).toString()) ? null : { at: at.toISOString() };
}

/** Where the plan stands on the day that `now` falls on in Norway. */
export function standing(plan: Plan, now: Date): { phase: string | null; nextStep: NextStep | null } {
  const today = localDate(now).toString();
  const milestone = nextMilestone(plan, today);
  return {
    phase: currentPhase(plan, today)?.title ?? null,
    nextStep: milestone === null ? null : { title: milestone.title, from: milestone.on, to: milestone.on },
  };
}

/** The round as everybody in the channel may see it, read from the database now. */
export async function viewRound(stores: Stores, round: Round, engagement: Engagement, now: Date): Promise<RoundView> {
  const plan = await stores.plans.find(engagement.id);
  return roundView(round, engagement, plan, await stores.responses.count(round.id), now);
}

/** The same from what has been read already; for many rounds of one engagement. */
export function roundView(round: Round, engagement: Engagement, plan: Plan, answered: number, now: Date): RoundView {
  const brief = answeredRound(round, engagement, now);
  return {
    ...brief,
    about: asksOnlyEffort(round) ? 'effort' : 'checkIn',
    openedAt: round.openedAt.toISOString(),
    closedAt: brief.state === 'open' ? null : endOf(round).toISOString(),
    resultAt: brief.state === 'ended' ? resultBy(round).toISOString() : null,
    audience: round.audience,
    askedRoles: ASKED_ROLES.filter((role) => round.asked.some((asked) => asked.role === role)),
    asked: round.asked.length,
    answered,
    nextStep: standing(plan, now).nextStep,
  };
}

/** As much of the round as a receipt says. */
export function answeredRound(round: Pick<Round, 'id'> & RoundTimes, engagement: Engagement, now: Date): AnsweredRound {
  return {
    id: round.id,
    engagement: nameOf(engagement),
    state: stateOf(round, now),
    closesAt: round.closesAt.toISOString(),
  };
}

/** What a round asks of a role, in the wording that it opened with. */
export function questionsFor(stores: Stores, round: Round, role: AskedRole): Promise<Question[]> {
  return stores.questions.byVersion(round.questions.filter((entry) => entry.role === role).map(refOf));
}

/** Every question the round asks of anybody, each once. */
export function questionsOf(stores: Stores, round: Round): Promise<Question[]> {
  return stores.questions.byVersion(round.questions.map(refOf));
}

/** What the round keeps of a question, as the question store names it. */
export const refOf = ({ questionId, version }: RoundQuestion): QuestionRef => ({ id: questionId, version });
