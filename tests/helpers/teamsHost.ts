import { expect } from '@jest/globals';
import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { HostTheme, Locale, Place } from '../../tab/host/src/place.ts';
import { FJORD, PERSONA, type TryOut } from './tryOut.ts';

/** The size at which Teams shows each place, in pixels (teams.md § 5, design.md). */
export const SIZES = {
  channel: { width: 1280, height: 1000 },
  phone: { width: 420, height: 1000 },
  sidePanel: { width: 1280, height: 1000 },
  stage: { width: 1920, height: 1300 },
  personal: { width: 1280, height: 1000 },
  settings: { width: 1000, height: 900 },
} as const;

export interface HostOptions {
  readonly as?: keyof typeof PERSONA;
  /** The object id of somebody outside Fjord, in place of `as`. */
  readonly person?: string;
  readonly engagement?: string;
  readonly theme?: HostTheme;
  readonly locale?: Locale;
  readonly phone?: boolean;
  readonly subPage?: string;
  readonly refused?: 'token' | 'stage';
  /** A browser that is open already: two windows of one person. */
  readonly context?: BrowserContext;
}

/** The tab inside the stand-in for Teams, in a browser of its own. */
export interface HostedTab {
  readonly page: Page;
  /** The tab's own page. */
  readonly tab: FrameLocator;
  readonly window: Locator;
  frame(): Promise<Frame>;
  /** The stage beside the side panel, once something is shown on it. */
  readonly stage: FrameLocator;
  /** What the tab has said of this to Teams, as often as it has: the arguments. */
  said(func: string): Promise<unknown[][]>;
  /** Resolves when the tab has said it. */
  hears(func: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
}

/** Opens the stand-in at one place as one of the try-out's people, and waits until the tab says how it went. */
export async function openInTeams(tryOut: TryOut, place: Place, options: HostOptions = {}): Promise<HostedTab> {
  const {
    as = 'guide',
    person = PERSONA[as],
    engagement = FJORD,
    theme,
    locale,
    phone = false,
    subPage,
    refused,
  } = options;
  const viewport = phone ? SIZES.phone : SIZES[place];
  const context = options.context ?? (await tryOut.browser.newContext({ viewport }));
  const page = await context.newPage();
  const query = new URLSearchParams({
    place,
    person,
    engagement,
    ...(theme !== undefined && { theme }),
    ...(locale !== undefined && { locale }),
    ...(phone && { size: 'phone' }),
    ...(subPage !== undefined && { subPage }),
    ...(refused !== undefined && { [refused]: 'refused' }),
  });
  await page.goto(`${tryOut.service.url}/host/?${query}`);
  const window = page.locator(`.window.${place}`).first();
  await page.locator('.window[data-state]:not([data-state="loaded"])').first().waitFor();
  return {
    page,
    window,
    tab: window.frameLocator('iframe'),
    stage: page.locator('.meeting .window').frameLocator('iframe'),
    async frame() {
      const frame = await (await window.locator('iframe').elementHandle())?.contentFrame();
      if (!frame) throw new Error('there is no frame');
      return frame;
    },
    async said(func) {
      const rows = await page.locator(`.said li[data-func="${func}"]`).all();
      return Promise.all(
        rows.map(async (row) => JSON.parse((await row.getAttribute('data-args')) ?? '[]') as unknown[]),
      );
    },
    hears: (func) => page.locator(`.said li[data-func="${func}"]`).first().waitFor({ state: 'attached' }),
    async choose(label, value) {
      await page.locator('header').getByLabel(label, { exact: true }).selectOption(value);
    },
  };
}

/** The first view stands, Teams was told so once, and it fits. */
export async function stands({ tab, window, hears, said }: HostedTab): Promise<void> {
  await hears('appInitialization.success');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  const sideways = await tab.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
  expect({
    shown: (await said('appInitialization.success')).length,
    failed: (await said('appInitialization.failure')).length,
    covered: await window.locator('.cover').count(),
    sideways,
  }).toEqual({ shown: 1, failed: 0, covered: 0, sideways: false });
}
