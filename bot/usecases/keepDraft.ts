import { parseDraft } from '../../domain/draft.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { isOpen } from '../../domain/round.ts';
import { admitToRound } from './access.ts';
import { askedRole, leftOpen } from './openForm.ts';
import type { Context } from './ports/context.ts';
import { questionsFor } from './views.ts';

/**
 * Keeps what a person has filled in so far, whole or half, until they send it in or the round is settled. An empty
 * one is no draft. Nobody else is told, and nobody else ever sees it.
 * @throws DomainError as `openForm`
 */
export async function keepDraft(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
  raw: Readonly<Record<string, unknown>>,
): Promise<void> {
  await context.db.transaction(async (stores) => {
    const { round } = await admitToRound(stores, person, roundId, 'answerRound', engagementId);
    const role = askedRole(round, person);
    const now = context.now();
    const taken = isOpen(round, now) || (await leftOpen(stores, roundId, person, now)) !== null;
    if (!taken) throw new DomainError('roundClosed');
    const answers = parseDraft(await questionsFor(stores, round, role), raw);
    if (Object.keys(answers).length === 0) await stores.drafts.drop(roundId, person);
    else await stores.drafts.keep(roundId, person, answers, now);
  });
}

/** Throws one's own draft away; where there is none, nothing happens. @throws DomainError as `admitToRound` */
export async function dropDraft(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<void> {
  await admitToRound(context.db, person, roundId, 'answerRound', engagementId);
  await context.db.drafts.drop(roundId, person);
}
