import type { Subject } from '../../../domain/delivery.ts';
import { namesInProgrammes } from '../people.ts';
import type { Context } from '../ports/context.ts';
import type { Content } from '../ports/messenger.ts';

/** What became of somebody's leading of a programme. Null when that is no longer kept. */
export async function leadChangeContent(
  { db }: Context,
  { kind, changeId, language }: Extract<Subject, { kind: 'leadChange' }>,
): Promise<Content | null> {
  const change = await db.programmes.findChange(changeId);
  const programme = change && (await db.programmes.find(change.programmeId));
  if (change === null || programme === null) return null;
  const by = (await namesInProgrammes(db, [programme.id], [change.by]))(change.by);
  return { kind, language, view: { programmeId: programme.id, programmeName: programme.name, kind: change.kind, by } };
}
