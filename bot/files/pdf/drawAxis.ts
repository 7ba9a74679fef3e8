import { monthsOn, reachOn, type TimePart, weeksOn } from '../../../domain/planPrint/axis.ts';
import type { PlanPrint } from '../../../domain/planPrint/planPrint.ts';
import type { TextKey } from '../../../domain/texts/translate.ts';
import { INK } from './paper.ts';
import type { Sheets } from './sheets.ts';

/** Where the timeline stands on its page. */
export interface Chart {
  readonly part: TimePart;
  readonly x: number;
  readonly width: number;
  /** The top of the axis, of the rows below it, and where they end. */
  readonly top: number;
  readonly rows: number;
  readonly bottom: number;
}

/** Months, weeks, and the words of shaded days: three rows. */
export const axisHeight = ({ paper }: Pick<Sheets, 'paper'>): number => paper.type.small * 1.5 * 3;

/** The months and weeks above the rows, and what goes through all of them: shades and lines. */
export function drawAxis(sheets: Sheets, print: PlanPrint, chart: Chart): void {
  const { doc, paper, t } = sheets;
  const { part, x, width, top, rows, bottom } = chart;
  const row = paper.type.small * 1.5;
  const small = { size: paper.type.small, color: INK.quiet };

  drawShades(sheets, print, chart);
  const weekWidth = width / part.weeks;
  for (const { x: at, week } of weeksOn(part, weekWidth, sheets.widthOf('53', small) + 3)) {
    const left = x + at * width;
    if (week === null) continue;
    doc
      .moveTo(left, top + row)
      .lineTo(left, bottom)
      .lineWidth(0.3)
      .stroke(INK.faintLine);
    // The last week of a part has the axis' end beside it, so its number is never wider than the paper.
    sheets.write(String(week), small, { x: left + 1, y: top + row, width: 30, lines: 1 });
  }
  for (const month of monthsOn(part)) {
    const left = x + month.x * width;
    doc
      .moveTo(left, top)
      .lineTo(left, top + row)
      .moveTo(left, rows)
      .lineTo(left, bottom)
      .lineWidth(0.6)
      .stroke(INK.line);
    const name = t(`date.monthShort.${month.month}` as TextKey);
    const style = { size: paper.type.small, font: 'bold' } as const;
    const room = month.width * width - 4;
    const words = [`${name} ${month.year}`, name].find((each) => sheets.widthOf(each, style) <= room);
    if (words !== undefined) sheets.write(words, style, { x: left + 2, y: top, width: room + 2, lines: 1 });
  }
  doc
    .rect(x, top, width, bottom - top)
    .lineWidth(0.6)
    .stroke(INK.line);
  doc
    .moveTo(x, rows)
    .lineTo(x + width, rows)
    .stroke(INK.line);
}

function drawShades(sheets: Sheets, print: PlanPrint, { part, x, width, top, rows, bottom }: Chart): void {
  const { doc, paper } = sheets;
  const small = { size: paper.type.small, color: INK.quiet };
  const y = top + paper.type.small * 3;
  let free = x;
  for (const shade of [...print.shades].sort((a, b) => b.kind.localeCompare(a.kind))) {
    const reach = reachOn(part, shade.from, shade.to);
    if (reach === null) continue;
    const color = shade.kind === 'quiet' ? INK.quietShade : INK.holidayShade;
    doc.rect(x + reach.x * width, rows, reach.width * width, bottom - rows).fill(color);
  }
  for (const shade of [...print.shades].sort((a, b) => a.from.localeCompare(b.from))) {
    const reach = reachOn(part, shade.from, shade.to);
    if (reach === null || shade.word === '') continue;
    const wide = sheets.widthOf(shade.word, small) + 2;
    const at = Math.min(x + reach.x * width, x + width - wide);
    if (at < free) continue;
    sheets.write(shade.word, small, { x: at + 1, y, width: wide, lines: 1 });
    free = at + wide + 3;
  }
}

/** One line through all rows, with the word at its foot; nothing where today is on another part. */
export function drawToday(sheets: Sheets, today: string, { part, x, width, rows, bottom }: Chart): void {
  const reach = reachOn(part, today, today);
  if (reach === null) return;
  const { doc } = sheets;
  const at = x + (reach.x + reach.width / 2) * width;
  doc.moveTo(at, rows).lineTo(at, bottom).lineWidth(1.4).stroke(INK.text);
  doc
    .moveTo(at - 3.5, rows)
    .lineTo(at + 3.5, rows)
    .lineTo(at, rows + 5)
    .fill(INK.text);
}
