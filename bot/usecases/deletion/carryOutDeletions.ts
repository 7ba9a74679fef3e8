import { DELETION_WAITS_DAYS } from '../../../domain/archive/deletion.ts';
import { DomainError } from '../../../domain/errors.ts';
import { type AuditedAction, withAudit } from '../act/withAudit.ts';
import { eachApart } from '../eachApart.ts';
import { namesOf } from '../people.ts';
import type { Context } from '../ports/context.ts';
import { eraseWithRecord, isOvertaken, READERS_DAYS } from './eraseWithRecord.ts';
import { obstaclesNow } from './standOfDeletion.ts';
import { tellDeletion } from './tellDeletion.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Carries out the deletions that were confirmed seven days ago or more and that nobody has stopped. What stands in the
 * way then is waited for, however long, and told once. That a role changed hands after the confirmation stops nothing:
 * two people decided it while it was theirs to decide, and whoever has the role now can stop it. Safe to run twice and
 * side by side: each engagement is held while it is looked at.
 */
export async function carryOutDeletions(context: Context): Promise<void> {
  const { db, now, log } = context;
  const due = await db.deletions.confirmedUntil(daysAgo(now(), DELETION_WAITS_DAYS));
  await eachApart(
    context,
    'carrying out a deletion',
    due,
    ({ id }) => id,
    async ({ id, engagementId }) => {
      if (await tellWhatItWaitsFor(context, id, engagementId)) return;
      const action: AuditedAction = { by: null, engagementId, via: 'job carryOutDeletions', about: id, from: null };
      try {
        const removed = await withAudit(context, action, (within) => carryOut(within, id, engagementId));
        log.info({ engagementId, removed }, 'deleted: two people had decided it');
      } catch (error) {
        if (!isOvertaken(error)) throw error;
      }
    },
  );
  await db.deletions.forgetReaders(daysAgo(now(), READERS_DAYS));
}

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/** Whether anything stands in the way. The first time it does, both sides are told. */
async function tellWhatItWaitsFor(context: Context, proposalId: string, engagementId: string): Promise<boolean> {
  if ((await obstaclesNow(context.db, engagementId, context.now())).length === 0) return false;
  return context.db.transaction(async (stores) => {
    const engagement = await stores.engagements.lock(engagementId);
    if (engagement === null || (await obstaclesNow(stores, engagementId, context.now())).length === 0) return false;
    if (await stores.deletions.tellWaiting(proposalId, context.now())) {
      await tellDeletion(context, stores, engagement, { id: proposalId }, null);
    }
    return true;
  });
}

async function carryOut(context: Context, proposalId: string, engagementId: string) {
  return context.db.act(async (stores) => {
    const engagement = await stores.engagements.lock(engagementId);
    const proposal = await stores.deletions.find(proposalId);
    if (engagement === null || proposal === null || proposal.stopped !== null || proposal.confirmed === null) {
      throw new DomainError('engagementNotFound');
    }
    if ((await obstaclesNow(stores, engagementId, context.now())).length > 0) throw new DomainError('notArchived');
    const { proposed, confirmed, decidedBy, reference } = proposal;
    const nameOf = await namesOf(stores, engagementId, [proposed.person, confirmed.person]);
    const named = (one: typeof proposed) => ({ ...one, name: nameOf(one.person) ?? '' });
    return eraseWithRecord(context, stores, engagement, {
      ...{ decidedBy, reference },
      ...{ proposed: named(proposed), confirmed: named(confirmed) },
    });
  });
}
