import { localDate } from '../../domain/calendar.ts';
import { type Engagement, hasEnded } from '../../domain/engagement.ts';
import { type Missed, type Occurrence, type Outcome, within } from '../../domain/series.ts';
import { type Opening, planTurn, windowEnd } from '../../domain/seriesTurn.ts';
import { finishRound } from './closeRound.ts';
import { giveWay, newRound, openOrEnd, postRound } from './newRound.ts';
import type { Context, Stores } from './ports/context.ts';
import type { StoredSeries } from './ports/series.ts';
import { withProgress } from './seriesProgress.ts';

/**
 * Opens every series whose date has come, and writes down what was skipped or missed. Safe to run twice and by several
 * instances at once: each series is taken in a transaction of its own that holds its engagement. One that breaks is
 * logged and tried again the next time; it holds up no other.
 */
export async function openDueSeries(context: Context): Promise<void> {
  const due = await context.db.series.due(context.now());
  // Instances that begin at different ends meet, instead of queueing behind each other for the same rows.
  const start = Math.floor(context.random() * due.length);
  for (const { id, engagementId } of [...due.slice(start), ...due.slice(0, start)]) {
    try {
      await context.db.transaction((stores) => takeTurn(context, stores, id, engagementId));
    } catch (error) {
      context.log.error({ seriesId: id, error }, 'series could not be opened');
    }
  }
}

async function takeTurn(context: Context, stores: Stores, seriesId: string, engagementId: string): Promise<void> {
  const engagement = await stores.engagements.lock(engagementId);
  const series = await stores.series.find(seriesId);
  const now = context.now();
  // Somebody else was here while we waited for the engagement.
  if (engagement === null || series?.state !== 'running' || series.turnAt === null || series.turnAt > now) return;

  const quiet = await stores.quietPeriods.find(engagementId);
  const skips = await stores.series.skippedByHand(seriesId);
  const asks = within(series, engagement.endedOn);
  const { records, open, wait } = planTurn(asks, quiet, skips, series.handledTo, now);
  for (const { occurrence, outcome } of records) await record(stores, seriesId, occurrence, outcome, now);
  if (open !== null && !(await stores.series.isRecorded(seriesId, open.due))) {
    const closesBy = windowEnd(asks, quiet, skips, now);
    await record(stores, seriesId, open, await openDate(context, stores, engagement, series, closesBy, now), now);
  }
  await stores.series.update(wait === null ? await withProgress(stores, series, now) : waiting(series, wait));
  await stores.changes.publish(engagementId, 'series');
}

const record = (stores: Stores, seriesId: string, { due, at }: Occurrence, outcome: Outcome, now: Date) =>
  stores.series.record(seriesId, { due, opensAt: at, recordedAt: now, outcome });

/** Looked at again when people may be turned to; the date that waits has not been dealt with. */
function waiting(series: StoredSeries, { occurrence, until }: { occurrence: Opening; until: Date }): StoredSeries {
  return { ...series, handledTo: new Date(occurrence.at.getTime() - 1), turnAt: until, opensAt: until };
}

async function openDate(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  series: StoredSeries,
  closesBy: Date,
  now: Date,
): Promise<Outcome> {
  // One that was due in time, but waited until the last day had passed.
  if (hasEnded(engagement, localDate(now).toString())) return { state: 'skipped', why: { by: 'end' } };
  const missed = await hindrance(context, stores, engagement, series, now);
  if (missed !== null) return { state: 'missed', why: missed };
  const { id: seriesId, audience, windowWorkingDays, nudges, setUpBy } = series;
  const opening = { audience, windowWorkingDays, nudges, seriesId, closesBy };
  const round = await newRound(context, stores, engagement, setUpBy, now, opening);
  await postRound(context, stores, engagement, round);
  return { state: 'opened', roundId: round.id };
}

/** What is in the way of opening: no channel, or a round that is not this series' own, which gives way. */
async function hindrance(
  context: Context,
  stores: Stores,
  { id, channel }: Engagement,
  series: StoredSeries,
  now: Date,
): Promise<Missed | null> {
  if (channel === null || (await stores.conversations.find(channel.tenantId, channel.channelId)) === null) {
    return 'notLinked';
  }
  const standing = await giveWay(context, stores, await openOrEnd(context, stores, id, now), now);
  if (standing === null) return null;
  if (standing.seriesId !== series.id) return 'roundOpen';
  await finishRound(context, stores, standing, null, now);
  return null;
}
