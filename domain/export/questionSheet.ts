import { choicesOf } from '../answer.ts';
import type { Question } from '../question.ts';
import { sayChoice } from '../texts/choices.ts';
import { translator } from '../texts/translate.ts';
import type { Cell, Sheet } from './book.ts';
import type { ExportSource } from './source.ts';

/** Every wording that was asked, each once, with its choices as they are stored and as they were read. */
export function questionSheet({ rounds, language }: ExportSource): Sheet {
  const t = translator(language);
  const asked = new Map<string, Question>();
  for (const { questions } of rounds) for (const question of questions) asked.set(keyOf(question), question);
  const rows = [...asked.values()].sort(byIdAndVersion).map((question): Cell[] => {
    const choices = choicesOf(question).map((choice) => `${choice} = ${sayChoice(t, language, question, choice)}`);
    return [
      question.id,
      question.version,
      t(`topic.${question.topic}`),
      t(`export.kind.${question.kind}`),
      question.text[language],
      question.askedOf.map((role) => t(`roleGroup.${role}`)).join(', '),
      choices.length === 0 ? null : choices.join('; '),
    ];
  });
  return {
    name: t('export.sheet.questions'),
    columns: [
      { heading: t('export.column.questionId'), width: 12 },
      { heading: t('export.column.version'), width: 9 },
      { heading: t('export.column.topic'), width: 22 },
      { heading: t('export.column.kind'), width: 20 },
      { heading: t('export.column.question'), width: 70 },
      { heading: t('export.column.askedOf'), width: 44 },
      { heading: t('export.column.choices'), width: 80 },
    ],
    rows,
  };
}

const keyOf = ({ id, version }: Question): string => `${id} ${version}`;

function byIdAndVersion(a: Question, b: Question): number {
  return a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1;
}
