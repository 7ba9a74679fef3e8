import type { Question } from '../../domain/question.ts';
import type { QuestionDraft } from '../../domain/questionDraft.ts';

/** Own questions and drafts of them, valid as they are; each takes what should differ. */

export function said(text: string) {
  return { nb: text, nn: text, en: text };
}

export function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    id: '3f1f3c0e-52b2-4a53-9f5a-0d1b9f6f5d01',
    version: 1,
    topic: 'other',
    kind: 'yesNo',
    askedOf: ['mayor', 'chiefExecutive', 'processLeader', 'guide'],
    text: said('Innbyggjarane har fått vite om planen sidan sist.'),
    options: [],
    ...overrides,
  };
}

export function aChoiceQuestion(overrides: Partial<Question> = {}): Question {
  return aQuestion({
    kind: 'choice',
    text: said('Kva har de brukt mest tid på sidan sist?'),
    options: [
      { id: 'o1', text: said('Møte') },
      { id: 'o2', text: said('Skriving') },
      { id: 'o3', text: said('Synfaring') },
    ],
    ...overrides,
  });
}

/** Written in nynorsk only, as Fjord's is. */
export function aDraft(overrides: Partial<QuestionDraft> = {}): QuestionDraft {
  return {
    topic: 'other',
    kind: 'yesNo',
    askedOf: ['mayor', 'chiefExecutive', 'processLeader', 'guide'],
    text: { nb: '', nn: 'Innbyggjarane har fått vite om planen sidan sist.', en: '' },
    options: [],
    ...overrides,
  };
}
