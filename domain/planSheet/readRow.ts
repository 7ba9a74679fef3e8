import type { RowKind } from './columns.ts';
import { fold } from './fold.ts';
import type { Span } from './points.ts';
import { Aside } from './readFields.ts';
import type { LeftOutReason } from './remarks.ts';
import type { Row } from './rowsOf.ts';
import { rowWhen } from './rowWhen.ts';
import { KIND_WORDS, valueIn } from './valueWords.ts';

/** A row with what has to be known of all rows before any becomes an item. */
export interface RowDraft {
  readonly row: Row;
  readonly kind: RowKind;
  readonly title: string;
  /** The phase's title as it stands in the row or above it; blank for none. */
  readonly phase: string;
  readonly span: Span | null;
  readonly aside: Aside;
}

export interface Above {
  /** The phase that rows without one are in. */
  readonly phase: string;
  readonly day: string | null;
  readonly year: number;
  readonly date1904: boolean;
}

export type RowRead =
  | { readonly draft: RowDraft; readonly above: Above }
  | { readonly leftOut: LeftOutReason; readonly text: string; readonly above: Above };

/** «Fase 2: Kunnskap», alone in its row. */
const PHASE_LINE = /^(?:fase|phase|hovedfase|hovudfase|del|trinn|steg)\s*\d/;

function kindOf(row: Row, title: string, above: Above, aside: Aside): RowKind {
  const word = row.text('kind').trim();
  const kind = valueIn(KIND_WORDS, word) ?? milestoneType(row);
  if (kind !== null) return kind;
  if (row.text('rule').trim() !== '') return 'acknowledgement';
  // The phase alone begins it; said again, it is a row that does not say what is to be done.
  const phase = fold(row.text('phase'));
  if (title.trim() === '' && phase !== '' && phase !== fold(above.phase)) return 'phase';
  if (PHASE_LINE.test(fold(title)) && row.all === title) return 'phase';
  if (word !== '') aside.keep('kindUnknown', row, 'kind', word);
  return 'activity';
}

/** Some sheets say «milepæl» where the type stands. */
function milestoneType(row: Row): RowKind | null {
  const kind = row.own ? null : valueIn(KIND_WORDS, row.text('type'));
  return kind === 'milestone' || kind === 'decision' ? kind : null;
}

/** What one row is, given what stands above it. */
export function readRow(row: Row, above: Above): RowRead {
  const aside = new Aside();
  const written = row.text('title');
  const kind = kindOf(row, written, above, aside);
  const title = kind === 'phase' && written.trim() === '' ? row.text('phase') : written;
  const inherits = !row.own && kind !== 'phase' && row.text('phase').trim() === '' && above.phase !== '';
  const phase = inherits ? above.phase : row.text('phase');
  const next = { ...above, phase: row.own ? '' : kind === 'phase' ? title : phase };
  if (inherits && row.has('phase')) aside.tell('phaseAbove', above.phase);
  const when = rowWhen(row, { year: above.year, after: above.day, date1904: above.date1904 });
  if ('leftOut' in when) return { ...when, above: next };
  aside.remarks.push(...when.remarks);
  const hasTitle = title.trim() !== '' || row.own || kind === 'note' || kind === 'acknowledgement';
  const below = { ...next, day: when.span?.from ?? next.day };
  if (!hasTitle) return { leftOut: 'noTitle', text: '', above: below };
  return { draft: { row, kind, title, phase, span: when.span, aside }, above: below };
}
