import type { Act } from '../../domain/access.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Own } from '../../domain/question.ts';
import { type QuestionDraft, questionOf, requireFaultless } from '../../domain/questionDraft.ts';
import { admit } from './access.ts';
import type { Context, Stores } from './ports/context.ts';
import type { KeptQuestion } from './ports/questions.ts';
import { newestOf } from './readQuestions.ts';
import { isFirst } from './resend.ts';

/** The programme lead writes the programme's own questions, guides and process leader the engagement's. */
const ACT: Readonly<Record<Own, Act>> = { engagement: 'editQuestions', programme: 'editProgrammeQuestions' };

/**
 * Keeps a new own question; the next round may ask it.
 * @throws DomainError as {@link admit}; `invalidInput` with the first of the draft's faults.
 */
export async function addQuestion(
  context: Context,
  person: PersonKey,
  engagementId: string,
  owner: Own,
  draft: QuestionDraft,
  key: string | null = null,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, ACT[owner]);
    requireFaultless(draft, engagement.language);
    if (!(await isFirst(stores, person, key, context.now()))) return outcome.unchanged(undefined);
    const question = questionOf(draft, { id: context.newId(), version: 1 }, engagement.language);
    const kept = { question, createdAt: context.now(), createdBy: person, retiredAt: null };
    await stores.questions.add(kept, owner, ownerId(owner, engagement));
    await stores.changes.publish(engagementId, 'question');
  });
}

/**
 * Gives an own question another wording, as its next version: what was asked before stays as it was asked, and answers
 * to the two are never compared. `version` is the one the change was written from.
 * @throws DomainError as {@link addQuestion}; `questionNotFound`; `changedMeanwhile` when there is a later version.
 */
export async function changeQuestion(
  context: Context,
  person: PersonKey,
  engagementId: string,
  owner: Own,
  { id, version }: { readonly id: string; readonly version: number },
  draft: QuestionDraft,
  key: string | null = null,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, ACT[owner]);
    if (!(await isFirst(stores, person, key, context.now()))) return outcome.unchanged(undefined);
    const { question: earlier, retiredAt } = await find(stores, engagementId, owner, id);
    if (earlier.version !== version) throw new DomainError('changedMeanwhile');
    requireFaultless(draft, engagement.language);
    const question = questionOf(draft, { id, version: version + 1 }, engagement.language, earlier);
    const kept = { question, createdAt: context.now(), createdBy: person, retiredAt };
    const added = await stores.questions.add(kept, owner, ownerId(owner, engagement));
    if (!added) throw new DomainError('changedMeanwhile');
    await stores.changes.publish(engagementId, 'question');
  });
}

/**
 * Takes an own question out of use, or brings it back. Rounds that asked it show it as before, and one that is open
 * goes on asking it.
 * @throws DomainError as {@link admit}; `questionNotFound`.
 */
export async function retireQuestion(
  context: Context,
  person: PersonKey,
  engagementId: string,
  owner: Own,
  id: string,
  retired: boolean,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    await admit(stores, person, engagementId, ACT[owner]);
    const { retiredAt } = await find(stores, engagementId, owner, id);
    if ((retiredAt !== null) === retired) return outcome.unchanged(undefined);
    await stores.questions.setRetired(id, retired ? context.now() : null);
    await stores.changes.publish(engagementId, 'question');
  });
}

async function find(stores: Stores, engagementId: string, owner: Own, id: string): Promise<KeptQuestion> {
  const kept = newestOf(await stores.questions.forEngagement(engagementId));
  const found = kept.find((entry) => entry.owner === owner && entry.question.id === id);
  if (found === undefined) throw new DomainError('questionNotFound');
  return found;
}

function ownerId(owner: Own, { id, programmeId }: Engagement): string {
  return owner === 'programme' ? programmeId : id;
}
