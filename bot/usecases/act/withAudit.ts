import { ZodError } from 'zod';
import type { AuditNote, AuditOutcome } from '../../../domain/audit.ts';
import { atLocalHour, localDate } from '../../../domain/calendar.ts';
import { DomainError, type ErrorCode } from '../../../domain/errors.ts';
import type { PersonKey } from '../../../domain/people.ts';
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
  /** It is of one's own data, which anybody signed in may ask for: what changes nothing is not told, see {@link isOnce}. */
  readonly own?: 'each' | 'daily';
}

/** How somebody is refused who has no role in what they name, or names what there is not; they are not told which. */
const WITHOUT_PART = [
  'engagementNotFound',
  'programmeNotFound',
  'roundNotFound',
] as const satisfies readonly ErrorCode[];

/** The beginning of the day in Norway, after which a stranger, or somebody's own data, is told of once. */
export const startOfDay = (now: Date): Date => atLocalHour(localDate(now), 0);

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
          await write(stores, action, await noteOf(context, stores, action, ended));
          return made;
        }),
      ),
    async actInStatement(engagementId, work) {
      const made = await doing(async () => work(await noteOf(context, context.db, action, 'done', engagementId)));
      if (made === null) stage = { at: 'before' };
      return made;
    },
  };
  const note = async (outcome: AuditOutcome) => {
    const line = await noteOf(context, context.db, action, outcome);
    if (action.own === undefined) return context.db.audit.append(line);
    await context.db.transaction((stores) => write(stores, action, line));
  };
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

/** The line of what was not refused, in a transaction. */
async function write(stores: Stores, action: AuditedAction, note: AuditNote): Promise<void> {
  if (action.own !== undefined && note.outcome === 'unchanged') return;
  const { by } = note;
  if (by === null || note.outcome !== 'done' || !(await isOnce(stores, action, by))) return stores.audit.append(note);
  await stores.audit.appendOnce({ ...note, by }, ['done'], startOfDay(note.at));
}

/** Whether what was done is told once a day: of `each` time only for somebody with a role, whom the log is about. */
async function isOnce({ engagements, programmes }: Stores, { own }: AuditedAction, by: PersonKey): Promise<boolean> {
  if (own !== 'each') return own === 'daily';
  return (await engagements.listFor(by)).length === 0 && (await programmes.ledBy(by)).length === 0;
}

/** A line for what was refused or broke; that it cannot be written changes nothing for whoever is told of the error. */
async function noteRefusal(context: Context, action: AuditedAction, error: unknown): Promise<void> {
  // With the database away nobody was refused anything, and there is nowhere to write it. Whether what was about to be
  // committed is there, is not known; where it is, so is its line.
  if (isUnavailable(error)) return;
  const outcome = error instanceof DomainError ? error.code : 'failed';
  const among = refusedToStrangers(action, outcome);
  try {
    if (among !== null) return await noteStranger(context, action, outcome, among);
    await context.db.audit.append(await noteOf(context, context.db, action, outcome));
  } catch (fault) {
    // Of a stranger's many tries at once somebody else's is being written.
    if (among !== null && isUnavailable(fault)) return;
    context.log.error({ error: fault, via: action.via }, 'a refusal is not in the audit log');
  }
}

/**
 * The refusals of which somebody without a part has one line a day and door; null where this was refused to somebody who
 * has a role in what they name. A channel to be set up is named by nothing that anybody holds a role in, so there it is
 * whoever may not.
 */
function refusedToStrangers(
  { engagementId, roundId, about }: AuditedAction,
  outcome: AuditOutcome,
): readonly AuditOutcome[] | null {
  const namesNothing = engagementId === null && !roundId && about === null;
  if (namesNothing && outcome === 'forbidden') return [...WITHOUT_PART, 'forbidden'];
  // A round that is not the engagement's, whose door they came through.
  if (outcome === 'roundNotFound' && engagementId !== null) return null;
  if (!WITHOUT_PART.some((code) => code === outcome)) return null;
  return namesNothing ? [...WITHOUT_PART, 'forbidden'] : WITHOUT_PART;
}

/** A stranger is told of no engagement, and fills no log: not an engagement's, and the service's once a day and door. */
async function noteStranger(
  context: Context,
  action: AuditedAction,
  outcome: AuditOutcome,
  among: readonly AuditOutcome[],
): Promise<void> {
  const { by, via } = action;
  const told = { ...action, about: action.engagementId ?? action.about };
  const note = await noteOf(context, context.db, told, outcome, null);
  // Work by the clock, which found that somebody was there before it.
  if (by === null) return context.db.audit.append(note);
  const today = startOfDay(context.now());
  // Those that come later hold nobody up.
  if (await context.db.audit.isTold(by, via, among, today)) return;
  await context.db.transaction((stores) => stores.audit.appendOnce({ ...note, by }, among, today));
}

/** `engagementId` where it is known better than the action says. */
async function noteOf(
  { now }: Context,
  stores: Stores,
  { roundId, reads: _reads, own: _own, ...action }: AuditedAction,
  outcome: AuditOutcome,
  engagementId: string | null | undefined = action.engagementId ?? undefined,
): Promise<AuditNote> {
  const known =
    engagementId === undefined && roundId ? (await stores.rounds.find(roundId))?.engagementId : engagementId;
  return { ...action, engagementId: known ?? null, at: now(), outcome };
}
