import { endEngagement, markArchive } from '../../bot/usecases/archive.ts';
import { carryOutDeletions } from '../../bot/usecases/deletion/carryOutDeletions.ts';
import { confirmDeletion, proposeDeletion } from '../../bot/usecases/deletion/decideDeletion.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import { BODIES } from '../../domain/archive/marks.ts';
import type { Removed } from '../../domain/archive/removed.ts';
import { localDate } from '../../domain/calendar.ts';
import type { PersonKey } from '../../domain/people.ts';

const DAY_MS = 24 * 60 * 60_000;

interface Deciding {
  readonly guide: PersonKey;
  readonly mayor: PersonKey;
  /** Lets so many milliseconds pass on the context's clock. */
  pass(ms: number): void;
}

/** Ends an engagement, settles every archive, and has it deleted by two people, eight days later. @returns what went */
export async function deleteByTwo(context: Context, id: string, { guide, mayor, pass }: Deciding): Promise<Removed> {
  await endEngagement(context, guide, id, localDate(context.now()).toString());
  for (const body of BODIES) {
    const by = body === 'municipality' ? mayor : guide;
    await markArchive(context, by, id, { body, kind: 'exported', reference: `26/${body}` });
  }
  const { deletion } = await proposeDeletion(context, guide, id, { decidedBy: 'municipality', reference: '26/1' });
  await confirmDeletion(context, mayor, id, deletion?.id ?? '');
  pass(8 * DAY_MS);
  await carryOutDeletions(context);
  const record = await context.db.deletions.recordFor(guide, id);
  if (record === null) throw new Error('Nothing was deleted.');
  return record.removed;
}
