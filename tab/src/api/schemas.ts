import './jitless.ts';
import { ROUTES } from '../../../domain/contract/routes.ts';
import type { ReadAnswer } from './client.ts';

/** What a route's own schema makes of an answer. @throws z.ZodError where it does not fit; TypeError for a stream */
export const readAnswer: ReadAnswer = (id, answer) => {
  const { response } = ROUTES[id];
  if (response === null) throw new TypeError(`${id} has no answer in JSON`);
  return response.parse(answer);
};
