import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { scrollToSee } from './folds.ts';
import { idsInOrder, type TimelineLayout } from './layout.ts';

/** The part of the axis on the screen: what the column of names does not cover. */
export const seenOf = (box: HTMLElement, { names }: TimelineLayout) => ({
  x: box.scrollLeft,
  width: box.clientWidth - names,
});

const itemOf = (target: EventTarget) =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;

/** The one line of the timeline that Tab comes to, and the way from line to line. */
export function useTreeFocus(box: RefObject<HTMLElement | null>, layout: TimelineLayout) {
  const [at, setAt] = useState<string | null>(null);
  const focused = useRef<string | null>(null);
  const ids = idsInOrder(layout.bands);
  const first = layout.bands.find(({ current }) => current)?.id ?? ids[0] ?? null;

  const find = (id: string) => box.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;

  // A line that was moved to another place in the order loses the focus to nothing; it gets it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the layout is another
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    find(focused.current)?.focus({ preventScroll: true });
  }, [layout]);

  return {
    ids,
    at,
    reached: at !== null && ids.includes(at) ? at : first,
    setAt,
    focus(id: string) {
      setAt(id);
      const item = find(id);
      item?.focus({ preventScroll: true });
      item?.querySelector('[data-name]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const cell = layout.bands.flatMap((band) => [band, ...band.rows.map((row) => ({ ...row, id: row.step.id }))]);
      const bar = cell.find((one) => one.id === id);
      const to = box.current && bar ? scrollToSee([bar], seenOf(box.current, layout)) : null;
      if (box.current && to !== null) box.current.scrollLeft = to;
    },
    handlers: {
      onFocus({ target }: FocusEvent) {
        const id = itemOf(target);
        if (id === undefined) return;
        focused.current = id;
        setAt(id);
      },
      onBlur({ relatedTarget }: FocusEvent) {
        if (relatedTarget !== null) focused.current = null;
      },
    },
  };
}
