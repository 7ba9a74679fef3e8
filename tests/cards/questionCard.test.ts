import { formCard } from '../../bot/cards/formCard.ts';
import { questionCard } from '../../bot/cards/questionCard.ts';
import { receiptCard } from '../../bot/cards/receiptCard.ts';
import { resultCard } from '../../bot/cards/resultCard.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { aChoiceQuestion, aQuestion, said } from '../builders/questions.ts';
import { aFormView, anEngagementName, aReceiptView, aResultView, aSpread } from '../builders/views.ts';
import { see } from '../helpers/cardRenderer.ts';
import { options } from './everyCard.ts';

const own = aChoiceQuestion();

describe('a question as the card it will be', () => {
  it.each(LANGUAGES)('is valid, shows every choice and «cannot answer», and sends nothing, in %s', (language) => {
    const { card } = questionCard(own, anEngagementName(), options(language));
    const { faults, text } = see(card);
    expect(faults).toEqual([]);
    for (const word of ['Møte', 'Skriving', 'Synfaring']) expect(text).toContain(word);
    expect(text).toMatch(/Kan ikke svare|Kan ikkje svare|Cannot answer/);
    expect(card.actions).toBeUndefined();
  });

  it('says of free text how to leave it, and who may see it', () => {
    const { card } = questionCard(aQuestion({ kind: 'text' }), anEngagementName(), options('nn'));
    expect(see(card).text).toContain('Kan du ikkje svare, lèt du feltet stå tomt.');
  });

  it('stands in the form as it stood in the preview', () => {
    const preview = questionCard(own, anEngagementName(), options('nn')).card.body;
    const form = formCard(aFormView({ questions: [own] }), options('nn')).card.body;
    const input = (body: typeof form) => body.find(({ type }) => type === 'Input.ChoiceSet');
    expect(input(form)).toEqual(input(preview));
  });
});

describe('an own question with choices', () => {
  it('is on the receipt in words', () => {
    const receipt = aReceiptView({ questions: [own], answers: { [own.id]: 'o3' } });
    expect(see(receiptCard(receipt, options('nn')).card).text).toContain('Synfaring');
  });

  it('is on the result under its own heading, with its choices in words', () => {
    const others = [aSpread({ questionId: own.id, kind: 'choice', counts: [1, 0, 3] })];
    const { text } = see(resultCard(aResultView({ others, questions: [own] }), options('nn')).card);
    expect(text).toContain('Anna');
    expect(text).toContain(own.text.nn);
    expect(text).toMatch(/Møte.*Synfaring/s);
  });

  it('holds no Markdown wherever a client reads it, whatever somebody wrote in it', () => {
    const hostile = '[her](https://svindel.example) **no** <b>_`~\\';
    const written = aChoiceQuestion({
      text: said(hostile),
      options: ['o1', 'o2'].map((id) => ({ id, text: said(`${hostile} ${id}`) })),
    });
    const spread = aSpread({ questionId: written.id, kind: 'choice', counts: [2, 2] });
    const cards = [
      questionCard(written, anEngagementName(), options('nn')),
      formCard(aFormView({ questions: [written] }), options('nn')),
      receiptCard(aReceiptView({ questions: [written], answers: { [written.id]: 'o1' } }), options('nn')),
      resultCard(aResultView({ others: [spread], questions: [written] }), options('nn')),
    ];
    const read = cards.flatMap(({ card }) => see(card).markdown).filter((text) => text.includes('svindel'));
    expect(read.filter((text) => /[[\]*_`<>\\~]/.test(text))).toEqual([]);
  });
});
