/** What a key asks of the timeline. */
export type KeyAct =
  | { readonly act: 'go'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly act: 'fold'; readonly open: boolean }
  | { readonly act: 'pull'; readonly what: 'move' | 'end'; readonly days: number }
  | { readonly act: 'open' | 'select' | 'lift' | 'keep' | 'putBack' | 'clear' };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const GO: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

const PULLS: Readonly<Record<string, { readonly what: 'move' | 'end'; readonly sign: 1 | -1 }>> = {
  ArrowLeft: { what: 'move', sign: -1 },
  ArrowRight: { what: 'move', sign: 1 },
  ArrowUp: { what: 'end', sign: 1 },
  ArrowDown: { what: 'end', sign: -1 },
};

/**
 * The keys of the timeline. Not moving, it is a tree like any other (ARIA's pattern): up and down, right and left to
 * unfold and fold, Enter, Space. «M» takes what has the focus: left and right move it a day, up and down make it a day
 * longer or shorter, with Shift a week; Enter keeps, Escape puts back. No Alt and no Ctrl: with the arrows those are
 * the browser's own (back a page) or a screen reader's.
 */
export function keyAct({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyPress, moving: boolean): KeyAct | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (moving) {
    if (key === 'Enter' || key.toLowerCase() === 'm') return { act: 'keep' };
    if (key === 'Escape') return { act: 'putBack' };
    const pull = PULLS[key];
    return pull ? { act: 'pull', what: pull.what, days: pull.sign * (shiftKey ? 7 : 1) } : null;
  }
  const to = GO[key];
  if (to) return { act: 'go', to };
  if (key === 'ArrowRight' || key === 'ArrowLeft') return { act: 'fold', open: key === 'ArrowRight' };
  if (key === 'Enter') return { act: 'open' };
  if (key === ' ') return { act: 'select' };
  if (key === 'Escape') return { act: 'clear' };
  return key.toLowerCase() === 'm' ? { act: 'lift' } : null;
}

/** The id that the focus goes to from `at`; stays at the ends. */
export function goFrom(ids: readonly string[], at: string, to: 'next' | 'previous' | 'first' | 'last'): string {
  const index = ids.indexOf(at);
  const wanted = { next: index + 1, previous: index - 1, first: 0, last: ids.length - 1 }[to];
  return ids[Math.max(0, Math.min(ids.length - 1, wanted))] ?? at;
}
