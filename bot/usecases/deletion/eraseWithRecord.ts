import type { Removed } from '../../../domain/archive/removed.ts';
import { localDate } from '../../../domain/calendar.ts';
import type { Engagement } from '../../../domain/engagement.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { DeletionRecord } from '../ports/archive.ts';
import type { Context, Stores } from '../ports/context.ts';
import { peopleOf, tellChannel } from './tellDeletion.ts';

/** Whoever had a part is told for this long that it was deleted, in days, wherever they still look. */
export const READERS_DAYS = 90;

/**
 * Deletes an engagement, keeps the record of it, and says so in its channel. In the caller's transaction, with the
 * engagement held and everything looked at that could stand in the way.
 */
export async function eraseWithRecord(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  decision: Pick<DeletionRecord, 'decidedBy' | 'reference' | 'proposed' | 'confirmed'>,
): Promise<Removed> {
  const { id, programmeId, municipality, language } = engagement;
  const { marks } = await stores.archive.state(id);
  const past = (await stores.roleHolders.past(id)).map(({ person }) => person);
  const readers = [...(await peopleOf(stores, engagement)), ...past];
  const removed = await stores.archive.erase(id);
  const at = context.now();
  await stores.archive.keepRecord(
    {
      ...decision,
      engagementId: id,
      programmeId,
      municipalityNumber: municipality.number,
      municipality: municipality.name,
      marks: marks.map(({ body, kind, reference, at }) => ({ body, kind, reference, at })),
      removed,
      by: null,
      at,
    },
    readers,
  );
  const { decidedBy, reference } = decision;
  await tellChannel(context, stores, engagement, {
    ...{ kind: 'deletionDone', language, shortName: municipality.shortName, decidedBy, reference },
    on: localDate(at).toString(),
  });
  await stores.changes.publish(id, 'archive');
  return removed;
}

/** Whether a deletion that was due came to nothing: somebody was there first, or something came in the way meanwhile. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof DomainError && ['engagementNotFound', 'notArchived'].includes(error.code);
