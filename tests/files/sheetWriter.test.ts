import { default as readExcelFile, readSheet } from 'read-excel-file/node';
import { createSheetWriter } from '../../bot/files/sheetWriter.ts';
import { exportBook } from '../../domain/export/exportBook.ts';
import { anExportRound, anExportSource, aQuestion } from '../builders/rounds.ts';
import { readCsv } from '../helpers/readCsv.ts';

const NOTE = aQuestion({ id: 'note', topic: 'note', kind: 'text' });
const HOSTILE = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', 'æøå «đŋš» "sitat"; to\nlinjer'];

const book = exportBook(
  anExportSource({
    rounds: [
      anExportRound(
        HOSTILE.map((note, index) => ['guide', `Rettleiar ${index}`, { note }] as const),
        [NOTE],
      ),
    ],
  }),
);
const writer = createSheetWriter();

describe('an export as Excel', () => {
  it('has its four sheets, with headings, and with texts as they were written and not as formulas', async () => {
    const file = Buffer.from(await writer.write(book, 'xlsx'));
    const sheets = await readExcelFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Om', 'Svar', 'Spørsmål', 'Fordeling']);
    const rows = await readSheet(file, 'Svar');
    expect(rows[0]).toEqual(book.sheets[1]?.columns.map(({ heading }) => heading));
    const answer = rows[0]?.indexOf('Svar') ?? -1;
    expect(rows.slice(1).map((row) => String(row[answer]).trim())).toEqual(HOSTILE.map((text) => text.trim()));
  });

  it('has real dates that read as the clock in Norway did', async () => {
    const rows = await readSheet(Buffer.from(await writer.write(book, 'xlsx')), 'Svar');
    const opened = rows[0]?.indexOf('Opna') ?? -1;
    // 09:00 UTC in November is ten in Norway.
    expect(rows[1]?.[opened]).toEqual(new Date('2026-11-24T10:00:00Z'));
  });
});

describe('an export as CSV', () => {
  it('begins with a byte order mark, and has semicolons and CRLF, as Norwegian Excel expects', async () => {
    const bytes = await writer.write(book, 'csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = Buffer.from(bytes).toString('utf8');
    const [head] = text.slice(1).split('\r\n');
    expect(head?.split(';').slice(0, 3)).toEqual(['Veke', 'Opna', 'Stengd']);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('lets nothing that people wrote begin like a formula', async () => {
    const text = Buffer.from(await writer.write(book, 'csv')).toString('utf8');
    for (const sign of ['=', '+', '-', '@', '\t']) expect(text).not.toMatch(new RegExp(`(^|;|\n)"?\\${sign}`));
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(text).toContain('"æøå «đŋš» ""sitat""; to\nlinjer"');
  });

  it('keeps a text of several lines in its cell, so that no line of it becomes a row or a formula', async () => {
    const notes = ['Hei\n=1+1', "a\r\n=cmd|' /C calc'!A0", '1\t2\n3\t4', 'a;b\r"c"', '\n=1', 'x\u2028=1'];
    const rounds = [
      anExportRound(
        notes.map((note, at) => ['guide', `Rettleiar ${at}`, { note }] as const),
        [NOTE],
      ),
    ];
    const text = Buffer.from(await writer.write(exportBook(anExportSource({ rounds })), 'csv')).toString('utf8');
    const [head = [], ...rows] = readCsv(text.slice(1));
    expect(rows.map((row) => row.length)).toEqual(notes.map(() => head.length));
    const answer = head.indexOf('Svar');
    expect(rows.map((row) => row[answer])).toEqual(notes);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('tells times as the clock in Norway showed them', async () => {
    expect(Buffer.from(await writer.write(book, 'csv')).toString('utf8')).toContain(
      '48;2026-11-24 10:00;2026-12-01 16:00',
    );
  });
});
