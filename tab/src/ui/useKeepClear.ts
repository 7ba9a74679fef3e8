import { type RefObject, useLayoutEffect } from 'react';

/** A screen lower than this (a phone on its side, a page at 400 %) has no room for anything that sticks. */
export const LOW = '@media (max-height: 479px)';

/**
 * Keeps what has the focus from under something that sticks to an edge of the page: the page scrolls so much further.
 */
export function useKeepClear(ref: RefObject<HTMLElement | null>, edge: 'top' | 'bottom'): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const property = `scroll-padding-${edge}`;
    const { style } = document.documentElement;
    const measure = () => {
      const sticks = getComputedStyle(element).position !== 'static';
      style.setProperty(property, sticks && element.offsetHeight > 0 ? `${element.offsetHeight + 16}px` : '0');
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => {
      watch.disconnect();
      style.removeProperty(property);
    };
  }, [ref, edge]);
}
