import type { PaperTable } from '../../../domain/archive/paper.ts';
import type { Flow } from './flow.ts';
import { parts } from './flow.ts';
import { INK } from './paper.ts';
import type { Style, Tag } from './sheets.ts';

interface Column {
  readonly heading: string;
  readonly x: number;
  readonly width: number;
}

/** A table over as many pages as it needs, its columns' names again on each. */
export function drawArchiveTable(flow: Flow, section: Tag, { columns: shares, rows }: PaperTable): void {
  const { sheets } = flow;
  const { type } = sheets.paper;
  const cell: Style = { size: type.text };
  const columns = columnsOf(flow, shares);
  const table = sheets.group(section, 'Table');
  const headRow = sheets.group(table, 'TR');
  writeHead(flow, columns, (draw) => sheets.tagged(headRow, 'TH', draw, { scope: 'Column' }));
  headRow.end();
  sheets.decoration(() => ruleBelowHead(flow));
  const most = flow.room - type.small * 4;
  for (const row of rows.flatMap((one) => fitting(flow, columns, one, cell, most))) {
    const height = heightOf(flow, columns, row, cell);
    if (flow.need(height)) {
      sheets.decoration(() => {
        writeHead(flow, columns, (draw) => draw());
        ruleBelowHead(flow);
      });
    }
    const group = sheets.group(table, 'TR');
    const y = flow.y();
    for (const [at, { x, width }] of columns.entries()) {
      sheets.tagged(group, 'TD', () => sheets.write(row[at] ?? '', cell, { x, y, width }));
    }
    group.end();
    flow.space(height);
    sheets.decoration(() => rule(flow, INK.faintLine));
    flow.space(type.text * 0.3);
  }
  table.end();
}

function columnsOf({ sheets, left, width }: Flow, shares: PaperTable['columns']): Column[] {
  let x = left;
  return shares.map(({ heading, share }) => {
    const column = { heading, x, width: width * share - sheets.paper.type.text };
    x += width * share;
    return column;
  });
}

/** The names of the columns; `put` says what they are to a screen reader. */
function writeHead(flow: Flow, columns: readonly Column[], put: (draw: () => void) => void): void {
  const { sheets } = flow;
  const { small } = sheets.paper.type;
  const style: Style = { size: small, color: INK.quiet };
  const y = flow.y();
  for (const { heading, x, width } of columns) put(() => sheets.write(heading, style, { x, y, width, lines: 1 }));
  flow.space(small * 1.6);
}

function ruleBelowHead(flow: Flow): void {
  rule(flow, INK.line);
  flow.space(flow.sheets.paper.type.small * 0.3);
}

function rule({ sheets: { doc }, left, width, y }: Flow, color: string): void {
  doc
    .moveTo(left, y())
    .lineTo(left + width, y())
    .lineWidth(0.4)
    .stroke(color);
}

const heightOf = ({ sheets }: Flow, columns: readonly Column[], row: readonly string[], style: Style): number =>
  Math.max(...columns.map(({ width }, at) => sheets.heightOf(row[at] || ' ', style, width))) +
  sheets.paper.type.text * 0.3;

/** A row that is higher than a page goes on in rows of its own. */
function fitting(
  flow: Flow,
  columns: readonly Column[],
  row: readonly string[],
  style: Style,
  most: number,
): string[][] {
  const cells = columns.map(({ width }, at) =>
    parts(row[at] ?? '', (some) => flow.sheets.heightOf(some, style, width) <= most),
  );
  const rows = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: rows }, (_, at) => cells.map((one) => one[at] ?? ''));
}
