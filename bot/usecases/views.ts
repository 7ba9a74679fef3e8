import { localDate } from '../../domain/calendar.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { ASKED_ROLES, type AskedRole } from '../../domain/people.ts';
import { currentPhase, type NextStep, nextMilestone, type Plan } from '../../domain/plan.ts';
import type { Question } from '../../domain/question.ts';
import { findQuestion } from '../../domain/questionBank.ts';
import { isOpen, type Round } from '../../domain/round.ts';
import type { EngagementName, RoundView } from '../../domain/views.ts';
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
  const open = isOpen(round, now);
  return {
    id: round.id,
    engagement: nameOf(engagement),
    state: open ? 'open' : 'closed',
    openedAt: round.openedAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    closedAt: open ? null : (round.closedAt ?? round.closesAt).toISOString(),
    audience: round.audience,
    askedRoles: ASKED_ROLES.filter((role) => round.asked.some((asked) => asked.role === role)),
    asked: round.asked.length,
    answered,
    nextStep: standing(plan, now).nextStep,
  };
}

/** What a round asks of a role. A question that has left the bank since is left out. */
export function questionsFor(round: Round, role: AskedRole): Question[] {
  return round.questions
    .filter((entry) => entry.role === role)
    .map((entry) => findQuestion(entry.questionId))
    .filter((question) => question !== undefined);
}

/** Every question the round asks of anybody, each once. */
export function questionsOf(round: Round): Question[] {
  const ids = new Set(round.questions.map((entry) => entry.questionId));
  return [...ids].map(findQuestion).filter((question) => question !== undefined);
}
