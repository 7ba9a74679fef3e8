import { hasEnded } from '../../domain/engagement.ts';
import { nudgeDay, planNudges } from '../../domain/nudge.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { mayDisturb, type QuietPeriods } from '../../domain/quietPeriods.ts';
import { isOpen, type Round } from '../../domain/round.ts';
import { eachApart } from './eachApart.ts';
import type { Context, Stores } from './ports/context.ts';
import { sendNudge } from './sendNudge.ts';

/** When the plan reminds those who have not answered; never for a round that opened without nudges. */
export function plannedNudges(round: Round, quiet: QuietPeriods): Date[] {
  return round.nudges ? planNudges(round, quiet) : [];
}

/** Queues a new round's nudges, in the transaction that opens it. */
export async function scheduleNudges(stores: Stores, round: Round): Promise<void> {
  for (const at of plannedNudges(round, await stores.quietPeriods.find(round.engagementId))) {
    await stores.jobs.enqueue({ name: 'nudge', data: { roundId: round.id, day: nudgeDay(at) } }, at);
  }
}

/**
 * Sends the nudge of a day if it is still wanted: planned for today (the quiet periods may have changed since it was
 * queued), or asked for by hand and due. Does nothing outside the hours in which we may turn to people, once the round
 * is closed or the engagement's last day has passed, or when it has gone already. Safe to run twice and by two at once.
 */
export async function nudgeWhenDue(context: Context, roundId: string, day: IsoDate): Promise<void> {
  await context.db.transaction(async (stores) => {
    const round = await stores.rounds.find(roundId);
    const engagement = round && (await stores.engagements.find(round.engagementId));
    const now = context.now();
    if (round === null || engagement === null || !isOpen(round, now) || hasEnded(engagement, nudgeDay(now))) return;
    const quiet = await stores.quietPeriods.find(engagement.id);
    if (!mayDisturb(quiet, now)) return;
    const planned = dueToday(round, quiet, now) === day;
    if (planned || (await wantedByHand(stores, roundId, day, now))) {
      await sendNudge(context, stores, engagement, round, day);
    }
  });
}

function dueToday(round: Round, quiet: QuietPeriods, now: Date): IsoDate | null {
  const today = nudgeDay(now);
  return plannedNudges(round, quiet).some((at) => at <= now && nudgeDay(at) === today) ? today : null;
}

async function wantedByHand(stores: Stores, roundId: string, day: IsoDate, now: Date): Promise<boolean> {
  const nudges = await stores.nudges.list(roundId);
  return nudges.some((nudge) => nudge.day === day && nudge.doneAt === null && nudge.dueAt <= now);
}

/**
 * Sends what a lost job or a stopped service left. A planned one whose day has passed is let go: the next comes soon, and
 * two at once would only nag.
 */
export async function nudgeDueRounds(context: Context): Promise<void> {
  const { db } = context;
  const now = context.now();
  const due = await db.nudges.due(now);
  await eachApart(
    context,
    'a reminder',
    due,
    ({ roundId }) => roundId,
    ({ roundId, day }) => nudgeWhenDue(context, roundId, day),
  );
  await eachApart(
    context,
    'a reminder',
    await db.rounds.unclosed(),
    ({ id }) => id,
    async (round) => {
      const day = dueToday(round, await db.quietPeriods.find(round.engagementId), now);
      if (day !== null) await nudgeWhenDue(context, round.id, day);
    },
  );
}
