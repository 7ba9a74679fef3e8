import type { Status } from '../../../domain/plan.ts';
import { INK } from './paper.ts';
import type { Sheets } from './sheets.ts';

type Doc = Sheets['doc'];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STROKE = 0.9;

/** The status by its fill, never by colour alone: empty, hatched, full, or a dashed outline. */
export function drawBar(doc: Doc, { x, y, width, height }: Box, status: Status): void {
  doc.rect(x, y, width, height).fill(status === 'done' ? INK.accent : INK.paper);
  if (status === 'ongoing') {
    doc.save().rect(x, y, width, height).clip();
    for (let at = x - height; at < x + width; at += 3.2) doc.moveTo(at, y + height).lineTo(at + height, y);
    doc.lineWidth(1).stroke(INK.accent).restore();
  }
  outline(doc.rect(x, y, width, height), status);
}

/** A milestone; with `double`, a decision point. `x` and `y` are its middle. */
export function drawDiamond(doc: Doc, x: number, y: number, radius: number, status: Status, double: boolean): void {
  const path = (size: number) =>
    doc
      .moveTo(x, y - size)
      .lineTo(x + size, y)
      .lineTo(x, y + size)
      .lineTo(x - size, y)
      .closePath();
  path(radius).fill(status === 'done' && !double ? INK.accent : INK.paper);
  outline(path(radius), status);
  if (!double) return;
  if (status === 'done') path(radius * 0.62).fill(INK.accent);
  else
    path(radius * 0.5)
      .lineWidth(STROKE)
      .stroke(INK.accent);
}

function outline(shape: Doc, status: Status): void {
  if (status === 'postponed') shape.dash(2, { space: 1.6 });
  shape.lineWidth(STROKE).stroke(INK.accent);
  shape.undash();
}
