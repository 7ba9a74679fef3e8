import { NOTE_LIMIT, TITLE_LIMIT } from '../../../../domain/limits.ts';
import type { Action, IsoDate, MeetingNote } from '../../../../domain/plan.ts';

export const QUICK_KINDS = ['note', 'action'] as const;
export type QuickKind = (typeof QUICK_KINDS)[number];

/** What is being written in a meeting. The id stays its own until it is saved, so that it lands in the plan once. */
export interface QuickDraft {
  readonly id: string;
  readonly kind: QuickKind;
  readonly text: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (engagementId: string) => `quickNote.${engagementId}`;

/** What was being written here when the panel was closed, or nothing yet. */
export function keptDraft(store: Store, engagementId: string, newId: () => string): QuickDraft {
  const empty: QuickDraft = { id: newId(), kind: 'note', text: '' };
  const kept = store.getItem(keyOf(engagementId));
  if (kept === null) return empty;
  try {
    const { id, kind, text } = JSON.parse(kept) as Partial<QuickDraft>;
    const known = QUICK_KINDS.find((one) => one === kind);
    return typeof id === 'string' && typeof text === 'string' && known ? { id, kind: known, text } : empty;
  } catch {
    return empty;
  }
}

export function keepDraft(store: Store, engagementId: string, draft: QuickDraft): void {
  if (draft.text === '') store.removeItem(keyOf(engagementId));
  else store.setItem(keyOf(engagementId), JSON.stringify(draft));
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
