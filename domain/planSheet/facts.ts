import { OUTCOME_LIMIT } from '../limits.ts';
import type { PlanForm } from '../plan.ts';
import { fold } from './fold.ts';
import { FORM_LABELS, OUTCOME_LABELS } from './headings.ts';
import type { SheetMapping } from './recognize.ts';
import { cellText, shorten } from './rowsOf.ts';
import type { SheetBook, SheetRow } from './sheetCells.ts';
import { FORM_WORDS, valueIn } from './valueWords.ts';

/** What a file says of the whole plan; undefined where it says nothing of it. */
export interface PlanFacts {
  readonly desiredOutcome: string | undefined;
  readonly form: PlanForm | null | undefined;
}

const LABELS = [...OUTCOME_LABELS, ...FORM_LABELS];

/** The text beside a label, after it in the same cell, or under it; undefined where the label is not in the file. */
function beside(rows: readonly SheetRow[], labels: readonly string[]): string | undefined {
  for (const [index, { cells }] of rows.entries()) {
    for (const [place, cell] of cells.entries()) {
      const text = cellText(cell);
      const after = /^([^:]{3,40}):\s*(\S[\s\S]*)$/u.exec(text);
      if (after && labels.includes(fold(after[1] ?? ''))) return after[2];
      if (text.length > 60 || !labels.includes(fold(text))) continue;
      const right = cells.slice(place + 1).find((one) => cellText(one) !== '');
      if (right !== undefined) return cellText(right);
      const under = cellText(rows[index + 1]?.cells[place] ?? null);
      return LABELS.includes(fold(under)) ? '' : under;
    }
  }
  return undefined;
}

/** The desired outcome and the form, wherever in a file they stand outside the plan's own rows. */
export function factsIn({ sheets }: SheetBook, mappings: readonly SheetMapping[]): PlanFacts {
  const rows = sheets.flatMap((sheet, at) => {
    const heading = mappings[at]?.used ? (mappings[at]?.heading ?? 0) : null;
    return heading === null ? sheet.rows : sheet.rows.filter((row) => row.at < heading);
  });
  const outcome = beside(rows, OUTCOME_LABELS);
  const form = beside(rows, FORM_LABELS);
  return {
    desiredOutcome: outcome === undefined ? undefined : shorten(outcome, OUTCOME_LIMIT),
    form: form === undefined ? undefined : valueIn(FORM_WORDS, form),
  };
}
