import type { Held, Pull } from './pull.ts';

/** How much wider than it was drawn a bar is while it is stretched. */
export const STRETCH = '--timeline-stretch';

/** What is moved on the screen alone, before it is moved in the plan: nothing is drawn anew for it. */
export interface Preview {
  /** Shows where a pull would leave what is held. */
  show(pull: Pull, day: number): void;
  /** Lets everything stand as it is drawn. */
  clear(): void;
  /** Where the leading one is on the screen; null when it is not there. */
  box(): DOMRect | null;
}

const findBar = (root: HTMLElement, id: string) => root.querySelector<HTMLElement>(`[data-bar="${CSS.escape(id)}"]`);

/** Moves bars by transform, and stretches one by a custom property: React's own styles are never touched. */
export function previewOf(root: HTMLElement, { lead, all }: Held): Preview {
  const bars = all.map(({ id }) => findBar(root, id)).filter((bar) => bar !== null);
  const leading = findBar(root, lead.id);
  for (const bar of bars) bar.dataset['pulled'] = '';
  return {
    show({ move, start, end }, day) {
      for (const bar of bars) {
        const days = bar === leading ? move + start : move;
        bar.style.transform = days === 0 ? '' : `translateX(${days * day}px)`;
      }
      leading?.style.setProperty(STRETCH, `${(end - start) * day}px`);
    },
    clear() {
      for (const bar of bars) {
        bar.style.transform = '';
        bar.style.removeProperty(STRETCH);
        delete bar.dataset['pulled'];
      }
    },
    box: () => leading?.getBoundingClientRect() ?? null,
  };
}
