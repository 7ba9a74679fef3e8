import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import { createSheetReader } from '../../bot/files/sheetReader.ts';
import { readBook } from '../../bot/files/xlsxReading/readBook.ts';
import { FILE_LIMIT } from '../../domain/planSheet/sheetCells.ts';
import { aWorkbook, sheetXml, withPart } from '../builders/workbooks.ts';

const refusal = (bytes: Uint8Array) => {
  const reading = readBook(bytes);
  return reading.outcome === 'refused' ? reading.reason : reading.book.sheets;
};
const cells = (bytes: Uint8Array) => {
  const reading = readBook(bytes);
  return reading.outcome === 'refused' ? reading.reason : reading.book.sheets[0]?.rows.map((row) => row.cells);
};
const began = performance.now();

describe('a workbook', () => {
  it('is read as plain cells: texts, numbers, days, and of formulas what they last showed', () => {
    const sheet = sheetXml(`
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Frist</t></is></c></row>
      <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" s="1"><v>46399</v></c><c r="C3" t="str"><f>"a"</f><v>=HYPERLINK(1)</v></c></row>
      <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#REF!</v></c></row>
      <row r="5"><c r="A5" s="1"/></row>`);
    const reading = readBook(aWorkbook({ sheet, strings: ['Kva &amp; når'] }));
    expect(reading).toMatchObject({
      outcome: 'read',
      book: {
        date1904: false,
        sheets: [
          {
            name: 'Plan',
            rows: [
              { at: 1, cells: ['Kva & når', null, 'Frist'] },
              { at: 3, cells: [2, { day: '2027-01-12' }, '=HYPERLINK(1)'] },
              { at: 4, cells: [1, '#REF!'] },
            ],
          },
        ],
      },
    });
  });

  it('counts days from 1904 where it says so', () => {
    const sheet = sheetXml('<row r="1"><c r="A1" s="1"><v>44937</v></c></row>');
    expect(cells(aWorkbook({ sheet, date1904: true }))).toEqual([[{ day: '2027-01-12' }]]);
  });

  it('tells which cells are merged, and how many columns it has beyond what is read', () => {
    const wide = sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="BZ1"><v>1</v></c></row>', '<mergeCell ref="A2:A5"/>');
    expect(refusal(aWorkbook({ sheet: wide }))).toMatchObject([
      { merged: [{ at: 2, rows: 4, column: 0 }], columnsLeftOut: 1 },
    ]);
  });
});

describe('a file that is no workbook', () => {
  it.each([
    ['text', strToU8('Fase;Aktivitet\n1;2\n'), 'notSpreadsheet'],
    ['nothing', new Uint8Array(), 'notSpreadsheet'],
    ['another kind of zip', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'notSpreadsheet'],
    ['an .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]), 'oldFormat'],
    [
      'a workbook with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le'), 0, 0]),
      'locked',
    ],
    ['half a zip', aWorkbook({}).slice(0, 400), 'damaged'],
    ['a workbook with nothing in it', aWorkbook({ sheet: sheetXml('') }), 'nothingInside'],
    ['more than 5 MB', new Uint8Array(FILE_LIMIT + 1), 'tooLarge'],
  ])('as %s is refused', (_, bytes, reason) => {
    expect(refusal(bytes)).toBe(reason);
  });

  it('as any bytes at all is refused and breaks nothing', () => {
    const whole = aWorkbook({});
    for (let at = 0; at < whole.length; at += 7) {
      const torn = Uint8Array.from(whole);
      torn[at] = (torn[at] ?? 0) ^ 0xff;
      expect(['read', 'refused']).toContain(readBook(torn).outcome);
    }
  });
});

describe('a hostile workbook', () => {
  const bomb = () => strToU8(`<worksheet><sheetData>${' '.repeat(80 * 1024 * 1024)}`);

  it('that unpacks to more than there is room for is refused', () => {
    expect(refusal(withPart('xl/worksheets/sheet1.xml', bomb()))).toBe('tooMuchInside');
  });

  it('that lies of how large it is, too', () => {
    const bytes = withPart('xl/worksheets/sheet1.xml', bomb());
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 28 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
        view.setUint32(at + 24, 100, true);
    }
    expect(refusal(bytes)).toBe('tooMuchInside');
  });

  it('with 100 000 rows is refused', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`);
    expect(refusal(aWorkbook({ sheet: sheetXml(rows.join('')) }))).toBe('tooManyRows');
  });

  it('that shows one long text in very many cells is refused', () => {
    const rows = Array.from({ length: 9000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`);
    expect(refusal(aWorkbook({ sheet: sheetXml(rows.join('')), strings: ['x'.repeat(30_000)] }))).toBe('tooMuchInside');
  });

  it.each([
    ['entities that grow', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
    ['an entity of another file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'],
  ])('with %s is refused', (_, xml) => {
    expect(refusal(withPart('xl/worksheets/sheet1.xml', strToU8(xml)))).toBe('unsafe');
  });

  it('with three million attributes on a sheet is refused', () => {
    const sheet = `<worksheet${' a=""'.repeat(3_000_000)}><sheetData/></worksheet>`;
    expect(refusal(withPart('xl/worksheets/sheet1.xml', strToU8(sheet)))).toBe('unsafe');
  });

  it('with a number format of four hundred thousand brackets is read at once', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(400_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;
    expect(cells(withPart('xl/styles.xml', strToU8(styles)))).toEqual([['Fase']]);
  });

  it.each([
    ['a tag of nothing but spaces', `<worksheet${' '.repeat(2_000_000)}`],
    ['a tag of nothing but names', `<worksheet${' a'.repeat(1_000_000)}`],
    ['nothing but beginnings', '<'.repeat(2_000_000)],
    ['an attribute without an end', `<worksheet a="${'='.repeat(2_000_000)}`],
  ])('with %s is refused at once', (_, xml) => {
    expect(refusal(withPart('xl/worksheets/sheet1.xml', strToU8(xml)))).toBe('damaged');
  });

  it('that names parts outside itself finds nothing there', () => {
    const relations = strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
    );
    expect(refusal(withPart('xl/_rels/workbook.xml.rels', relations))).toBe('nothingInside');
  });

  it('with cells far away, in no order or without an address is read without holes being filled', () => {
    const sheet = sheetXml(
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="5"><c><v>3</v></c></row>',
    );
    expect(cells(aWorkbook({ sheet }))).toEqual([[2], [3]]);
  });

  it('was read and refused within seconds', () => {
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});

describe('reading in a thread of its own', () => {
  it('gives the same', async () => {
    const reader = createSheetReader();
    const bytes = aWorkbook({ strings: ['Fase'] });
    expect(await Promise.all([1, 2, 3, 4].map(() => reader.read(bytes)))).toEqual(Array(4).fill(readBook(bytes)));
    expect(await reader.read(strToU8('x'))).toEqual({ outcome: 'refused', reason: 'notSpreadsheet' });
  });
});
