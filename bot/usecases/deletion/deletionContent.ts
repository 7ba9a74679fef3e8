import { localDate } from '../../../domain/calendar.ts';
import type { Subject } from '../../../domain/delivery.ts';
import { hasEnded } from '../../../domain/engagement.ts';
import { namesOf } from '../people.ts';
import type { Context } from '../ports/context.ts';
import type { Content } from '../ports/messenger.ts';
import { nameOf } from '../views.ts';
import { obstaclesNow, viewDeletion } from './standOfDeletion.ts';

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;

/** A deletion's card as it stands now. Null when the engagement was deleted. */
export async function deletionContent(
  { db, now }: Context,
  { kind, engagementId, proposalId, language }: Of<'deletion'>,
): Promise<Content | null> {
  const engagement = await db.engagements.find(engagementId);
  const proposal = await db.deletions.find(proposalId);
  if (engagement === null || proposal === null) return null;
  const deletion = await viewDeletion(db, proposal, null);
  const isDue = deletion.dueAt !== null && new Date(deletion.dueAt) <= now();
  const waitsFor = isDue ? await obstaclesNow(db, engagementId, now()) : [];
  return { kind, language, view: { engagement: nameOf(engagement), deletion, waitsFor } };
}

/** What is said of the last day as it stands now. Null when the engagement was deleted. */
export async function endContent({ db, now }: Context, { kind, engagementId, language }: Of<'engagementEnd'>) {
  const engagement = await db.engagements.find(engagementId);
  if (engagement === null) return null;
  const { endedOn, endedBy } = await db.archive.state(engagementId);
  const today = localDate(now()).toString();
  const by = endedBy === null ? null : (await namesOf(db, engagementId, [endedBy]))(endedBy);
  return {
    kind,
    language,
    view: { engagement: nameOf(engagement), endedOn, hasEnded: hasEnded(engagement, today), by },
  };
}
