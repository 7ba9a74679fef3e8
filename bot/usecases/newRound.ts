import { localDate } from '../../domain/calendar.ts';
import { type Engagement, hasEnded } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import { ASKED_ROLES, isAskedRole, type PersonKey, samePerson } from '../../domain/people.ts';
import {
  type AskedPerson,
  type Audience,
  asksOnlyEffort,
  closingTime,
  isOpen,
  type Round,
  type RoundQuestion,
  WINDOW_WORKING_DAYS,
} from '../../domain/round.ts';
import { finishRound } from './closeRound.ts';
import { scheduleNudges } from './nudgeByPlan.ts';
import type { Context, Stores } from './ports/context.ts';
import { postMessage } from './postMessage.ts';
import { questionsToAsk } from './questionsToAsk.ts';

/** How a round is opened; what is left out is as usual. */
export interface Opening {
  readonly audience?: Audience;
  readonly windowWorkingDays?: number;
  /** It closes at this instant at the latest, whatever its window. */
  readonly closesBy?: Date | null;
  readonly nudges?: boolean;
  readonly seriesId?: string;
  /** Left out, what each role's turn it is to be asked. */
  readonly questions?: readonly RoundQuestion[];
}

/** The open round; one whose window has ended, but that nothing has closed yet, is closed on the way. */
export async function openOrEnd(
  context: Context,
  stores: Stores,
  engagementId: string,
  now: Date,
): Promise<Round | null> {
  const unclosed = await stores.rounds.findUnclosed(engagementId);
  if (unclosed === null || isOpen(unclosed, now)) return unclosed;
  await finishRound(context, stores, unclosed, null, now);
  return null;
}

/** The one question after a session makes room for a check-in, which asks it too. @returns the round that stays open */
export async function giveWay(context: Context, stores: Stores, open: Round | null, now: Date): Promise<Round | null> {
  if (open === null || !asksOnlyEffort(open)) return open;
  await finishRound(context, stores, open, null, now);
  return null;
}

/**
 * The one way a round is opened, by hand and by a series. Within the caller's transaction.
 * @throws DomainError `guidanceEnded` after the engagement's last day
 */
export async function newRound(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  openedBy: PersonKey,
  openedAt: Date,
  opening: Opening = {},
): Promise<Round> {
  if (hasEnded(engagement, localDate(openedAt).toString())) throw new DomainError('guidanceEnded');
  const windowEnd = closingTime(openedAt, opening.windowWorkingDays ?? WINDOW_WORKING_DAYS);
  const { closesBy = null } = opening;
  const round: Round = {
    id: context.newId(),
    engagementId: engagement.id,
    audience: opening.audience ?? engagement.audience,
    nudges: opening.nudges ?? true,
    seriesId: opening.seriesId ?? null,
    openedAt,
    openedBy,
    closesAt: closesBy !== null && closesBy < windowEnd ? closesBy : windowEnd,
    closedAt: null,
    settledAt: null,
    closedBy: null,
    asked: await whomToAsk(stores, engagement.id),
    questions:
      opening.questions ??
      (await questionsToAsk(stores, engagement, await stores.rounds.list(engagement.id), openedAt)),
  };
  await stores.rounds.add(round);
  await stores.jobs.enqueue({ name: 'closeRound', data: { roundId: round.id } }, round.closesAt);
  await scheduleNudges(stores, round);
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

/** Posts the round's card in the channel. @throws DomainError `notLinked` when there is none, or it was never seen */
export async function postRound(context: Context, stores: Stores, engagement: Engagement, round: Round): Promise<void> {
  if (engagement.channel === null) throw new DomainError('notLinked');
  const { tenantId, channelId } = engagement.channel;
  const conversation = await stores.conversations.find(tenantId, channelId);
  if (conversation === null) throw new DomainError('notLinked');
  await postMessage(context, stores, { tenantId, id: channelId }, null, { kind: 'round', roundId: round.id });
}
