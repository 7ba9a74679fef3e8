import type { Page } from 'playwright-core';
import type { Language } from '../../../domain/language.ts';
import type { HostTheme } from '../../../tab/host/src/place.ts';
import { type HostedTab, openInTeams } from '../teamsHost.ts';
import { PERSONA, type TryOut } from '../tryOut.ts';
import type { Ground } from './ground.ts';
import type { On, View } from './view.ts';

/** Whoever looks, begins in nynorsk: that is what the views are found by. */
const readNynorsk = ({ ask }: Ground, who: View['who']) => ask(who, '/me/language', 'PUT', { language: 'nn' });

const stands = (on: On) => on.locator('h1, main [role=alert]').first().waitFor();

/** Opens a view as a page of its own. */
export async function openView(
  tryOut: TryOut,
  ground: Ground,
  view: View,
  size: { width: number; height: number },
): Promise<Page> {
  await readNynorsk(ground, view.who);
  const context = await tryOut.browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  await view.before?.(context);
  const page = await context.newPage();
  await page.goto(`${tryOut.service.url}/tab/${view.path(ground)}?persona=${PERSONA[view.who]}`);
  await stands(page);
  await view.arrive?.({ page, on: page, ground });
  return page;
}

/** Opens a view in the stand-in for Teams, where the theme changes while it stands. */
export async function openViewInTeams(tryOut: TryOut, ground: Ground, view: View): Promise<HostedTab> {
  await readNynorsk(ground, view.who);
  const context = await tryOut.browser.newContext({
    viewport: { width: 1280, height: 1000 },
    // A colour on its way to another is neither of them.
    reducedMotion: 'reduce',
  });
  await view.before?.(context);
  const { place = 'personal' } = view;
  const path = view.path(ground);
  const subPage = place === 'personal' && path !== '' ? { subPage: path } : {};
  const hosted = await openInTeams(tryOut, place, { context, as: view.who, engagement: ground.fjord, ...subPage });
  await stands(hosted.tab);
  await view.arrive?.({ page: hosted.page, on: hosted.tab, ground });
  return hosted;
}

/** The ground's colour, by which a theme is known; false for the one that it was. */
const groundColour = (before: string | null) => {
  const ground = document.querySelector('.fui-FluentProvider') ?? document.body;
  const colour = getComputedStyle(ground).getPropertyValue('--colorNeutralBackground1');
  return colour === before ? false : colour;
};

/** Changes the theme, to another than it is, as Teams does, and waits until the page has it. */
export async function changeTheme(hosted: HostedTab, theme: HostTheme): Promise<void> {
  const frame = await hosted.frame();
  const before = await frame.evaluate(groundColour, null);
  await hosted.choose('Utsjånad', theme);
  await frame.waitForFunction(groundColour, before === false ? null : before);
}

/** Changes the person's language, in the bar where there is one, and waits until the page speaks it. */
export async function changeLanguage(hosted: HostedTab, { ask }: Ground, who: View['who'], language: Language) {
  const picker = hosted.tab.locator(`header select:has(option[value=${language}])`);
  if ((await picker.count()) > 0) {
    // Also while a dialog lies over it: the words in the dialog are what is looked at.
    await picker.selectOption(language, { force: true });
  } else {
    await ask(who, '/me/language', 'PUT', { language });
    await (await hosted.frame()).evaluate(() => location.reload());
    await stands(hosted.tab);
  }
  await hosted.tab.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  // Words that were not fetched yet keep the page waiting for a moment.
  await stands(hosted.tab);
}
