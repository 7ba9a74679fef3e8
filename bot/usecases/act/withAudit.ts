import { ZodError } from 'zod';
import type { AuditNote, AuditOutcome } from '../../../domain/audit.ts';
import { atLocalHour, localDate } from '../../../domain/calendar.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import type { Context, Database, Stores } from '../ports/context.ts';
import { isUnavailable } from '../unavailable.ts';

/** An act that is about to be tried, for the audit log. */
export interface AuditedAction extends Omit<AuditNote, 'at' | 'outcome' | 'via'> {
  readonly via: AuditVia;
  /** The round whose engagement it is of, where the engagement is not named. */
  readonly roundId?: string | null;
  /** It changes nothing, and is done when what was asked for is about to be given. */
  readonly reads?: boolean;
}

/** How far it has come: `tried` is an act's transaction that ended without being committed. */
type Stage = { readonly at: 'before' | 'begun' | 'noted' } | { readonly at: 'tried'; readonly error: unknown };

/**
 * Does an act and keeps it in the audit log with one line, which says how it ended. The act says where it is done, by
 * `db.act` (`db.actInStatement` for the one that is a single statement): its line is written there, with what it writes
 * or not at all. Other transactions, and what is read before and afterwards, are no part of it. A reading has no such
 * place: its line comes when everything has been read, and before anybody gets it. What was refused or broke has a line
 * too, and wrote nothing else; what breaks after an act was done leaves it done. What could not be read as an act is none.
 * @throws what the act throws
 */
export async function withAudit<T>(
  context: Context,
  action: AuditedAction,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  let stage = { at: 'before' } as Stage;
  const doing = async <R>(work: () => Promise<R>): Promise<R> => {
    if (stage.at === 'begun' || stage.at === 'noted') throw new Error(`${action.via}: one act is done in one place`);
    stage = { at: 'begun' };
    try {
      const made = await work();
      stage = { at: 'noted' };
      return made;
    } catch (error) {
      stage = { at: 'tried', error };
      throw error;
    }
  };
  const db: Database = {
    ...context.db,
    act: (work) =>
      doing(() =>
        context.db.transaction(async (stores) => {
          let ended: AuditOutcome = 'done';
          const made = await work(stores, {
            unchanged: (answer) => {
              ended = 'unchanged';
              return answer;
            },
            refused: (code, answer) => {
              ended = code;
              return answer;
            },
          });
          await stores.audit.append(await noteOf(context, stores, action, ended));
          return made;
        }),
      ),
    async actInStatement(engagementId, work) {
      const made = await doing(async () => work(await noteOf(context, context.db, action, 'done', engagementId)));
      if (made === null) stage = { at: 'before' };
      return made;
    },
  };
  const note = async (outcome: AuditOutcome) =>
    context.db.audit.append(await noteOf(context, context.db, action, outcome));
  try {
    const answer = await run({ ...context, db });
    if (stage.at === 'before') await note(action.reads ? 'done' : 'unchanged');
    // Somebody was answered in another way than with the error.
    if (stage.at === 'tried') await noteRefusal(context, action, stage.error);
    return answer;
  } catch (error) {
    if (stage.at !== 'noted' && !(stage.at === 'before' && error instanceof ZodError)) {
      await noteRefusal(context, action, error);
    }
    throw error;
  }
}

/** A line for what was refused or broke; that it cannot be written changes nothing for whoever is told of the error. */
async function noteRefusal(context: Context, action: AuditedAction, error: unknown): Promise<void> {
  // With the database away nobody was refused anything, and there is nowhere to write it. Whether what was about to be
  // committed is there, is not known; where it is, so is its line.
  if (isUnavailable(error)) return;
  const outcome = error instanceof DomainError ? error.code : 'failed';
  // A stranger is told of no engagement, and fills no log: not an engagement's, and the service's once a day and door.
  const stranger = outcome === 'engagementNotFound';
  const told = stranger ? { ...action, about: action.engagementId ?? action.about } : action;
  try {
    const today = atLocalHour(localDate(context.now()), 0);
    if (stranger && action.by !== null && (await context.db.audit.isTold(action.by, action.via, outcome, today)))
      return;
    await context.db.audit.append(await noteOf(context, context.db, told, outcome, stranger ? null : undefined));
  } catch (fault) {
    context.log.error({ error: fault, via: action.via }, 'a refusal is not in the audit log');
  }
}

/** `engagementId` where it is known better than the action says. */
async function noteOf(
  { now }: Context,
  stores: Stores,
  { roundId, reads: _, ...action }: AuditedAction,
  outcome: AuditOutcome,
  engagementId: string | null | undefined = action.engagementId ?? undefined,
): Promise<AuditNote> {
  const known =
    engagementId === undefined && roundId ? (await stores.rounds.find(roundId))?.engagementId : engagementId;
  return { ...action, engagementId: known ?? null, at: now(), outcome };
}
