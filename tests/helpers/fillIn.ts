import { choicesOf } from '../../domain/answer.ts';
import { ANSWER_PREFIX } from '../../domain/contract/verbs.ts';
import { findQuestion } from '../../domain/questionBank.ts';
import { saidOn } from './teamsClient.ts';

/** The inputs of a form on a card, each with an allowed answer: the choice at `place`, counted from 0. */
export function fillIn(form: Record<string, unknown>, place = 3): Record<string, string> {
  const inputs = [...saidOn(form).matchAll(new RegExp(`"id":"${ANSWER_PREFIX}(\\w+)"`, 'g'))];
  return Object.fromEntries(
    inputs.map(([, id = '']) => {
      const question = findQuestion(id);
      const choices = question && question.kind !== 'text' ? choicesOf(question) : ['Godt møte i formannskapet.'];
      return [`${ANSWER_PREFIX}${id}`, choices[Math.min(place, choices.length - 1)] ?? ''];
    }),
  );
}

/** The round a card is about. */
export function roundIdOn(card: Record<string, unknown>): string {
  const id = /"roundId":"([^"]+)"/.exec(saidOn(card))?.[1];
  if (id === undefined) throw new Error(`no round on this card: ${saidOn(card)}`);
  return id;
}
