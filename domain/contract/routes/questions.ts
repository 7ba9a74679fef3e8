import { z } from 'zod';
import {
  agreementBody,
  cardResource,
  changeBody,
  draftBody,
  previewBody,
  questionsResource,
  retiredBody,
} from '../resources/questions.ts';
import { E, engagement, type Route } from './route.ts';

const OWN = `${E}/questions`;
const PROGRAMME = `${E}/programme-questions`;
const question = engagement.extend({ questionId: z.uuid() });

/** Every change answers with the questions as they are afterwards. */
export const QUESTIONS = {
  listQuestions: {
    method: 'get',
    path: OWN,
    needs: 'readQuestions',
    summary: 'What may be asked, when it was last asked, and earlier wordings',
    params: engagement,
    response: questionsResource,
    status: 200,
  },
  previewQuestion: {
    method: 'post',
    path: `${OWN}/preview`,
    needs: 'readQuestions',
    summary: 'A draft as the card it would be; nothing is kept',
    params: engagement,
    body: previewBody,
    response: cardResource,
    status: 200,
    audit: 'never',
  },
  addQuestion: {
    method: 'post',
    path: OWN,
    needs: 'editQuestions',
    summary: "Add a question of the engagement's own",
    params: engagement,
    body: draftBody,
    response: questionsResource,
    status: 201,
  },
  changeQuestion: {
    method: 'put',
    path: `${OWN}/{questionId}`,
    needs: 'editQuestions',
    summary: "Give a question of the engagement's own another wording, as a new version",
    params: question,
    body: changeBody,
    response: questionsResource,
    status: 200,
  },
  retireQuestion: {
    method: 'put',
    path: `${OWN}/{questionId}/retired`,
    needs: 'editQuestions',
    summary: "Take a question of the engagement's own out of use, or bring it back",
    params: question,
    body: retiredBody,
    response: questionsResource,
    status: 200,
  },
  addProgrammeQuestion: {
    method: 'post',
    path: PROGRAMME,
    needs: 'editProgrammeQuestions',
    summary: "Add a question of the programme's own",
    params: engagement,
    body: draftBody,
    response: questionsResource,
    status: 201,
  },
  changeProgrammeQuestion: {
    method: 'put',
    path: `${PROGRAMME}/{questionId}`,
    needs: 'editProgrammeQuestions',
    summary: "Give a question of the programme's own another wording, as a new version",
    params: question,
    body: changeBody,
    response: questionsResource,
    status: 200,
  },
  retireProgrammeQuestion: {
    method: 'put',
    path: `${PROGRAMME}/{questionId}/retired`,
    needs: 'editProgrammeQuestions',
    summary: "Take a question of the programme's own out of use, or bring it back",
    params: question,
    body: retiredBody,
    response: questionsResource,
    status: 200,
  },
  recordAgreement: {
    method: 'put',
    path: `${E}/agreement`,
    needs: 'editAgreement',
    summary: 'Record from when the co-operation agreement is in force, or take it back',
    params: engagement,
    body: agreementBody,
    response: questionsResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
