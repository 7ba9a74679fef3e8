import { FIRST_DAY, LAST_DAY } from '../limits.ts';
import type { PlanColumn } from './columns.ts';
import type { Span } from './points.ts';
import { readWhen, type WhenContext } from './readWhen.ts';
import type { LeftOutReason, Remark } from './remarks.ts';
import { cellText, type Row } from './rowsOf.ts';

export type RowWhen =
  | { readonly span: Span | null; readonly remarks: readonly Remark[] }
  | { readonly leftOut: LeftOutReason; readonly text: string };

interface Read {
  readonly span: Span | null;
  readonly unknown: string | null;
  readonly remarks: readonly Remark[];
}

function readColumn(row: Row, column: PlanColumn, context: WhenContext): Read {
  const [cell = null] = row.cells(column).filter((one) => cellText(one).trim() !== '');
  if (cell === null) return { span: null, unknown: null, remarks: [] };
  const when = readWhen(cell, context);
  if (when === null) return { span: null, unknown: cellText(cell), remarks: [] };
  const text = `${cellText(cell)} → ${when.from === when.to ? when.from : `${when.from}–${when.to}`}`;
  const remarks: Remark[] = [];
  if (when.asWeek) remarks.push({ code: 'takenAsWeek', text });
  else if (when.yearAssumed) remarks.push({ code: 'yearAssumed', text });
  return { span: when, unknown: null, remarks };
}

/**
 * From when to when a row says that it is: its first and last day, or one of them, or its weeks. A last day alone is
 * one day.
 */
export function rowWhen(row: Row, context: WhenContext): RowWhen {
  const first = readColumn(row, 'from', context);
  const last = readColumn(row, 'to', { ...context, after: first.span?.from ?? context.after });
  const weeks = first.span || last.span ? null : readColumn(row, 'week', context);
  const unknown = first.unknown ?? last.unknown ?? weeks?.unknown ?? null;
  if (unknown !== null) return { leftOut: 'dateUnknown', text: unknown };
  const end = last.span?.to;
  const span = first.span
    ? { from: first.span.from, to: end ?? first.span.to }
    : end === undefined
      ? (weeks?.span ?? null)
      : { from: end, to: end };
  if (span !== null && span.to < span.from) return { leftOut: 'order', text: `${span.from}–${span.to}` };
  if (span !== null && (span.from < FIRST_DAY || span.to > LAST_DAY)) return { leftOut: 'outOfRange', text: span.from };
  return {
    span: span && { from: span.from, to: span.to },
    remarks: [...first.remarks, ...last.remarks, ...(weeks?.remarks ?? [])],
  };
}
