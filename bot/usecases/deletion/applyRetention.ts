import { type Body, unmarked } from '../../../domain/archive/marks.ts';
import { deletesOn } from '../../../domain/archive/retention.ts';
import { localDate } from '../../../domain/calendar.ts';
import { DomainError } from '../../../domain/errors.ts';
import { type AuditedAction, withAudit } from '../act/withAudit.ts';
import { eachApart } from '../eachApart.ts';
import type { Context, Stores } from '../ports/context.ts';
import { eraseWithRecord, isOvertaken } from './eraseWithRecord.ts';
import { obstaclesNow } from './standOfDeletion.ts';

/**
 * Deletes the engagements whose time is over and whose every body has settled its archive; the others wait, however
 * long. Nobody proposes this: every body's mark and sixty days' notice go before it. Safe to run twice and side by side:
 * each engagement is held while it is looked at.
 */
export async function applyRetention(context: Context): Promise<void> {
  const today = localDate(context.now()).toString();
  const due = (await context.db.archive.ended(null)).filter((state) => isDue(state, today));
  const idOf = ({ engagementId }: { readonly engagementId: string }) => engagementId;
  await eachApart(context, 'deleting what is over', due, idOf, async ({ engagementId }) => {
    const isHeldBack = async (stores: Stores) => (await obstaclesNow(stores, engagementId, context.now())).length > 0;
    // What came after an archive was taken out is in no archive: it waits, and the page says for what.
    if (await isHeldBack(context.db)) return;
    const action: AuditedAction = { by: null, engagementId, via: 'job applyRetention', about: null, from: null };
    const act = (within: Context) =>
      within.db.act(async (stores) => {
        const engagement = await stores.engagements.lock(engagementId);
        const state = engagement === null ? null : await stores.archive.state(engagementId);
        if (engagement === null || state === null || !isDue(state, today)) throw new DomainError('engagementNotFound');
        if (await isHeldBack(stores)) throw new DomainError('notArchived');
        const reference = `${state.months}`;
        const decision = { decidedBy: 'retention', reference, proposed: null, confirmed: null } as const;
        return eraseWithRecord(within, stores, engagement, decision);
      });
    try {
      const removed = await withAudit(context, action, act);
      context.log.info({ engagementId, removed }, 'deleted: its time was over');
    } catch (error) {
      // The end may have been taken back in the meantime.
      if (!isOvertaken(error)) throw error;
    }
  });
}

const isDue = (
  state: Parameters<typeof deletesOn>[0] & { readonly marks: readonly { body: Body }[] },
  today: string,
) => {
  const due = deletesOn(state);
  return due !== null && due <= today && unmarked(state.marks).length === 0;
};
