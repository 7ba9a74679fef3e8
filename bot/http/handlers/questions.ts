import type { QUESTIONS } from '../../../domain/contract/routes/questions.ts';
import { previewQuestion } from '../../usecases/previewQuestion.ts';
import { readQuestions } from '../../usecases/readQuestions.ts';
import { recordAgreement } from '../../usecases/recordAgreement.ts';
import { addQuestion, changeQuestion, retireQuestion } from '../../usecases/writeQuestion.ts';
import type { HandlersOf } from '../handle.ts';

export const questionsHandlers: HandlersOf<typeof QUESTIONS> = {
  listQuestions: ({ context, person, params }) => readQuestions(context, person, params.engagementId),
  previewQuestion: async ({ context, person, params, body }) => ({
    card: await previewQuestion(context, person, params.engagementId, body.draft, body.language),
  }),
  addQuestion: async ({ context, person, params: { engagementId }, body, key }) => {
    await addQuestion(context, person, engagementId, 'engagement', body, key);
    return readQuestions(context, person, engagementId);
  },
  changeQuestion: async ({ context, person, params: { engagementId, questionId: id }, body, key }) => {
    await changeQuestion(context, person, engagementId, 'engagement', { id, version: body.version }, body.draft, key);
    return readQuestions(context, person, engagementId);
  },
  retireQuestion: async ({ context, person, params: { engagementId, questionId }, body }) => {
    await retireQuestion(context, person, engagementId, 'engagement', questionId, body.retired);
    return readQuestions(context, person, engagementId);
  },
  addProgrammeQuestion: async ({ context, person, params: { engagementId }, body, key }) => {
    await addQuestion(context, person, engagementId, 'programme', body, key);
    return readQuestions(context, person, engagementId);
  },
  changeProgrammeQuestion: async ({ context, person, params: { engagementId, questionId: id }, body, key }) => {
    await changeQuestion(context, person, engagementId, 'programme', { id, version: body.version }, body.draft, key);
    return readQuestions(context, person, engagementId);
  },
  retireProgrammeQuestion: async ({ context, person, params: { engagementId, questionId }, body }) => {
    await retireQuestion(context, person, engagementId, 'programme', questionId, body.retired);
    return readQuestions(context, person, engagementId);
  },
  recordAgreement: async ({ context, person, params: { engagementId }, body }) => {
    await recordAgreement(context, person, engagementId, body.agreementOn);
    return readQuestions(context, person, engagementId);
  },
};
