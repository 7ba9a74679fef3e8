import { NOTE_LIMIT, TITLE_LIMIT } from '../../../../domain/limits.ts';
import { type Agreed, type IsoDate, isAgreed } from '../../../../domain/plan.ts';
import type { PlanChange } from '../../../../domain/planChange.ts';
import { USUAL_QUIET_PERIODS } from '../../../../domain/quietPeriods.ts';
import type { Responsible } from '../../../../domain/responsible.ts';
import { usualDue } from '../../../../domain/session/reminder.ts';
import { isDay } from '../plan/item/stepDraft.ts';

export const QUICK_KINDS = ['note', 'resolution', 'action'] as const;
export type QuickKind = (typeof QUICK_KINDS)[number];

/** What is being written in a meeting. The id stays its own until it is saved, so that it lands in the plan once. */
export interface QuickDraft {
  readonly id: string;
  readonly kind: QuickKind;
  readonly text: string;
  readonly responsible: Responsible | null;
  /** A day, empty for none, or null where nobody has chosen: an action then gets the usual one. */
  readonly due: string | null;
}

const BLANK = { responsible: null, due: null } as const;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (who: string, engagementId: string) => `quickNote.${who}.${engagementId}`;

/** What was being written here when the panel was closed, or nothing yet. */
export function keptDraft(store: Store, who: string, engagementId: string, newId: () => string): QuickDraft {
  const empty: QuickDraft = { id: newId(), kind: 'note', text: '', ...BLANK };
  const kept = store.getItem(keyOf(who, engagementId));
  if (kept === null) return empty;
  try {
    const { id, kind, text, responsible = null, due = null } = JSON.parse(kept) as Partial<QuickDraft>;
    const known = QUICK_KINDS.find((one) => one === kind);
    return typeof id === 'string' && typeof text === 'string' && known
      ? { id, kind: known, text, responsible, due }
      : empty;
  } catch {
    return empty;
  }
}

export function keepDraft(store: Store, who: string, engagementId: string, draft: QuickDraft): void {
  const key = keyOf(who, engagementId);
  try {
    if (draft.text === '') store.removeItem(key);
    else store.setItem(key, JSON.stringify(draft));
  } catch {
    // A full store keeps nothing more; what is written still stands on the screen.
  }
}

/**
 * The draft when a change has come into the plan: without what is now in it, and with what was written on meanwhile.
 * The same where the change was another.
 */
export function afterSaved(draft: QuickDraft, change: PlanChange, newId: () => string): QuickDraft {
  const added = change.flatMap((edit) => (edit.op === 'add' && edit.item.id === draft.id ? edit.item : []));
  const [item] = added;
  if (item === undefined) return draft;
  const words = !isAgreed(item) ? '' : item.kind === 'note' ? item.text : item.title;
  const text = draft.text.trimStart();
  return {
    ...draft,
    ...BLANK,
    id: newId(),
    text: text.startsWith(words) ? text.slice(words.length).trimStart() : text,
  };
}

/** How much there is room for, in characters. */
export const limitOf = (kind: QuickKind): number => (kind === 'note' ? NOTE_LIMIT : TITLE_LIMIT);

/** The day that stands in the form. */
export function dueOf({ kind, due }: QuickDraft, today: IsoDate): string {
  if (due !== null) return due;
  return kind === 'action' ? usualDue(today, USUAL_QUIET_PERIODS) : '';
}

/** A name that nobody has written yet is nobody's. */
const written = (responsible: Responsible | null): Responsible | null =>
  responsible?.kind === 'named' && responsible.name.trim() === '' ? null : responsible;

/**
 * The item that the draft becomes, noted in the session that goes on where one does; null while there is nothing to save,
 * or too much.
 */
export function itemOf(draft: QuickDraft, today: IsoDate, sessionId: string | null): Agreed | null {
  const { id, kind, text, responsible } = draft;
  const words = text.trim();
  if (words === '' || words.length > limitOf(kind)) return null;
  const born = { id, stepId: null, on: today, ...(sessionId !== null && { sessionId }) };
  if (kind === 'note') return { ...born, kind, text: words };
  const due = dueOf(draft, today);
  if (due !== '' && !isDay(due)) return null;
  return { ...born, kind, title: words, responsible: written(responsible), due: due || null, done: false, note: '' };
}
