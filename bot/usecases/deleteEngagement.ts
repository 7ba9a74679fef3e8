import { type Body, unmarked } from '../../domain/archive/marks.ts';
import { type Deleted, KEPT_AFTER_DELETION } from '../../domain/archive/removed.ts';
import { deletesOn } from '../../domain/archive/retention.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { admit } from './access.ts';
import { noted } from './noted.ts';
import type { DeletionRecord } from './ports/archive.ts';
import type { Context, Stores } from './ports/context.ts';

/** The decision that something is deleted: whose, and where it can be found. */
export interface Decision {
  readonly decidedBy: Body;
  readonly reference: string;
}

/**
 * Deletes an engagement with everything in it, by a body's recorded decision and when every body's archive is settled.
 * @returns what went, by kind, and what stays
 * @throws DomainError as {@link admit}; `notArchived` while a body's mark is missing, or where the body that decides had
 * no part; `invalidInput` without a reference
 */
export async function deleteEngagement(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { decidedBy, reference }: Decision,
): Promise<Deleted> {
  return context.db.transaction(async (stores) => {
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, person, engagementId, 'deleteEngagement');
    if (reference.trim() === '') throw new DomainError('invalidInput', 'reference');
    const { marks } = await stores.archive.state(engagementId);
    if (marks.some((mark) => mark.body === decidedBy && mark.kind === 'notPart')) throw new DomainError('notArchived');
    return erase(context, stores, engagement, { decidedBy, reference: reference.trim(), by: person });
  });
}

/**
 * Deletes the engagements whose time is over and whose every body has settled its archive; the others wait, however
 * long. Safe to run twice and side by side: each engagement is held while it is looked at.
 */
export async function applyRetention(context: Context): Promise<void> {
  const today = localDate(context.now()).toString();
  for (const { engagementId } of (await context.db.archive.ended(null)).filter((state) => isDue(state, today))) {
    const deed = { by: null, engagementId, via: 'job applyRetention', about: null, from: null };
    const act = (within: Context) =>
      within.db.transaction(async (stores) => {
        const engagement = await stores.engagements.lock(engagementId);
        const state = engagement === null ? null : await stores.archive.state(engagementId);
        if (engagement === null || state === null || !isDue(state, today)) throw new DomainError('engagementNotFound');
        const reference = `${state.months}`;
        return erase(context, stores, engagement, { decidedBy: 'retention', reference, by: null });
      });
    try {
      const { removed } = await noted(context, deed, act);
      context.log.info({ engagementId, removed }, 'deleted: its time was over');
    } catch (error) {
      // Somebody else was there first, or took the end back in the meantime.
      if (!(error instanceof DomainError)) throw error;
    }
  }
}

const isDue = (
  state: Parameters<typeof deletesOn>[0] & { readonly marks: readonly { body: Body }[] },
  today: string,
) => {
  const due = deletesOn(state);
  return due !== null && due <= today && unmarked(state.marks).length === 0;
};

async function erase(
  { now }: Context,
  stores: Stores,
  engagement: Engagement,
  decision: Pick<DeletionRecord, 'decidedBy' | 'reference' | 'by'>,
): Promise<Deleted> {
  const { marks } = await stores.archive.state(engagement.id);
  if (unmarked(marks).length > 0) throw new DomainError('notArchived');
  const removed = await stores.archive.erase(engagement.id);
  await stores.archive.keepRecord({
    ...decision,
    engagementId: engagement.id,
    programmeId: engagement.programmeId,
    municipalityNumber: engagement.municipality.number,
    marks: marks.map(({ body, kind, reference, at }) => ({ body, kind, reference, at })),
    removed,
    at: now(),
  });
  await stores.changes.publish(engagement.id, 'plan');
  return { removed, kept: KEPT_AFTER_DELETION };
}
