import { choicesOf } from '../answer.ts';
import { spreadOf } from '../result.ts';
import { sayChoice } from '../texts/choices.ts';
import { translator } from '../texts/translate.ts';
import type { Cell, Sheet } from './book.ts';
import { type ExportSource, weekOf } from './source.ts';

/** How the answers fell, one row a choice; under three answers one row that says that they came. */
export function spreadSheet({ rounds, language }: ExportSource): Sheet {
  const t = translator(language);
  const rows = rounds.flatMap(({ round, questions, responses }) =>
    questions.flatMap((question): Cell[][] => {
      const spread = spreadOf(question, responses);
      if (spread === null) return [];
      const { answered, counts } = spread;
      const start: Cell[] = [
        weekOf(round).week,
        round.openedAt,
        t(`topic.${question.topic}`),
        question.id,
        question.version,
        question.text[language],
      ];
      if (counts === null) return [[...start, t('export.few'), null, answered]];
      return choicesOf(question).map((choice, place) => [
        ...start,
        sayChoice(t, language, question, choice),
        counts[place] ?? 0,
        answered,
      ]);
    }),
  );
  return {
    name: t('export.sheet.spread'),
    columns: [
      { heading: t('export.column.week'), width: 6 },
      { heading: t('export.column.opened'), width: 17 },
      { heading: t('export.column.topic'), width: 22 },
      { heading: t('export.column.questionId'), width: 12 },
      { heading: t('export.column.version'), width: 9 },
      { heading: t('export.column.question'), width: 70 },
      { heading: t('export.column.answer'), width: 40 },
      { heading: t('export.column.count'), width: 9 },
      { heading: t('export.column.n'), width: 12 },
    ],
    rows,
  };
}
