import { DomainError } from '../../domain/errors.ts';
import type { ExportBook } from '../../domain/export/book.ts';
import { exportBook } from '../../domain/export/exportBook.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { mayReadAnswers, type Round } from '../../domain/round.ts';
import { admit, admitToRound } from './access.ts';
import { exportSource } from './exportSource.ts';
import type { Context } from './ports/context.ts';

export interface RoundsWanted {
  readonly engagementId: string;
  /** Null for all rounds that the person is in the audience of. */
  readonly roundId: string | null;
  readonly language: Language;
}

/**
 * A round, or an engagement's rounds, as sheets.
 * @throws DomainError as `admit` and `admitToRound`; `forbidden` outside the round's audience; `resultNotReady` for a round
 * that something can still change.
 */
export async function roundsBook(
  context: Context,
  person: PersonKey,
  { engagementId, roundId, language }: RoundsWanted,
): Promise<ExportBook> {
  const { db } = context;
  if (roundId !== null) {
    const { round, roles, engagement } = await admitToRound(db, person, roundId, 'exportRounds', engagementId);
    if (!mayReadAnswers(round, person, roles)) throw new DomainError('forbidden', 'audience');
    if (round.settledAt === null) throw new DomainError('resultNotReady');
    return exportBook(await exportSource(context, { engagement, rounds: [round], scope: 'round', person, language }));
  }
  const { roles, engagement } = await admit(db, person, engagementId, 'exportRounds');
  const readable = (round: Round) => mayReadAnswers(round, person, roles);
  // What can still change is left out.
  const rounds = (await db.rounds.list(engagementId)).filter((round) => readable(round) && round.settledAt !== null);
  return exportBook(await exportSource(context, { engagement, rounds, scope: 'engagement', person, language }));
}
