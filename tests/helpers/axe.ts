import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

/** What axe has to say of a page. */
export interface Verdict {
  /** How many rules had something to look at. */
  readonly checks: number;
  /** Each rule that was broken, with what broke it. */
  readonly broken: readonly (readonly [rule: string, impact: string, ...where: string[]])[];
}

interface Result {
  readonly id: string;
  readonly impact?: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
interface Axe {
  run(what: Document, options: object): Promise<Record<'passes' | 'violations' | 'incomplete', Result[]>>;
}

/**
 * A line of a tree holds the lines under it, and all of their words count as its own to this rule; each is named by its
 * own title first, which is what it is called by.
 */
const SAID_BY_ITS_LINES = { rule: 'label-content-name-mismatch', role: 'role="treeitem"' };

// The very axe that @axe-core/playwright brings. Run by hand, since that one opens a page of its own for every answer.
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string };

/** Asks axe about a whole page, or a whole framed page: all its usual rules, best practices among them, of any impact. */
export async function askAxe(page: Page | Frame): Promise<Verdict> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async ({ rule, role }) => {
    const { axe } = window as unknown as { axe: Axe };
    const { passes, violations, incomplete } = await axe.run(document, {
      iframes: false,
      preload: false,
      selectors: false,
      resultTypes: ['violations'],
    });
    return {
      checks: passes.length + violations.length + incomplete.length,
      broken: violations.flatMap(({ id, impact, nodes }) => {
        const where = nodes
          .filter(({ html }) => id !== rule || !html.includes(role))
          .map(({ html, failureSummary = '' }) => `${html.slice(0, 240)} ${failureSummary.replace(/\s+/g, ' ')}`);
        return where.length === 0 ? [] : [[id, String(impact), ...where.slice(0, 5)] as const];
      }),
    };
  }, SAID_BY_ITS_LINES);
}
