import type { ChoiceInput, Element, TextInput } from '../../bot/cards/card.ts';
import { formCard } from '../../bot/cards/formCard.ts';
import { CANNOT_ANSWER, parseAnswers, TEXT_LIMIT } from '../../domain/answer.ts';
import { answersIn } from '../../domain/contract/verbs.ts';
import { ASKED_ROLES } from '../../domain/people.ts';
import { aFormView, aReceiptView, aRoundView, ROUND_ID } from '../builders/views.ts';
import { see } from '../helpers/cardRenderer.ts';
import { options } from './everyCard.ts';

const isInput = (element: Element): element is ChoiceInput | TextInput => element.type.startsWith('Input.');

const inputs = (
  ...[form, ...rest]: [
    Parameters<typeof formCard>[0],
    ...(Parameters<typeof formCard> extends [unknown, unknown, ...infer R] ? R : never),
  ]
) => formCard(form, options('nn'), ...rest).card.body.filter(isInput);

describe('the form', () => {
  it.each(ASKED_ROLES)('asks the %s every question of theirs, the statement in full', (role) => {
    const form = aFormView({ role });
    expect(inputs(form).map(({ id }) => id)).toEqual(form.questions.map(({ id }) => `answer_${id}`));
    for (const [index, { text }] of form.questions.entries()) expect(inputs(form)[index]?.label).toContain(text.nn);
  });

  it('gives five choices in words, and «kan ikkje svare» last', () => {
    const [scale] = inputs(aFormView());
    if (scale?.type !== 'Input.ChoiceSet') throw new Error('not a choice');
    expect(scale.choices.map(({ title }) => title)).toEqual([
      'Stemmer ikkje',
      'Stemmer lite',
      'Stemmer delvis',
      'Stemmer godt',
      'Stemmer heilt',
      'Kan ikkje svare',
    ]);
  });

  it('asks for every choice and leaves the note to the person', () => {
    for (const input of inputs(aFormView())) {
      expect(input.isRequired ?? false).toBe(input.type === 'Input.ChoiceSet');
      if (input.type === 'Input.Text') expect(input.maxLength).toBe(TEXT_LIMIT);
    }
  });

  it('is filled in with the earlier answers, and what it then sends can be taken', () => {
    const { questions, answers } = aReceiptView();
    const sent = Object.fromEntries(inputs(aFormView({ questions, answers })).map(({ id, value }) => [id, value]));
    expect(parseAnswers(questions, answersIn(sent))).toEqual(answers);
  });

  it('keeps what was entered when something is missing, and marks what is', () => {
    const form = aFormView({ answers: { own2: '1' } });
    const filled = inputs(form, 'missing', { own2: CANNOT_ANSWER, note: 'Kladd' });
    expect(filled.filter(({ value }) => value !== undefined).map(({ id, value }) => [id, value])).toEqual([
      ['answer_own2', CANNOT_ANSWER],
      ['answer_note', 'Kladd'],
    ]);
    const { text } = see(formCard(form, options('nn'), 'missing', { own2: '2' }).card);
    expect(text).toContain('Nokre spørsmål står att.');
    expect(text.split('Vel eitt svar, eller «Kan ikkje svare».')).toHaveLength(1 + 3);
  });

  it('fills in no choice that is none, and keeps a text that is too long', () => {
    const long = 'æ'.repeat(700);
    const filled = inputs(aFormView(), 'invalid', { own2: '6', effort: { nested: true }, note: long });
    expect(filled.map(({ value }) => value).filter((value) => value !== undefined)).toEqual([long]);
    expect(see(formCard(aFormView(), options('nn'), 'invalid', { note: long }).card).text).toContain('for lang');
  });

  it('says who will see it directly above «Send inn»', () => {
    const { card } = formCard(aFormView(), options('nn'));
    expect(card.body.at(-1)).toMatchObject({
      text: expect.stringContaining('ser dei spurde og rettleiarane svaret ditt'),
    });
    expect(card.actions?.[0]).toMatchObject({ title: 'Send inn', verb: 'round.send', data: { roundId: ROUND_ID } });
  });

  it.each([
    [
      'offers those who may close the round to do so, without filling in the form',
      { acts: ['answerRound', 'closeRound'] as const },
      1,
    ],
    ['offers it to nobody else', { acts: ['answerRound'] as const }, 0],
    [
      'offers it no more once the round is closed',
      { acts: ['closeRound'] as const, round: aRoundView({ state: 'closed' }) },
      0,
    ],
  ])('%s', (_name, overrides, count) => {
    const closing = formCard(aFormView(overrides), options('nn')).card.actions?.filter(
      (each) => each.type === 'Action.Execute' && each.verb === 'round.askClose',
    );
    expect(closing).toHaveLength(count);
    for (const action of closing ?? []) expect(action).toMatchObject({ associatedInputs: 'none' });
  });
});
