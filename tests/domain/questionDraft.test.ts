import fc from 'fast-check';
import { ASKED_ROLES } from '../../domain/people.ts';
import { odditiesIn } from '../../domain/questionAdvice.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import {
  draftOf,
  faultsInDraft,
  OWN_KINDS,
  OWN_TOPICS,
  type QuestionDraft,
  questionOf,
} from '../../domain/questionDraft.ts';
import { aChoiceQuestion, aDraft, said } from '../builders/questions.ts';

const FIRST = { id: 'q', version: 1 };
const option = (text: string, id: string | null = null) => ({ id, text: { nb: '', nn: text, en: '' } });
const choice = (...options: QuestionDraft['options'][number][]) => aDraft({ kind: 'choice', options });

describe('a draft', () => {
  it('needs its text in the language of the engagement, and in no other', () => {
    expect(faultsInDraft(aDraft(), 'nn')).toEqual([]);
    expect(faultsInDraft(aDraft(), 'nb')).toEqual(['textMissing']);
    expect(faultsInDraft(aDraft({ text: { nb: 'Noe', nn: ' \n ', en: 'Something' } }), 'nn')).toEqual(['textMissing']);
  });

  it.each<[string, QuestionDraft, string]>([
    [
      'a text of more than 200 characters in any language',
      aDraft({ text: { ...aDraft().text, en: 'x'.repeat(201) } }),
      'textTooLong',
    ],
    ['nobody to ask', aDraft({ askedOf: [] }), 'nobodyAsked'],
    ['words of one’s own on a dimension', aDraft({ kind: 'text', topic: 'ownership' }), 'textNeedsOther'],
    ['a single choice', choice(option('Møte')), 'optionsCount'],
    ['seven choices', choice(...[...'abcdefg'].map((letter) => option(letter))), 'optionsCount'],
    ['a choice without words', choice(option('Møte'), option(' ')), 'optionMissing'],
    ['a choice of more than 60 characters', choice(option('Møte'), option('x'.repeat(61))), 'optionTooLong'],
    ['two choices that say the same', choice(option('Møte'), option('møte ')), 'optionsAlike'],
  ])('is not kept with %s', (_what, draft, fault) => {
    expect(faultsInDraft(draft, 'nn')).toEqual([fault]);
  });

  it('counts 200 letters as people do', () => {
    expect(faultsInDraft(aDraft({ text: said('👩'.repeat(200)) }), 'nn')).toEqual([]);
  });

  it('becomes a question that says the engagement’s wording where a language is blank', () => {
    const question = questionOf(
      aDraft({ text: { nb: '', nn: ' Planen\ner  kjend. ', en: 'The plan is known.' } }),
      FIRST,
      'nn',
    );
    expect(question.text).toEqual({ nb: 'Planen er kjend.', nn: 'Planen er kjend.', en: 'The plan is known.' });
  });

  it('asks the roles in the card’s order, whatever order they were picked in', () => {
    expect(questionOf(aDraft({ askedOf: ['guide', 'mayor'] }), FIRST, 'nn').askedOf).toEqual(['mayor', 'guide']);
  });

  it('keeps the ids of choices that go on, and never gives one of theirs to a new choice', () => {
    const earlier = aChoiceQuestion();
    const draft = choice(option('Synfaring', 'o3'), option('Noko nytt'), option('Møte', 'o1'), option('Stoler', 'o9'));
    const { options } = questionOf(draft, { id: earlier.id, version: 2 }, 'nn', earlier);
    expect(options.map(({ id }) => id)).toEqual(['o3', 'o4', 'o1', 'o5']);
  });

  it('drops choices that its kind does not take', () => {
    expect(questionOf({ ...choice(option('Møte')), kind: 'yesNo' }, FIRST, 'nn').options).toEqual([]);
  });

  it('holds nothing that a database refuses, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { nn } = questionOf(aDraft({ text: said(text) }), FIRST, 'nn').text;
        return nn.isWellFormed() && !/[\0\n\r]/.test(nn);
      }),
    );
  });

  it('comes back the same when it is changed and nothing is', () => {
    const text = fc.record({ nb: fc.string(), nn: fc.string({ minLength: 1 }), en: fc.string() });
    const draft = fc.record({
      topic: fc.constantFrom(...OWN_TOPICS),
      kind: fc.constantFrom(...OWN_KINDS),
      askedOf: fc.subarray([...ASKED_ROLES], { minLength: 1 }),
      text,
      options: fc.array(fc.record({ id: fc.constant(null), text }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(draft, (written) => {
        fc.pre(faultsInDraft(written, 'nn').length === 0);
        const question = questionOf(written, FIRST, 'nn');
        expect(questionOf(draftOf(question, 'nn'), FIRST, 'nn', question)).toEqual(question);
      }),
    );
  });
});

describe('what is unusual about a wording', () => {
  const oddities = (text: string) => odditiesIn({ nb: text, nn: '', en: '' });

  it.each([
    ['Er planen kjent? Er den god?', ['severalQuestions', 'severalSentences']],
    ['Planen er ikke kjent.', ['negative']],
    ['Du har vært sliten siden sist.', ['aboutHealth']],
    ['Møtene kl. 9 har vært nyttige.', []],
    ['Planen er kjent, f.eks. i formannskapet.', []],
    ['Ikkepersoner og stressless er ord.', []],
  ])('%s', (text, expected) => {
    expect(oddities(text)).toEqual(expected);
  });

  it('is nothing in any question of the bank', () => {
    const odd = QUESTION_BANK.filter(({ text }) => odditiesIn(text).length > 0);
    // «Who decides when we do not agree» cannot be said without the word.
    expect(odd.map(({ id }) => id)).toEqual(['rol2']);
  });
});
