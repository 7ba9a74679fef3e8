import type { Page } from 'playwright-core';

/** What one press of Tab led to. */
interface Stop {
  /** In the words of the page, to tell it apart. */
  readonly what: string;
  /** Everything has been gone through. */
  readonly around: boolean;
  /** What is wrong with it, if anything. */
  readonly faults: readonly string[];
}

export interface Walk {
  readonly stops: number;
  readonly faults: readonly string[];
}

/** More presses than any view has places. */
const MOST_PRESSES = 400;

interface Walker {
  look(): Stop;
  missed(): string[];
}

/** Lives in the page: remembers where Tab has been, and looks at each place as a person would. */
function walker(): Walker {
  const PLACES = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const seen: Element[] = [];
  let [last, lastLook, lastWhat]: [Element | null, string, string] = [null, '', ''];
  let left = false;

  const what = (element: Element) => {
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    return `${element.tagName.toLowerCase()} «${(label ?? element.textContent ?? '').trim().slice(0, 60)}»`;
  };
  const modal = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const group = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : element;
  const reachable = (element: Element) =>
    element instanceof HTMLElement &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0;
  const expected = [...modal().querySelectorAll(PLACES)].filter(reachable);

  /** How it and what is near it is drawn: a ring may be on the box around a field, on a mark beside it, or on its name. */
  const drawn = (element: Element) => {
    const inside = [...element.querySelectorAll('*')].slice(0, 12);
    const near = [element, ...inside, ...(element.parentElement?.children ?? [])];
    for (let up = element.parentElement, n = 0; up !== null && n < 2; up = up.parentElement, n += 1) near.push(up);
    return near
      .flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
      .map((style) =>
        [
          style.outlineStyle,
          style.outlineColor,
          style.boxShadow,
          style.borderColor,
          style.transform,
          style.textDecoration,
          style.clipPath,
        ].join(),
      )
      .join('|');
  };
  const inSight = (element: Element) => {
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (x1 - x0 < 1 || y1 - y0 < 1) return 'out of sight';
    // Any of its corners or its middle will do: a long thing is partly under what sticks to an edge.
    for (const [x, y] of [
      [(x0 + x1) / 2, (y0 + y1) / 2],
      [x0 + 4, y0 + 4],
      [x1 - 4, y1 - 4],
      [x0 + 4, y1 - 4],
      [x1 - 4, y0 + 4],
    ] as const) {
      const hit = document.elementFromPoint(x, y);
      if (hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element))) {
        return null;
      }
      if (hit !== null && (element as HTMLInputElement).labels?.[0]?.contains(hit)) return null;
    }
    return 'covered';
  };

  return {
    look() {
      const at = document.activeElement ?? document.body;
      const faults: string[] = [];
      if (last !== null && at !== last && drawn(last) === lastLook) faults.push(`not seen to have focus: ${lastWhat}`);
      if (at === document.body || at === document.documentElement) {
        [last, lastLook] = [null, ''];
        left = seen.length > 0;
        return { what: 'the page itself', around: false, faults };
      }
      if (at === seen[0] && (seen.length > 1 || left)) return { what: what(at), around: true, faults };
      // A date is a row of small fields in one.
      const ownStops = at instanceof HTMLInputElement && ['date', 'time', 'file'].includes(at.type);
      if (at === last && !ownStops) faults.push(`twice in a row: ${what(at)}`);
      if (!modal().contains(at)) faults.push(`outside the dialog: ${what(at)}`);
      const hidden = inSight(at);
      if (hidden !== null) faults.push(`${hidden}: ${what(at)}`);
      if (!seen.includes(at)) seen.push(at);
      [last, lastLook, lastWhat] = [at, drawn(at), what(at)];
      return { what: lastWhat, around: false, faults };
    },
    missed() {
      const been = new Set(seen.map(group));
      return expected
        .filter((one) => reachable(one) && !been.has(group(one)))
        .map((one) => `never reached: ${what(one)}`);
    },
  };
}

/**
 * Goes through a page with Tab, from its top or from where the focus stands in the dialog that is open, until it is around.
 * @returns how many places there were, and each thing that was wrong with the way
 */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(`window.tabWalker = (${walker})(); window.scrollTo(0, 0);`);
  await page.evaluate(() => {
    if (document.querySelector('dialog:modal') !== null) return;
    // The very top: where a page begins.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const faults = new Set<string>();
  const look = () => page.evaluate(() => (window as unknown as { tabWalker: Walker }).tabWalker.look());
  for (let presses = 1; presses <= MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await look();
    for (const fault of stop.faults) faults.add(fault);
    if (!stop.around) continue;
    const missed = await page.evaluate(() => (window as unknown as { tabWalker: Walker }).tabWalker.missed());
    return { stops: presses, faults: [...faults, ...missed] };
  }
  return { stops: MOST_PRESSES, faults: [...faults, 'Tab never came around'] };
}
