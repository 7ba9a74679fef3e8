import { ASKED_ROLES } from '../../../../domain/people.ts';
import type { QuestionDraft } from '../../../../domain/questionDraft.ts';

const BLANK = { nb: '', nn: '', en: '' };

/** A choice that is not written yet. */
export const BLANK_OPTION: QuestionDraft['options'][number] = { id: null, text: BLANK };

/** Where a new question begins: for everybody, about something else, answered on the scale. */
export const BLANK_DRAFT: QuestionDraft = {
  topic: 'other',
  kind: 'scale',
  askedOf: ASKED_ROLES,
  text: BLANK,
  options: [BLANK_OPTION, BLANK_OPTION],
};
