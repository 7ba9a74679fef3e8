import { CHOICES, choicesOf } from '../../domain/answer.ts';
import type { Language } from '../../domain/language.ts';
import type { Question } from '../../domain/question.ts';
import type { Spread } from '../../domain/result.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { Column, Element, TextBlock } from './card.ts';
import { aside, sentence } from './elements.ts';
import { sayChoiceLine } from './words.ts';

/** Pixels: the tallest column, and one that holds a single line. */
const TALLEST = 88;
const LOWEST = 24;

/** Columns are equally wide in every row: a row with fewer than this many choices is filled up with empty space. */
const FULL_ROW = 4;

/** With more choices than this their words do not fit under the columns of a phone; only the ends are named then. */
const MOST_NAMED = 4;

/**
 * How the answers fell: one column a choice, as tall as its share of the most chosen, with its count in it. The counts
 * stand at the height of the columns, so the picture is read without colour; the ends are named in words below, and a
 * sentence says the same for those who listen. Under three answers: only that there were fewer.
 */
export function spreadColumns(language: Language, question: Question, { answered, counts }: Spread): Element[] {
  const t = translator(language);
  if (counts === null) return [sentence(t('card.result.few'), 'Small')];
  const words = choicesOf(question).map((choice) => sayChoiceLine(language, question, choice));
  const most = Math.max(...counts);
  const named = counts.length <= MOST_NAMED;
  const inWords = counts
    .map((count, index) => ({ count, choice: words[index] ?? '' }))
    .filter(({ count }) => count > 0)
    .map((spread) => t('card.result.spreadText', spread));
  return [
    {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [...counts.map((count) => column(count, most)), ...filler(counts.length)],
    },
    {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: named ? [...words.map((word) => label(word, 'Center')), ...filler(words.length)] : ends(words),
    },
    aside(`${t('card.result.n', { n: answered ?? 0 })}. ${inWords.join(' · ')}`),
  ];
}

function column(count: number, most: number): Column {
  const height = Math.round(LOWEST + ((TALLEST - LOWEST) * count) / most);
  const number: TextBlock = {
    type: 'TextBlock',
    text: String(count),
    wrap: true,
    horizontalAlignment: 'Center',
    ...(count > 0 ? { weight: 'Bolder' } : { isSubtle: true }),
  };
  return {
    type: 'Column',
    width: 1,
    spacing: 'Small',
    verticalContentAlignment: 'Bottom',
    items:
      count === 0
        ? [number]
        : [
            {
              type: 'Container',
              style: 'accent',
              minHeight: `${height}px`,
              verticalContentAlignment: 'Top',
              items: [number],
            },
          ],
  };
}

function filler(choices: number): Column[] {
  if (choices >= FULL_ROW) return [];
  const space: TextBlock = { type: 'TextBlock', text: '\u00a0', wrap: true };
  return [{ type: 'Column', width: CHOICES.scale.length - choices, spacing: 'Small', items: [space] }];
}

function label(text: string, horizontalAlignment: 'Left' | 'Center' | 'Right'): Column {
  return { type: 'Column', width: 1, spacing: 'Small', items: [{ ...aside(text, 'None'), horizontalAlignment }] };
}

function ends(words: readonly string[]): Column[] {
  return [label(words[0] ?? '', 'Left'), label(words.at(-1) ?? '', 'Right')];
}
