import { lengthOf, TEXT_LIMIT } from '../../../../domain/answer.ts';
import type { Question } from '../../../../domain/question.ts';

/** What somebody has chosen or written so far: question id → value. */
export type Draft = Readonly<Record<string, string>>;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A draft is private: what the service does not have yet is kept in this browser tab, for the person who wrote it. */
const keyOf = (who: string, roundId: string) => `draft ${who} ${roundId}`;

/** The unsent input of this browser tab, or null. */
export function readDraft(store: Store, who: string, roundId: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(who, roundId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const values = Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(values);
  } catch {
    return null;
  }
}

export function keepDraft(store: Store, who: string, roundId: string, draft: Draft): void {
  store.setItem(keyOf(who, roundId), JSON.stringify(draft));
}

export function dropDraft(store: Store, who: string, roundId: string): void {
  store.removeItem(keyOf(who, roundId));
}

/** The questions that stand in the way of sending in: a choice not made, or a text too long. In the form's order. */
export function faultsIn(questions: readonly Question[], draft: Draft): ReadonlyMap<string, 'missing' | 'tooLong'> {
  const faults = new Map<string, 'missing' | 'tooLong'>();
  for (const { id, kind } of questions) {
    const value = draft[id] ?? '';
    if (kind !== 'text' && value === '') faults.set(id, 'missing');
    if (kind === 'text' && lengthOf(value) > TEXT_LIMIT) faults.set(id, 'tooLong');
  }
  return faults;
}
