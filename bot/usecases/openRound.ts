import type { Engagement } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import { ASKED_ROLES, isAskedRole, type PersonKey, samePerson } from '../../domain/people.ts';
import { chooseQuestions, type LastAsked } from '../../domain/question.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { type AskedPerson, closingTime, isOpen, type Round, type RoundQuestion } from '../../domain/round.ts';
import type { RoundView } from '../../domain/views.ts';
import { admit } from './access.ts';
import { finishRound } from './closeRound.ts';
import type { Context, Stores } from './ports/context.ts';
import { postMessage } from './postMessage.ts';
import { viewRound } from './views.ts';

/** Where a wish came from, so that Teams handing it over twice opens and posts once. */
export interface Origin {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/**
 * Opens a round in the engagement's channel; when one is open already, posts its card anew. Everything is one
 * transaction: the round, its card's delivery, and the job that closes it.
 * @throws DomainError as {@link admit}; `notLinked` when the engagement has no channel.
 */
export async function openRound(
  context: Context,
  person: PersonKey,
  engagementId: string,
  origin: Origin | null = null,
): Promise<RoundView> {
  return context.db.transaction(async (stores) => {
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, person, engagementId, 'openRound');
    const now = context.now();
    const standing = await openOrEnd(context, stores, engagementId, now);
    const fresh = origin === null || (await firstSeen(stores, origin, now));
    const round = standing ?? (fresh ? await newRound(context, stores, engagement, person, now) : null);
    const shown = round ?? (await latest(stores, engagementId));
    if (fresh) await postRound(context, stores, engagement, shown);
    return viewRound(stores, shown, engagement, now);
  });
}

const firstSeen = (stores: Stores, { tenantId, conversationId, activityId }: Origin, now: Date) =>
  stores.conversations.firstSeen(tenantId, conversationId, activityId, now);

/** The open round; one whose window has ended, but that nothing has closed yet, is closed on the way. */
async function openOrEnd(context: Context, stores: Stores, engagementId: string, now: Date): Promise<Round | null> {
  const unclosed = await stores.rounds.findUnclosed(engagementId);
  if (unclosed === null || isOpen(unclosed, now)) return unclosed;
  await finishRound(context, stores, unclosed, null, now);
  return null;
}

async function latest(stores: Stores, engagementId: string): Promise<Round> {
  const [round] = await stores.rounds.list(engagementId);
  if (round === undefined) throw new DomainError('roundNotFound');
  return round;
}

async function newRound(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  openedBy: PersonKey,
  openedAt: Date,
): Promise<Round> {
  const round: Round = {
    id: context.newId(),
    engagementId: engagement.id,
    audience: 'askedAndGuides',
    openedAt,
    openedBy,
    closesAt: closingTime(openedAt),
    closedAt: null,
    closedBy: null,
    asked: await whomToAsk(stores, engagement.id),
    questions: questionsByRole(await stores.rounds.list(engagement.id)),
  };
  await stores.rounds.add(round);
  await stores.jobs.enqueue({ name: 'closeRound', data: { roundId: round.id } }, round.closesAt);
  await stores.changes.publish(engagement.id, 'round');
  return round;
}

/** Everybody in an asked role, once; somebody with two roles answers in the first of the card's order. */
async function whomToAsk(stores: Stores, engagementId: string): Promise<AskedPerson[]> {
  const holders = await stores.engagements.holders(engagementId);
  const asked: AskedPerson[] = [];
  for (const role of ASKED_ROLES) {
    for (const holder of holders) {
      if (holder.role !== role || !isAskedRole(holder.role)) continue;
      if (!asked.some((entry) => samePerson(entry.person, holder.person))) asked.push({ person: holder.person, role });
    }
  }
  return asked;
}

function questionsByRole(history: readonly Round[]): RoundQuestion[] {
  return ASKED_ROLES.flatMap((role) => {
    const lastAsked: Partial<Record<string, number>> = {};
    for (const round of history) {
      for (const entry of round.questions) {
        if (entry.role !== role) continue;
        lastAsked[entry.questionId] = Math.max(lastAsked[entry.questionId] ?? 0, round.openedAt.getTime());
      }
    }
    return chooseQuestions(QUESTION_BANK, role, lastAsked satisfies LastAsked).map(({ id, version }) => ({
      role,
      questionId: id,
      version,
    }));
  });
}

async function postRound(context: Context, stores: Stores, engagement: Engagement, round: Round): Promise<void> {
  if (engagement.channel === null) throw new DomainError('notLinked');
  const { tenantId, channelId } = engagement.channel;
  const conversation = await stores.conversations.find(tenantId, channelId);
  if (conversation === null) throw new DomainError('notLinked');
  await postMessage(context, stores, { tenantId, id: channelId }, null, { kind: 'round', roundId: round.id });
}
