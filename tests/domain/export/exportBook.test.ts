import { exportBook } from '../../../domain/export/exportBook.ts';
import type { ExportSource } from '../../../domain/export/source.ts';
import { anExportRound, anExportSource, aQuestion, aRound } from '../../builders/rounds.ts';
import { anEngagementName } from '../../builders/views.ts';

/** The rows of a sheet as heading → cell. */
function table(source: ExportSource, place: number | 'flat') {
  const book = exportBook(source);
  const sheet = place === 'flat' ? book.flat : book.sheets[place];
  if (sheet === undefined) throw new Error(`no sheet ${place}`);
  return sheet.rows.map((row) => Object.fromEntries(sheet.columns.map(({ heading }, at) => [heading, row[at]])));
}
const [ABOUT, ANSWERS, QUESTIONS, SPREAD] = [0, 1, 2, 3];

describe('an export', () => {
  it('says of every answer who gave it, in which role, for whom, to which wording, and when', () => {
    const [row, ...more] = table(anExportSource(), ANSWERS);
    expect(more).toEqual([]);
    expect(row).toEqual({
      Veke: 48,
      Opna: new Date('2026-11-24T09:00:00Z'),
      Stengd: new Date('2026-12-01T15:00:00Z'),
      'Kven ser svara': 'dei spurde og rettleiarane',
      Rolle: 'ordførar',
      Namn: 'Ordførar',
      Tema: 'Lokalt eigarskap',
      'Spørsmål-id': 'own2',
      Versjon: 1,
      Spørsmål: aQuestion().text.nn,
      Svartype: 'Skala 1–5',
      Svar: 'Stemmer godt',
      'Lagra som': '4',
      'Sendt inn': new Date('2026-11-25T21:04:00Z'),
      Endra: null,
      'Innsjekk-id': aRound().id,
    });
  });

  it('has the wording that was asked, version by version', () => {
    const second = aQuestion({ version: 2, text: { nb: 'Ny.', nn: 'Ny.', en: 'New.' } });
    const rounds = [
      anExportRound([['mayor', 'A', { own2: '4' }]]),
      anExportRound([['mayor', 'A', { own2: '2' }]], [second], { id: 'later' }),
    ];
    const source = anExportSource({ rounds, scope: 'engagement' });
    expect(table(source, ANSWERS).map((row) => [row.Versjon, row.Spørsmål])).toEqual([
      [1, aQuestion().text.nn],
      [2, 'Ny.'],
    ]);
    expect(table(source, QUESTIONS).map((row) => row.Versjon)).toEqual([1, 2]);
    expect(table(source, QUESTIONS)[0]?.Svarval).toContain('5 = Stemmer heilt');
  });

  it('writes own choices in their own words, free text as it stands, and a question left as not answered', () => {
    const option = (id: string, text: string) => ({ id, text: { nb: text, nn: text, en: text } });
    const choice = aQuestion({
      id: 'own-1',
      topic: 'other',
      kind: 'choice',
      options: [option('a', 'På rådhuset'), option('b', 'Ute')],
    });
    const note = aQuestion({ id: 'note', topic: 'note', kind: 'text' });
    const rounds = [
      anExportRound(
        [
          ['mayor', 'A', { 'own-1': 'b', note: '=1+1' }],
          ['guide', 'B', { 'own-1': 'cannotAnswer' }],
        ],
        [choice, note],
      ),
    ];
    expect(table(anExportSource({ rounds }), ANSWERS).map((row) => [row.Svar, row['Lagra som']])).toEqual([
      ['Ute', 'b'],
      ['=1+1', '=1+1'],
      ['Kan ikkje svare', 'cannotAnswer'],
      ['Ikkje svara på', null],
    ]);
  });

  it('tells how the answers fell from three on, and under three only that they are few', () => {
    const few = anExportRound([
      ['mayor', 'A', { own2: '4' }],
      ['guide', 'B', { own2: '5' }],
    ]);
    const more = anExportRound([
      ['mayor', 'A', { own2: '4' }],
      ['guide', 'B', { own2: '5' }],
      ['guide', 'C', { own2: '5' }],
    ]);
    expect(table(anExportSource({ rounds: [few] }), SPREAD)).toMatchObject([{ Tal: null, 'Svar i alt': null }]);
    expect(table(anExportSource({ rounds: [more] }), SPREAD).map((row) => [row.Svar, row.Tal])).toEqual([
      ['Stemmer ikkje', 0],
      ['Stemmer lite', 0],
      ['Stemmer delvis', 0],
      ['Stemmer godt', 1],
      ['Stemmer heilt', 2],
    ]);
  });

  it('names a round that nobody answered', () => {
    const silent = anExportRound([], [aQuestion()]);
    expect(table(anExportSource({ rounds: [silent] }), ANSWERS)).toMatchObject([{ Veke: 48, Svar: 'Ingen svara' }]);
  });

  it.each(['nb', 'nn', 'en'] as const)(
    'says in %s who made it, when, and that others may ask to see it',
    (language) => {
      const book = exportBook(anExportSource({ language, engagement: anEngagementName({ madeUp: true }) }));
      const about = book.sheets[ABOUT]?.rows ?? [];
      const cells = about.map((row) => row[1]);
      expect(cells).toContain('Rettleiar');
      expect(cells).toContainEqual(new Date('2026-12-02T08:30:00Z'));
      const text = cells.join(' ');
      expect(text).toMatch({ nb: /be om innsyn/, nn: /be om innsyn/, en: /ask to see/ }[language]);
      expect(text).toMatch({ nb: /oppdiktet/, nn: /oppdikta/, en: /made up/ }[language]);
      expect(text).toMatch(/1 (av|of) 1/);
    },
  );

  it('repeats on each row of the flat table what no other sheet can say there', () => {
    const [row] = table(anExportSource({ engagement: anEngagementName({ madeUp: true }) }), 'flat');
    expect(row).toMatchObject({ Kommune: 'Fjord', 'Henta ut av': 'Rettleiar', Svar: 'Stemmer godt' });
    expect(row?.Merknad).toMatch(/innsyn.*eigne ord.*oppdikta/);
  });

  it('leaves «made up» out where nothing is', () => {
    expect(JSON.stringify(exportBook(anExportSource()))).not.toMatch(/oppdikta/);
  });

  it('has rows as wide as their headings, and sheet names that spreadsheets take', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { sheets, flat } = exportBook(anExportSource({ language }));
      for (const { name, columns, rows } of [...sheets, flat]) {
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
        expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      }
    }
  });

  it('is named after what is in it, with nothing that a file system refuses', () => {
    expect(exportBook(anExportSource()).fileName).toBe('Innsjekk Fjord 2026 veke 48');
    const engagement = anEngagementName({ shortName: 'Kárášjohka/Karasjok' });
    const all = anExportSource({ scope: 'engagement', engagement, language: 'nb' });
    expect(exportBook(all).fileName).toBe('Innsjekker Kárášjohka Karasjok 2026-12-02');
  });
});
