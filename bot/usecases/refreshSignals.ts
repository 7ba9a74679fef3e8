import type { IsoDate } from '../../domain/plan.ts';
import type { Round } from '../../domain/round.ts';
import { compareSignals } from '../../domain/signals/compareSignals.ts';
import { findSignals } from '../../domain/signals/findSignals.ts';
import type { History, SeriesOutlook } from '../../domain/signals/past.ts';
import type { Context, Stores } from './ports/context.ts';
import type { StoredSeries } from './ports/series.ts';
import { publishSignal } from './signalsFor.ts';
import { refOf } from './views.ts';

/**
 * Looks for signals in the whole history of an engagement and writes what is new, what changed and what no longer holds;
 * what people said of one stays. As many queries however long the history is. Idempotent and safe to overlap: the same
 * finding has the same key. In the caller's transaction.
 */
export async function refreshSignals(context: Context, stores: Stores, engagementId: string, now: Date): Promise<void> {
  const found = findSignals(await historyOf(stores, engagementId));
  const known = await stores.signals.list(engagementId);
  const { fresh, again, gone } = compareSignals(known, found);
  // In the order of their keys, so that two who write the same at the same moment wait for each other and not both ways.
  const kept = [...fresh, ...again].sort((a, b) => (a.key < b.key ? -1 : 1));
  await stores.signals.keep(
    engagementId,
    kept.map((finding) => ({ id: context.newId(), finding })),
    now,
  );
  await stores.signals.gone(gone, now);
  const changed = [...kept, ...known.filter(({ id }) => gone.includes(id))];
  for (const { facts } of changed) await publishSignal(stores, engagementId, facts);
}

async function historyOf(stores: Stores, engagementId: string): Promise<History> {
  const rounds = await stores.rounds.list(engagementId);
  const engagement = await stores.engagements.find(engagementId);
  const asked = rounds.flatMap(({ questions }) => questions.map(refOf));
  return {
    engagementId,
    rounds,
    responses: await stores.responses.ofRounds(rounds.map(({ id }) => id)),
    questions: await stores.questions.byVersion(asked),
    holders: await stores.engagements.holders(engagementId),
    series: outlookOf(await stores.series.list(engagementId), rounds, engagement?.endedOn ?? null),
  };
}

/**
 * How the repeating check-ins look from now on. A stretch of theirs is named after the last round they opened: paused,
 * resumed and paused once more with a round in between is something new to talk about. That one has no date left before the
 * engagement's last day is as it should be.
 */
function outlookOf(
  series: readonly StoredSeries[],
  rounds: readonly Round[],
  lastDay: IsoDate | null,
): SeriesOutlook | null {
  if (series.length === 0) return null;
  const last = rounds.find(({ seriesId }) => seriesId !== null)?.id ?? 'none';
  return {
    key: `${series.map(({ id }) => id).sort()[0]}/${last}`,
    hasNextDate: series.some(({ state, opensAt }) => state === 'running' && (opensAt !== null || lastDay !== null)),
  };
}

/**
 * The same for every engagement, each in a transaction of its own: for what changes without a round being closed, such
 * as a role that is given to somebody else. One that fails is logged and does not keep the others waiting.
 */
export async function refreshAllSignals(context: Context): Promise<void> {
  for (const engagementId of await context.db.engagements.ids()) {
    await context.db
      .transaction((stores) => refreshSignals(context, stores, engagementId, context.now()))
      .catch((error: unknown) => context.log.error({ engagementId, error }, 'looking for signals broke'));
  }
}
