import { fillPages } from '../../../domain/planPrint/fillPages.ts';
import type { PlanPrint, PrintPhase, PrintStep } from '../../../domain/planPrint/planPrint.ts';
import { roomOn } from './drawFrame.ts';
import { INK } from './paper.ts';
import type { Sheets, Style, Tag } from './sheets.ts';

const COLUMNS = [
  { id: 'step', share: 0.42 },
  { id: 'when', share: 0.28 },
  { id: 'status', share: 0.1 },
  { id: 'who', share: 0.2 },
] as const;

function styles({ paper }: Sheets) {
  const { text, small } = paper.type;
  return {
    h2: { size: paper.type.h2, font: 'bold', color: INK.accent },
    h3: { size: text * 1.15, font: 'bold' },
    head: { size: small, color: INK.quiet },
    cell: { size: text },
    title: { size: text, font: 'bold' },
    more: { size: text, color: INK.quiet },
  } as const satisfies Record<string, Style>;
}

/** Columns with their left edges and the width of their words. */
function columnsOf({ paper }: Sheets) {
  const whole = paper.width - 2 * paper.margin;
  let x = paper.margin;
  return COLUMNS.map(({ id, share }) => {
    const column = { id, x, width: whole * share - paper.type.text };
    x += whole * share;
    return column;
  });
}

/** The plan in words: a table for each phase, on as many pages as they need. Begins on the page that is open. */
export function drawList(sheets: Sheets, print: PlanPrint): void {
  const { paper, root, t } = sheets;
  const style = styles(sheets);
  const section = sheets.group(root, 'Sect');
  const { top, bottom } = roomOn(sheets);
  const whole = paper.width - 2 * paper.margin;
  const heading = paper.type.h2 * 1.9;
  sheets.tagged(section, 'H2', () =>
    sheets.write(t('planFile.list'), style.h2, { x: paper.margin, y: top, width: whole }),
  );
  const groups = print.phases.map((phase) => ({
    head: headHeight(sheets, phase, whole),
    rows: phase.steps.map((step) => rowHeight(sheets, step)),
  }));
  const pages = fillPages(groups, { first: bottom - top - heading, other: bottom - top });
  let table: Tag | null = null;
  for (const [page, lines] of pages.entries()) {
    if (page > 0) sheets.newPage();
    const from = page === 0 ? top + heading : top;
    for (const { group, row, again, y } of lines) {
      const phase = print.phases[group];
      if (phase === undefined) continue;
      const step = row === null ? undefined : phase.steps[row];
      if (step !== undefined) drawRow(sheets, table ?? section, step, from + y);
      else if (again) sheets.decoration(() => writeHead(sheets, phase, true, from + y));
      else {
        table?.end();
        table = drawHead(sheets, section, phase, from + y);
      }
    }
  }
  table?.end();
  section.end();
}

const headWords = ({ t }: Sheets, phase: PrintPhase, again: boolean) =>
  again ? t('planFile.again', { title: phase.title }) : phase.title;

function headHeight(sheets: Sheets, phase: PrintPhase, width: number): number {
  const { h3, cell } = styles(sheets);
  const { text, small } = sheets.paper.type;
  const title = sheets.heightOf(headWords(sheets, phase, true), h3, width);
  const when = sheets.heightOf(phase.when, cell, width);
  return text * 0.9 + title + when + (phase.steps.length > 0 ? small * 2 : 0);
}

/** The phase's heading, and its table with the columns' names; null where there is nothing to put in one. */
function drawHead(sheets: Sheets, section: Tag, phase: PrintPhase, y: number): Tag | null {
  const { paper, t } = sheets;
  const places = writeHead(sheets, phase, false, y, (tag, draw) => sheets.tagged(section, tag, draw));
  if (phase.steps.length === 0) return null;
  const table = sheets.group(section, 'Table');
  const row = sheets.group(table, 'TR');
  for (const { id, x, width } of columnsOf(sheets)) {
    const write = () =>
      sheets.write(t(`planFile.column.${id}`), styles(sheets).head, { x, y: places.columns, width, lines: 1 });
    sheets.tagged(row, 'TH', write, { scope: 'Column' });
  }
  row.end();
  sheets.decoration(() => rule(sheets, places.columns + paper.type.small * 1.6));
  return table;
}

type Put = (tag: string, draw: () => void) => void;

/** Writes the heading of a phase; once more on a later page, with the columns' names. */
function writeHead(sheets: Sheets, phase: PrintPhase, again: boolean, y: number, put: Put = (_, draw) => draw()) {
  const { paper, t } = sheets;
  const { h3, cell, head } = styles(sheets);
  const [x, width] = [paper.margin, paper.width - 2 * paper.margin];
  const title = y + paper.type.text * 0.6;
  const words = headWords(sheets, phase, again);
  put('H3', () => sheets.write(words, h3, { x, y: title, width }));
  const when = title + sheets.heightOf(words, h3, width);
  put('P', () => sheets.write(phase.when, cell, { x, y: when, width }));
  const columns = when + sheets.heightOf(phase.when, cell, width) + paper.type.small * 0.2;
  if (again) {
    for (const { id, x: left, width: wide } of columnsOf(sheets)) {
      sheets.write(t(`planFile.column.${id}`), head, { x: left, y: columns, width: wide, lines: 1 });
    }
    rule(sheets, columns + paper.type.small * 1.6);
  }
  return { columns };
}

function rule({ doc, paper }: Sheets, y: number): void {
  doc
    .moveTo(paper.margin, y)
    .lineTo(paper.width - paper.margin, y)
    .lineWidth(0.4)
    .stroke(INK.line);
}

const moreOf = ({ more }: PrintStep): string => more.join('. ');

function rowHeight(sheets: Sheets, step: PrintStep): number {
  const { title, more, cell } = styles(sheets);
  const heights = columnsOf(sheets).map(({ id, width }) => {
    if (id === 'step') {
      const below = moreOf(step) === '' ? 0 : sheets.heightOf(moreOf(step), more, width);
      return sheets.heightOf(step.title, title, width) + below;
    }
    return sheets.heightOf(cellOf(step, id), cell, width);
  });
  return Math.max(...heights) + sheets.paper.type.text * 0.6;
}

const cellOf = (step: PrintStep, id: 'when' | 'status' | 'who'): string =>
  ({ when: step.when, status: step.statusWord, who: step.who })[id];

function drawRow(sheets: Sheets, table: Tag, step: PrintStep, y: number): void {
  const { title, more, cell } = styles(sheets);
  const row = sheets.group(table, 'TR');
  const text = y + sheets.paper.type.text * 0.2;
  for (const { id, x, width } of columnsOf(sheets)) {
    if (id !== 'step') {
      sheets.tagged(row, 'TD', () => sheets.write(cellOf(step, id), cell, { x, y: text, width }));
      continue;
    }
    const write = () => {
      sheets.write(step.title, title, { x, y: text, width });
      const below = text + sheets.heightOf(step.title, title, width);
      if (moreOf(step) !== '') sheets.write(moreOf(step), more, { x, y: below, width });
    };
    sheets.tagged(row, 'TH', write, { scope: 'Row' });
  }
  row.end();
  sheets.decoration(() => rule(sheets, y + rowHeight(sheets, step) - sheets.paper.type.text * 0.15));
}
