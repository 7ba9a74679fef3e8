import type { Frame, Page } from 'playwright-core';
import type { Language } from '../../domain/language.ts';
import { HOST_THEMES, PLACES } from '../../tab/host/src/place.ts';
import { askAxe } from '../helpers/axe.ts';
import { openInTeams } from '../helpers/teamsHost.ts';
import { startTryOut, type TryOut } from '../helpers/tryOut.ts';
import { ALL_VIEWS } from '../helpers/views/allViews.ts';
import { type Ground, layGround } from '../helpers/views/ground.ts';
import { changeLanguage, changeTheme, openViewInTeams } from '../helpers/views/openView.ts';

const LANGUAGES = ['nn', 'nb', 'en'] as const;
const LOCALE = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-US' } as const;

describe('every view for everybody', () => {
  let tryOut: TryOut;
  let ground: Ground;
  const counted: string[] = [];

  beforeAll(async () => {
    tryOut = await startTryOut();
    ground = await layGround(tryOut);
  });

  afterAll(async () => {
    await tryOut.close();
    process.stdout.write(`${counted.join('\n')}\n`);
  });

  /** What axe has found in a view, in any of the ways it can look. */
  function findings(view: string) {
    const found: unknown[] = [];
    let [looks, checks] = [0, 0];
    return {
      found,
      async look(page: Page | Frame, language: Language, theme: string) {
        const { broken, checks: held } = await askAxe(page);
        looks += 1;
        checks += held;
        for (const one of broken) found.push([language, theme, ...one]);
      },
      done() {
        counted.push(`${view}: ${checks} rules held to in ${looks} looks`);
        expect(found).toEqual([]);
      },
    };
  }

  it.each(ALL_VIEWS.map((view) => [view.name, view] as const))(
    '%s: nothing for axe, of any level, in four themes and three languages',
    async (name, view) => {
      const hosted = await openViewInTeams(tryOut, ground, view);
      const { look, done } = findings(name);
      for (const language of LANGUAGES) {
        if (language !== 'nn') await changeLanguage(hosted, ground, view.who, language);
        for (const theme of HOST_THEMES) {
          if (language !== 'nn' || theme !== 'default') await changeTheme(hosted, theme);
          await look(await hosted.frame(), language, theme);
        }
      }
      await hosted.page.context().close();
      done();
    },
  );

  it.each(LANGUAGES)('the choice of who to be: nothing for axe in any theme, in %s', async (language) => {
    const context = await tryOut.browser.newContext({ locale: LOCALE[language], reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${tryOut.service.url}/tab/`);
    await page.getByRole('searchbox').waitFor();
    const { look, done } = findings(`the choice of who to be, ${language}`);
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.locator('header select').last().selectOption(theme);
      await look(page, language, theme);
    }
    await context.close();
    done();
  });

  it.each(LANGUAGES)('the stand-in for Teams: nothing for axe in any theme, in %s', async (language) => {
    const { look, done } = findings(`the stand-in for Teams, ${language}`);
    for (const place of PLACES) {
      const hosted = await openInTeams(tryOut, place, { locale: LOCALE[language] });
      for (const theme of HOST_THEMES) {
        await hosted.page.locator('.pickers select').nth(3).selectOption(theme);
        await look(hosted.page, language, `${place} ${theme}`);
      }
      await hosted.page.context().close();
    }
    done();
  });
});
