import { readXml } from './xml.ts';

/** Formats that every spreadsheet has for days (ECMA-376, 18.8.30); 18–21 and 45–47 are times alone. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What spreadsheets let a format be; what stands beyond shows nothing. */
const LONGEST_FORMAT = 255;

/** Whether a format of one's own shows a day: it has a year, a day, or a month that is no minute. */
export function showsDay(code: string): boolean {
  const letters = code
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase();
  if (letters.startsWith('general')) return false;
  return /[yd]/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters));
}

/** For each style of cells, by its number, whether it shows a day. */
export function readDayStyles(bytes: Uint8Array): boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const given = attributes();
        own.set(Number(given.get('numFmtId')), showsDay(given.get('formatCode') ?? ''));
      }
      if (name === 'xf' && inCells) {
        const id = Number(attributes().get('numFmtId') ?? 0);
        styles.push(own.get(id) ?? isBuiltInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}
