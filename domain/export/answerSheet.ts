import type { Question } from '../question.ts';
import { endOf } from '../round.ts';
import { sayChoice } from '../texts/choices.ts';
import { type Translate, translator } from '../texts/translate.ts';
import type { Cell, Column, Sheet } from './book.ts';
import { type ExportRound, type ExportSource, weekOf } from './source.ts';

function columns(t: Translate): Column[] {
  return [
    { heading: t('export.column.week'), width: 6 },
    { heading: t('export.column.opened'), width: 17 },
    { heading: t('export.column.closed'), width: 17 },
    { heading: t('export.column.audience'), width: 32 },
    { heading: t('export.column.role'), width: 18 },
    { heading: t('export.column.name'), width: 26 },
    { heading: t('export.column.topic'), width: 22 },
    { heading: t('export.column.questionId'), width: 12 },
    { heading: t('export.column.version'), width: 9 },
    { heading: t('export.column.question'), width: 70 },
    { heading: t('export.column.kind'), width: 20 },
    { heading: t('export.column.answer'), width: 40 },
    { heading: t('export.column.stored'), width: 16 },
    { heading: t('export.column.sent'), width: 17 },
    { heading: t('export.column.changed'), width: 17 },
    { heading: t('export.column.roundId'), width: 38 },
  ];
}

/** One row an answer, one an unanswered question, and one for a round that nobody answered. */
export function answerSheet({ rounds, language }: ExportSource): Sheet {
  const t = translator(language);
  const rows = rounds.flatMap((entry) => {
    const { round } = entry;
    const start: Cell[] = [weekOf(round).week, round.openedAt, endOf(round), t(`audience.${round.audience}`)];
    if (entry.responses.length === 0) {
      const nothing: Cell[] = [null, null, null, null, null, null, null, t('export.nobody'), null, null, null];
      return [[...start, ...nothing, round.id]];
    }
    return entry.responses.flatMap(({ role, name, answers, sentAt, changedAt }) =>
      askedOf(entry, role).map((question): Cell[] => {
        const stored = answers[question.id];
        return [
          ...start,
          t(`role.${role}`),
          name,
          t(`topic.${question.topic}`),
          question.id,
          question.version,
          question.text[language],
          t(`export.kind.${question.kind}`),
          stored === undefined ? t('tab.named.notAnswered') : inWords(question, stored, language),
          stored ?? null,
          sentAt,
          changedAt.getTime() === sentAt.getTime() ? null : changedAt,
          round.id,
        ];
      }),
    );
  });
  return { name: t('export.sheet.answers'), columns: columns(t), rows };
}

/** The answers with what stands on other sheets of a book: who made the file, when, and what to mind. */
export function flatSheet(source: ExportSource): Sheet {
  const t = translator(source.language);
  const { columns, rows, name } = answerSheet(source);
  const notes = [t('export.note.disclosure'), t('export.note.freeText')];
  if (source.engagement.madeUp) notes.push(t('product.madeUp'));
  const more: Cell[] = [source.engagement.name, source.exportedBy, source.exportedAt, notes.join(' ')];
  return {
    name,
    columns: [
      ...columns,
      { heading: t('export.about.municipality'), width: 20 },
      { heading: t('export.about.exportedBy'), width: 26 },
      { heading: t('export.about.exportedAt'), width: 17 },
      { heading: t('export.column.note'), width: 60 },
    ],
    rows: rows.map((row) => [...row, ...more]),
  };
}

function askedOf({ round, questions }: ExportRound, role: string): Question[] {
  return round.questions
    .filter((entry) => entry.role === role)
    .map((entry) => questions.find(({ id, version }) => id === entry.questionId && version === entry.version))
    .filter((question) => question !== undefined);
}

function inWords(question: Question, stored: string, language: ExportSource['language']): string {
  return question.kind === 'text' ? stored : sayChoice(translator(language), language, question, stored);
}
