import { FILE_LIMIT, type FileReading, SHEET_LIMITS, type SheetBook } from '../../../domain/planSheet/sheetCells.ts';
import { readDayStyles } from './numberFormats.ts';
import { Refusal } from './refusal.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { type BookParts, readSheetXml } from './sheetXml.ts';
import { type Attributes, readXml } from './xml.ts';
import { type Archive, openArchive } from './zip.ts';

/**
 * An Excel workbook as plain cells, or why it is not read. Formulas are the values they last had; nothing in the file
 * is run, and nothing outside it is looked at.
 */
export function readBook(bytes: Uint8Array): FileReading {
  try {
    return { outcome: 'read', book: read(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', reason: error.reason };
    throw error;
  }
}

const begins = (bytes: Uint8Array, ...with_: readonly number[]) => with_.every((byte, at) => bytes[at] === byte);

/** Files from before 2007, and those with a password, are of the same older kind inside. */
function requireZip(bytes: Uint8Array): void {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  if (!begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('notSpreadsheet');
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  throw new Refusal(locked ? 'locked' : 'oldFormat');
}

function read(bytes: Uint8Array): SheetBook {
  if (bytes.length > FILE_LIMIT) throw new Refusal('tooLarge');
  requireZip(bytes);
  const archive = openArchive(bytes);
  const workbook = workbookIn(archive);
  const { sheets, date1904 } = sheetsIn(archive.read(workbook));
  const targets = relationsOf(archive, workbook);
  const find = (ending: string) => [...targets.values()].find(({ type }) => type.endsWith(ending))?.target;
  const strings = find('/sharedStrings');
  const styles = find('/styles');
  const parts: BookParts = {
    strings: strings !== undefined && archive.has(strings) ? readSharedStrings(archive.read(strings)) : [],
    dayStyles: styles !== undefined && archive.has(styles) ? readDayStyles(archive.read(styles)) : [],
    date1904,
    room: SHEET_LIMITS.characters,
  };
  const tables = sheets.slice(0, SHEET_LIMITS.sheets).flatMap(({ name, relation }) => {
    const part = targets.get(relation);
    // A chart on a sheet of its own has no cells.
    if (!part?.type.endsWith('/worksheet') || !archive.has(part.target)) return [];
    return [readSheetXml(name, archive.read(part.target), parts)];
  });
  const full = tables.filter(({ rows }) => rows.length > 0);
  if (full.length === 0) throw new Refusal('nothingInside');
  return { date1904, sheets: full };
}

interface Relation {
  readonly type: string;
  /** The part's full name in the archive. */
  readonly target: string;
}

function workbookIn(archive: Archive): string {
  const named = [...relationsOf(archive, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const workbook = named ?? 'xl/workbook.xml';
  if (!archive.has(workbook) || !/\.xml$/i.test(workbook)) throw new Refusal('notSpreadsheet');
  return workbook;
}

/** What a part of the archive says it belongs together with, by id. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(name)) return relations;
  each(archive.read(name), 'Relationship', (given) => {
    if (given.get('TargetMode') === 'External') return;
    const target = given.get('Target') ?? '';
    relations.set(given.get('Id') ?? '', { type: given.get('Type') ?? '', target: resolve(folder, target) });
  });
  return relations;
}

/** Never outside the archive: names are looked up in it, and nowhere else. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function sheetsIn(bytes: Uint8Array) {
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let date1904 = false;
  let isWorkbook = false;
  each(bytes, null, (given, tag) => {
    if (tag === 'workbook') isWorkbook = true;
    if (tag === 'workbookPr') date1904 = ['1', 'true'].includes(given.get('date1904') ?? '');
    if (tag === 'sheet') sheets.push({ name: given.get('name') ?? '', relation: given.get('id') ?? '' });
  });
  if (!isWorkbook) throw new Refusal('notSpreadsheet');
  return { sheets, date1904 };
}

function each(bytes: Uint8Array, wanted: string | null, use: (attributes: Attributes, tag: string) => void): void {
  readXml(bytes, {
    open(tag, attributes) {
      if (wanted === null || tag === wanted) use(attributes(), tag);
    },
    close: () => undefined,
    text: () => undefined,
  });
}
