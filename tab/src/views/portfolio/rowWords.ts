import { choicesOf } from '../../../../domain/answer.ts';
import type { Language } from '../../../../domain/language.ts';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { PortfolioSpread } from '../../../../domain/portfolio/view.ts';
import type { Question } from '../../../../domain/question.ts';
import { sayChoice } from '../../../../domain/texts/choices.ts';
import { sayShortDate } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';

/** «17. nov», with its year where that is not this year: a portfolio looks years back and ahead. */
export function sayDateAndYear(t: Translate, date: IsoDate, today: IsoDate): string {
  const year = date.slice(0, 4);
  const day = sayShortDate(t, date);
  return year === today.slice(0, 4) ? day : t('tab.portfolio.dayAndYear', { day, year });
}

/** A spread to be drawn, and the same in words. */
export interface DrawnSpread {
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  /** What stands under the first and the last column, where that is short enough to say. */
  readonly ends: readonly [string, string] | null;
  readonly text: string;
}

/** Null where there is nothing to draw: nothing was asked, fewer than three answered, or the question is not known. */
export function drawSpread(
  t: Translate,
  language: Language,
  { dimension, spread }: PortfolioSpread,
  questions: readonly Question[],
): DrawnSpread | null {
  if (spread === null || spread.counts === null) return null;
  const { counts, questionId, version } = spread;
  const question = questions.find((one) => one.id === questionId && one.version === version);
  if (question === undefined) return null;
  const labels = choicesOf(question).map((choice) => sayChoice(t, language, question, choice));
  const parts = labels.map((choice, index) => t('card.result.spreadText', { choice, count: counts[index] ?? 0 }));
  return {
    labels,
    counts,
    ends: endsOf(question, labels),
    text: t('tab.portfolio.spreadText', {
      dimension: t(`topic.${dimension}`),
      question: question.text[language],
      parts: parts.join(', '),
      n: spread.answered ?? 0,
    }),
  };
}

function endsOf({ kind }: Question, labels: readonly string[]): readonly [string, string] | null {
  if (kind === 'scale') return ['1', String(labels.length)];
  return kind === 'yesNo' ? [labels[0] ?? '', labels[1] ?? ''] : null;
}
