import { ZodError } from 'zod';
import type { AuditNote, AuditOutcome } from '../../domain/audit.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Context, Database, Stores } from './ports/context.ts';
import { isUnavailable } from './unavailable.ts';

/** An act that is about to be tried, for the audit log. */
export interface Deed extends Omit<AuditNote, 'at' | 'outcome'> {
  /** The round whose engagement it is of, where the engagement is not named. */
  readonly roundId?: string | null;
}

/**
 * Does an act and keeps it in the audit log. What it writes and its note come about in one transaction, the first that
 * the act opens; where it opens none, the note follows directly, and before anybody gets an answer, so that nothing is
 * read or done that is not in the log. What is refused or breaks is noted too; what could not be read as an act at all
 * is none.
 * @throws what the act throws
 */
export async function noted<T>(context: Context, deed: Deed, act: (context: Context) => Promise<T>): Promise<T> {
  let written = false;
  const note = async (stores: Stores, outcome: AuditOutcome, engagementId?: string | null) =>
    stores.audit.append(await noteOf(context, stores, deed, outcome, engagementId));
  const db: Database = {
    ...context.db,
    answering: {
      ...context.db.answering,
      // The act that is done most has one statement, and its note is part of that.
      async record(sent, engagementId, at, editBy) {
        const done = await noteOf(context, context.db, deed, 'done', engagementId);
        const response = await context.db.answering.record(sent, engagementId, at, editBy, done);
        // Null: nothing was written, its note included; what is done instead brings its own.
        if (response !== null) written = true;
        return response;
      },
    },
    async transaction(work) {
      if (written) return context.db.transaction(work);
      const result = await context.db.transaction(async (stores) => {
        const made = await work(stores);
        await note(stores, 'done');
        return made;
      });
      written = true;
      return result;
    },
  };
  try {
    const result = await act({ ...context, db });
    if (!written) await note(context.db, 'done');
    return result;
  } catch (error) {
    // With the database away nobody was refused anything, and there is nowhere to write it.
    if (error instanceof ZodError || isUnavailable(error)) throw error;
    const outcome = error instanceof DomainError ? error.code : 'failed';
    // A stranger is told of no engagement, and fills no engagement's log.
    const stranger = outcome === 'engagementNotFound';
    const about = stranger ? { ...deed, about: deed.engagementId ?? deed.about } : deed;
    const refused = await noteOf(context, context.db, about, outcome, stranger ? null : undefined).catch(() => null);
    await (refused === null ? Promise.reject() : context.db.audit.append(refused)).catch((fault: unknown) =>
      context.log.error({ error: fault, via: deed.via }, 'a refusal is not in the audit log'),
    );
    throw error;
  }
}

/** `engagementId` where it is known better than the deed says. */
async function noteOf(
  { now }: Context,
  stores: Stores,
  { roundId, ...deed }: Deed,
  outcome: AuditOutcome,
  engagementId: string | null | undefined = deed.engagementId ?? undefined,
): Promise<AuditNote> {
  const known =
    engagementId === undefined && roundId ? (await stores.rounds.find(roundId))?.engagementId : engagementId;
  return { ...deed, engagementId: known ?? null, at: now(), outcome };
}
