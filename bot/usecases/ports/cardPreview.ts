import type { Language } from '../../../domain/language.ts';
import type { Question } from '../../../domain/question.ts';
import type { EngagementName } from '../../../domain/views.ts';

/** Shows something as the card that Teams would show: Adaptive Card JSON, to be looked at and not pressed. */
export interface CardPreview {
  question(question: Question, engagement: EngagementName, language: Language): Readonly<Record<string, unknown>>;
}
