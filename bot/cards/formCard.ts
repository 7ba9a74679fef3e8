import { CANNOT_ANSWER, choicesOf, lengthOf, TEXT_LIMIT } from '../../domain/answer.ts';
import { ANSWER_PREFIX } from '../../domain/contract/verbs.ts';
import type { Language } from '../../domain/language.ts';
import type { Question } from '../../domain/question.ts';
import { sayTime } from '../../domain/texts/dates.ts';
import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { FormView } from '../../domain/views.ts';
import { askClose, openRoundInTab, sendInputs } from './actions.ts';
import type { Element, RenderedCard } from './card.ts';
import { aside, heading, madeUpNotice, render, sentence, subheading, warning, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { LONGEST, plainLine, plainText } from './plainText.ts';
import { sayChoiceLine, sayProgress } from './words.ts';

/** What was wrong with what was sent in. */
export type FormProblem = 'missing' | 'invalid';

/** What was sent in and could not be taken, as it came: question id → whatever stood there. */
export type Entered = Readonly<Record<string, unknown>>;

/**
 * One's own form, filled in with `entered` where something was sent in and could not be taken, otherwise with what was
 * begun in the tab, otherwise with the earlier answers. For the person it was made for alone.
 */
export function formCard(form: FormView, options: CardOptions, problem?: FormProblem, entered?: Entered): RenderedCard {
  const { language, links } = options;
  const t = translator(language);
  const { round } = form;
  const title = t('card.form.title', { role: t(`role.${form.role}`) });
  const given = entered ?? form.draft?.answers ?? form.answers;
  const body = [
    heading(title),
    whose(round.engagement),
    round.resultAt === null
      ? aside(sayProgress(t, round))
      : warning(t('tab.round.justClosed', { time: sayTime(round.resultAt) })),
    ...(problem ? [warning(t(`card.form.${problem}`))] : []),
    ...(form.draft && !entered ? [aside(t('draft.restored'), 'Medium')] : []),
    ...form.questions.flatMap((question) =>
      questionBlock(t, language, question, given[question.id], problem !== undefined),
    ),
    ...madeUpNotice(t, round.engagement),
    { ...sentence(t('card.form.audience', { audience: t(`audience.${round.audience}`) }), 'Large'), separator: true },
  ];
  return render(t, title, body, [
    sendInputs(t('card.action.send'), 'round.send', { roundId: round.id }),
    openRoundInTab(t, links, round),
    ...askClose(t, form),
  ]);
}

/** One question with its input, filled in with what was `given`; `marked` shows what is missing or too long. */
export function questionBlock(
  t: Translate,
  language: Language,
  question: Question,
  given: unknown,
  marked: boolean,
): Element[] {
  const topic = subheading(t(`topic.${question.topic}`));
  const id = `${ANSWER_PREFIX}${question.id}`;
  const label = plainLine(question.text[language], LONGEST.title);
  if (question.kind === 'text') {
    const text = typeof given === 'string' ? plainText(given, LONGEST.entered) : '';
    const tooLong = lengthOf(text) > TEXT_LIMIT;
    return [
      topic,
      ...(marked && tooLong ? [warning(t('card.form.tooLong'), 'Small')] : []),
      {
        type: 'Input.Text',
        id,
        label: `${label} (${t('card.form.optional')})`,
        isMultiline: true,
        maxLength: TEXT_LIMIT,
        spacing: 'Small',
        ...(text !== '' && { value: text }),
      },
      aside(`${t('card.form.noteHint')} ${t('card.form.blankHint')}`),
    ];
  }
  const values = [...choicesOf(question), CANNOT_ANSWER];
  const chosen = values.find((value) => value === given);
  return [
    topic,
    ...(marked && chosen === undefined ? [warning(t('card.form.required'), 'Small')] : []),
    {
      type: 'Input.ChoiceSet',
      id,
      label,
      style: 'expanded',
      wrap: true,
      isRequired: true,
      errorMessage: t('card.form.required'),
      choices: values.map((value) => ({ title: sayChoiceLine(language, question, value), value })),
      spacing: 'Small',
      ...(chosen !== undefined && { value: chosen }),
    },
  ];
}
