import type { Language } from '../language.ts';
import { beginOf, endOf, type IsoDate, isStep, type Phase, type Plan, type PlanItem, type Step } from '../plan.ts';
import type { PlanPerson } from '../planHistory.ts';
import { translator } from '../texts/translate.ts';
import { factsIn, type PlanFacts } from './facts.ts';
import { itemOf } from './itemOf.ts';
import { type Above, type RowDraft, readRow } from './readRow.ts';
import type { SheetMapping } from './recognize.ts';
import type { LeftOut, Understood } from './remarks.ts';
import { rowsOf } from './rowsOf.ts';
import type { SheetBook } from './sheetCells.ts';
import { tie } from './ties.ts';

export interface ImportContext {
  readonly language: Language;
  readonly people: readonly PlanPerson[];
  /** The plan that the file is read into. */
  readonly current: Plan;
  readonly today: IsoDate;
  /** What dates without a year begin in. */
  readonly year: number;
  readonly newId: () => string;
}

/** What a file is as a plan, and what of it is not in that plan. */
export interface PlanReading {
  readonly facts: PlanFacts;
  /** In the order of the file. */
  readonly items: readonly PlanItem[];
  readonly understood: readonly Understood[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a plan out of sheets, by what their columns are taken for. What is not understood is told, row by row; the
 * words of a cell that is none of the values we know go into the item's note.
 */
export function planFromSheets(
  book: SheetBook,
  mappings: readonly SheetMapping[],
  context: ImportContext,
): PlanReading {
  const leftOut: LeftOut[] = [];
  const drafts: RowDraft[] = [];
  book.sheets.forEach((table, place) => {
    const mapping = mappings[place];
    if (!mapping?.used) return;
    let above: Above = { phase: '', day: null, year: context.year, date1904: book.date1904 };
    for (const row of rowsOf(table, mapping)) {
      const read = readRow(row, above);
      above = read.above;
      if ('draft' in read) drafts.push(read.draft);
      else leftOut.push({ sheet: row.sheet, at: row.at, reason: read.leftOut, text: read.text || row.all });
    }
  });

  const { current, people, today, newId } = context;
  const tied = tie(drafts, current, newId);
  const standing = new Map(current.items.map((item) => [item.id, item]));
  const made = drafts.map((draft) => {
    const id = tied.idOf(draft);
    const ties = { id, phaseId: tied.phaseOf(draft), stepId: tied.stepOf(draft), base: standing.get(id) ?? null };
    return { draft, item: itemOf(draft, ties, { t: translator(context.language), people, today }) };
  });
  const steps = made.flatMap(({ item }) => (typeof item !== 'string' && isStep(item) ? [item] : []));
  const understood: Understood[] = [];
  const items: PlanItem[] = [];
  for (const { draft, item: found } of made) {
    const { sheet, at, all } = draft.row;
    const item = found === 'noDate' && draft.kind === 'phase' ? phaseOver(tied.idOf(draft), draft.title, steps) : found;
    if (item === null || typeof item === 'string') leftOut.push({ sheet, at, reason: item ?? 'noDate', text: all });
    else {
      items.push(item);
      understood.push({ sheet, at, itemId: item.id, remarks: draft.aside.remarks });
    }
  }
  const named = [...tied.named].flatMap(([id, title]) => phaseOver(id, title, steps) ?? []);
  return { facts: factsIn(book, mappings), items: [...named, ...items], understood, leftOut };
}

/** A phase that says nothing of when it is: from its first step's first day to its last step's last. Null without any. */
function phaseOver(id: string, title: string, steps: readonly Step[]): Phase | null {
  const own = steps.filter(({ phaseId }) => phaseId === id);
  const [from] = own.map(beginOf).sort();
  const to = own.map(endOf).sort().at(-1);
  return from === undefined || to === undefined ? null : { kind: 'phase', id, title, from, to, note: '' };
}
