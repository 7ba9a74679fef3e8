import type { Language } from '../../domain/language.ts';
import type { Question } from '../../domain/question.ts';
import { sayInstant } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { ReceiptView } from '../../domain/views.ts';
import { askClose, openForm, openRoundInTab } from './actions.ts';
import type { Element, RenderedCard } from './card.ts';
import { aside, heading, madeUpNotice, render, rich, run, whose, written } from './elements.ts';
import type { CardOptions } from './links.ts';
import { LONGEST, plainLine } from './plainText.ts';
import { sayChoiceLine } from './words.ts';

/** What was recorded, word for word, and how to change it. For the person who answered alone. */
export function receiptCard(receipt: ReceiptView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { round, sentAt, changedAt } = receipt;
  const open = round.state === 'open';
  const title = t('card.receipt.title');
  const when = t(changedAt === sentAt ? 'card.receipt.when' : 'card.receipt.changed', {
    when: sayInstant(t, changedAt),
  });
  const until = open ? ` ${t('card.receipt.until', { day: sayInstant(t, round.closesAt) })}` : '';
  const body = [
    heading(title),
    whose(round.engagement),
    aside(`${when}.${until}`),
    ...receipt.questions.flatMap((question) => recorded(language, question, receipt.answers[question.id])),
    ...madeUpNotice(t, round.engagement),
  ];
  return render(t, title, body, [
    ...(open ? [openForm(t('card.action.change'), round.id)] : []),
    openRoundInTab(t, links, round),
    ...askClose(t, receipt),
  ]);
}

function recorded(language: Language, question: Question, answer: string | undefined): Element[] {
  if (answer === undefined) return [];
  const asked = rich([run(plainLine(question.text[language], LONGEST.title), { isSubtle: true })], 'Medium');
  if (question.kind === 'text') return [asked, written(answer)];
  return [asked, rich([run(sayChoiceLine(language, question, answer), { weight: 'Bolder' })], 'None')];
}
