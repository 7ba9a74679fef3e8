import { LANGUAGES } from '../../../domain/language.ts';
import { PLAN_COLUMNS } from '../../../domain/planSheet/columns.ts';
import { columnNamed, recognize } from '../../../domain/planSheet/recognize.ts';
import {
  APPROVER_WORDS,
  FORM_WORDS,
  GROUP_WORDS,
  KIND_WORDS,
  ROLE_WORDS,
  SPHERE_WORDS,
  STATUS_WORDS,
  SUBJECT_WORDS,
  TYPE_WORDS,
  valueIn,
} from '../../../domain/planSheet/valueWords.ts';
import { type TextKey, translator } from '../../../domain/texts/translate.ts';
import { aBook, aTable } from '../../builders/sheets.ts';

describe.each(LANGUAGES)('what the product writes in %s', (language) => {
  const t = translator(language);

  it.each(PLAN_COLUMNS)('is read: the heading of %s', (column) => {
    expect(columnNamed(t(`planSheet.column.${column}`))).toEqual({ column, sureness: 'sure' });
  });

  it.each<[string, Readonly<Record<string, readonly string[]>>]>([
    ['planSheet.kind', KIND_WORDS],
    ['tab.plan.status', STATUS_WORDS],
    ['planSheet.type', TYPE_WORDS],
    ['planSheet.group', GROUP_WORDS],
    ['planSheet.subject', SUBJECT_WORDS],
    ['planSheet.approver', APPROVER_WORDS],
    ['planSheet.form', FORM_WORDS],
    ['tab.plan.sphere', SPHERE_WORDS],
    ['role', ROLE_WORDS],
  ])('is read: each of %s', (key, words) => {
    for (const value of Object.keys(words)) expect(valueIn(words, t(`${key}.${value}` as TextKey))).toBe(value);
  });
});

describe('the columns of a sheet', () => {
  it('are told by the words in their headings, surely or likely, and each once', () => {
    const [mapping] = recognize(
      aBook(aTable([['Nr', 'Aktivitet:', 'Ansvarlig i kommunen', 'Aktivitet', 'Kommentar', 'Notat']])),
    );
    expect(mapping?.columns).toEqual([null, 'title', 'responsible', null, 'note', 'note']);
    expect(mapping?.sureness).toEqual([null, 'sure', 'likely', null, 'sure', 'sure']);
  });

  it('are nobody’s guess where no row looks like headings', () => {
    const [mapping] = recognize(
      aBook(
        aTable([
          ['Hei', 'du'],
          [1, 2],
        ]),
      ),
    );
    expect(mapping).toEqual({ used: true, heading: null, columns: [null, null], sureness: [null, null] });
  });

  it('are looked for in the sheet that looks most like a plan', () => {
    const used = recognize(aBook(aTable([['Budsjett', 'Kroner']]), aTable([['Fase', 'Aktivitet', 'Start']]))).map(
      (one) => one.used,
    );
    expect(used).toEqual([false, true]);
  });
});
