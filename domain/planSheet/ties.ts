import type { Plan } from '../plan.ts';
import { fold } from './fold.ts';
import type { RowDraft } from './readRow.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const idIn = ({ row }: RowDraft, column: 'id' | 'phaseId' | 'stepId'): string | null => {
  const text = row.text(column).trim().toLowerCase();
  return UUID.test(text) ? text : null;
};

const blank = (text: string) => text.trim() === '';

/** The ids of a file's rows, and what hangs on what: by id where the words agree, and otherwise by the words. */
export interface Tied {
  idOf(draft: RowDraft): string;
  phaseOf(draft: RowDraft): string | null;
  stepOf(draft: RowDraft): string | null;
  /** Phases that are named in a row and have no row of their own: title by id. */
  readonly named: ReadonlyMap<string, string>;
}

/**
 * Ties the rows of a file. A row keeps its id where it has a good one that no row above has, and that is no item of
 * another kind in the plan; otherwise it gets a new one.
 */
export function tie(drafts: readonly RowDraft[], current: Plan, newId: () => string): Tied {
  const kinds = new Map(current.items.map(({ id, kind }) => [id, kind]));
  const ids = new Map<RowDraft, string>();
  const byFileId = new Map<string, RowDraft>();
  const taken = new Set<string>();
  for (const draft of drafts) {
    const given = idIn(draft, 'id');
    const known = given === null ? undefined : kinds.get(given);
    const keeps = given !== null && !taken.has(given) && (known === undefined || known === draft.kind);
    if (draft.row.own && !keeps && !blank(draft.row.text('id'))) draft.aside.tell('newId', draft.title);
    const id = keeps ? given : newId();
    taken.add(id);
    ids.set(draft, id);
    if (given !== null && !byFileId.has(given)) byFileId.set(given, draft);
  }
  const idOf = (draft: RowDraft) => ids.get(draft) ?? newId();

  const phases = drafts.filter(({ kind }) => kind === 'phase');
  const steps = drafts.filter(({ kind }) => kind === 'activity' || kind === 'milestone' || kind === 'decision');
  const byTitle = (some: readonly RowDraft[]) =>
    new Map([...some].reverse().map((draft) => [fold(draft.title), idOf(draft)]));
  const phaseIds = byTitle(phases);
  const stepIds = new Map([
    ...current.items.flatMap(
      (item) => ('title' in item && item.kind !== 'phase' ? [[fold(item.title), item.id]] : []) as [string, string][],
    ),
    ...byTitle(steps),
  ]);
  const named = new Map<string, string>();

  const nameOf = (title: string): string => {
    const known = phaseIds.get(fold(title));
    if (known) return known;
    const id = newId();
    phaseIds.set(fold(title), id);
    named.set(id, title.trim());
    return id;
  };

  /** The draft that an id in the file stands for, when the words beside it do not say another. */
  const agreeing = (id: string | null, words: string): string | null => {
    const draft = id === null ? undefined : byFileId.get(id);
    if (draft === undefined) return blank(words) ? id : null;
    const names = [draft.title, draft.phase].map(fold);
    return blank(words) ? (blank(draft.title) ? idOf(draft) : null) : names.includes(fold(words)) ? idOf(draft) : null;
  };

  return {
    idOf,
    named,
    phaseOf(draft) {
      const before = current.items.find(({ id }) => id === idOf(draft));
      const { row, phase } = draft;
      if (!row.has('phase') && !row.has('phaseId') && blank(phase)) {
        return before && 'phaseId' in before ? before.phaseId : null;
      }
      return agreeing(idIn(draft, 'phaseId'), phase) ?? (blank(phase) ? null : nameOf(phase));
    },
    stepOf(draft) {
      const id = idIn(draft, 'stepId');
      const words = draft.row.text('step');
      const found = agreeing(id, words) ?? (blank(words) ? null : (stepIds.get(fold(words)) ?? id));
      if (found === null && !blank(words)) draft.aside.tell('stepUnknown', words);
      return found;
    },
  };
}
