import { NOTE_LIMIT, TITLE_LIMIT } from '../../../../domain/limits.ts';
import type { Action, IsoDate, MeetingNote } from '../../../../domain/plan.ts';
import type { PlanChange } from '../../../../domain/planChange.ts';

export const QUICK_KINDS = ['note', 'action'] as const;
export type QuickKind = (typeof QUICK_KINDS)[number];

/** What is being written in a meeting. The id stays its own until it is saved, so that it lands in the plan once. */
export interface QuickDraft {
  readonly id: string;
  readonly kind: QuickKind;
  readonly text: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (who: string, engagementId: string) => `quickNote.${who}.${engagementId}`;

/** What was being written here when the panel was closed, or nothing yet. */
export function keptDraft(store: Store, who: string, engagementId: string, newId: () => string): QuickDraft {
  const empty: QuickDraft = { id: newId(), kind: 'note', text: '' };
  const kept = store.getItem(keyOf(who, engagementId));
  if (kept === null) return empty;
  try {
    const { id, kind, text } = JSON.parse(kept) as Partial<QuickDraft>;
    const known = QUICK_KINDS.find((one) => one === kind);
    return typeof id === 'string' && typeof text === 'string' && known ? { id, kind: known, text } : empty;
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
  const words = item.kind === 'note' ? item.text : item.kind === 'action' ? item.title : '';
  const text = draft.text.trimStart();
  return { ...draft, id: newId(), text: text.startsWith(words) ? text.slice(words.length).trimStart() : text };
}

/** How much there is room for, in characters. */
export const limitOf = (kind: QuickKind): number => (kind === 'action' ? TITLE_LIMIT : NOTE_LIMIT);

/** The item that the draft becomes; null while there is nothing to save, or too much. */
export function itemOf({ id, kind, text }: QuickDraft, today: IsoDate): Action | MeetingNote | null {
  const words = text.trim();
  if (words === '' || words.length > limitOf(kind)) return null;
  if (kind === 'note') return { kind, id, stepId: null, on: today, text: words };
  return { kind, id, stepId: null, title: words, responsible: null, due: null, done: false, on: today, note: '' };
}
