import { strToU8, unzipSync, zipSync } from 'fflate';

/** A sheet's part with rows as XML. */
export const sheetXml = (rows: string, merges = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;

interface WorkbookParts {
  readonly sheet?: string;
  /** As XML. */
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DEFAULT_SHEET = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Fase</t></is></c></row>');

function parts({ sheet = DEFAULT_SHEET, strings = [], date1904 = false }: WorkbookParts): Record<string, Uint8Array> {
  return {
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${RELATION}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${RELATION}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  };
}

/** A small workbook made by hand, as other programs than ours write them. Style 1 is a day. */
export const aWorkbook = (given: WorkbookParts): Uint8Array => zipSync(parts(given));

/** A workbook of nothing but words, row by row. */
export const textSheet = (rows: readonly (readonly string[])[]): Uint8Array => {
  const cell = (at: number) => (text: string, place: number) =>
    `<c r="${String.fromCharCode(65 + place)}${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (texts: readonly string[], at: number) => `<row r="${at + 1}">${texts.map(cell(at + 1)).join('')}</row>`;
  return aWorkbook({ sheet: sheetXml(rows.map(row).join('')) });
};

/** A workbook with one part of it as given. */
export const withPart = (name: string, bytes: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(aWorkbook({})), [name]: bytes });
