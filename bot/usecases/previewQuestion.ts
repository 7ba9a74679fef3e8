import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { type QuestionDraft, questionOf, requireFaultless } from '../../domain/questionDraft.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
import { nameOf } from './views.ts';

/**
 * A draft as the card it would be, in one language; nothing is kept.
 * @throws DomainError as {@link admit}; `invalidInput` with the first of the draft's faults.
 */
export async function previewQuestion(
  context: Context,
  person: PersonKey,
  engagementId: string,
  draft: QuestionDraft,
  language: Language,
): Promise<Readonly<Record<string, unknown>>> {
  const { engagement } = await admit(context.db, person, engagementId, 'readQuestions');
  requireFaultless(draft, engagement.language);
  const question = questionOf(draft, { id: 'preview', version: 1 }, engagement.language);
  return context.cards.question(question, nameOf(engagement), language);
}
