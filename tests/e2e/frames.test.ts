import AxeBuilder from '@axe-core/playwright';
import { HOST_THEMES } from '../../tab/host/src/place.ts';
import { asGuide, PHASE, plantMeeting } from '../helpers/meetingPlan.ts';
import { openInTeams, stands } from '../helpers/teamsHost.ts';
import { startTryOut, type TryOut, takePicture } from '../helpers/tryOut.ts';

const PLACES = [
  ['channel', false],
  ['channel', true],
  ['sidePanel', false],
  ['stage', false],
  ['personal', false],
  ['settings', false],
] as const;

/** A line of the timeline says its dates in full where its cells show them short: the name holds more than what is seen. */
const SAID_OTHERWISE = ['label-content-name-mismatch'];

/** What the tab has of the screen, at the sizes that Teams documents. */
const SIZE_OF = {
  channel: '1280 × 820',
  sidePanel: '280 × 820',
  stage: '1920 × 1080',
  personal: '1280 × 820',
  settings: '760 × 520',
} as const;

describe('the tab in the places of Teams', () => {
  let tryOut: TryOut;

  const speak = (language: 'nb' | 'nn' | null) => asGuide(tryOut, '/me/language', 'PUT', { language });

  beforeAll(async () => {
    tryOut = await startTryOut();
    await plantMeeting(tryOut);
  });

  afterAll(() => tryOut.close());

  it.each(PLACES)('stands in %s (phone: %s), and follows every theme while it is open', async (place, phone) => {
    const hosted = await openInTeams(tryOut, place, { phone });
    await stands(hosted);
    expect(await hosted.said('appInitialization.appLoaded')).toHaveLength(1);
    const frame = await hosted.frame();
    expect(await frame.evaluate(() => `${innerWidth} × ${innerHeight}`)).toBe(phone ? '360 × 740' : SIZE_OF[place]);
    const ground = () =>
      frame.evaluate(
        () => getComputedStyle(document.querySelector('#main')?.parentElement ?? document.body).backgroundColor,
      );
    const seen = [await ground()];
    for (const theme of HOST_THEMES.slice(1)) {
      await hosted.choose('Utsjånad', theme);
      await frame.waitForFunction(
        (before) =>
          getComputedStyle(document.querySelector('#main')?.parentElement ?? document.body).backgroundColor !== before,
        seen.at(-1),
      );
      seen.push(await ground());
    }
    expect(new Set(seen).size).toBe(HOST_THEMES.length);
    expect(await hosted.said('appInitialization.appLoaded')).toHaveLength(1);
    await hosted.page.context().close();
  });

  it.each(PLACES)('has nothing for axe, of any level, in %s (phone: %s) in any theme', async (place, phone) => {
    for (const theme of HOST_THEMES) {
      const hosted = await openInTeams(tryOut, place, { phone, theme });
      await stands(hosted);
      const { violations } = await new AxeBuilder({ page: hosted.page })
        .include(['.window iframe', '#root'])
        .disableRules(SAID_OTHERWISE)
        .analyze();
      const told = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
      expect({ theme, told }).toEqual({ theme, told: [] });
      await hosted.page.context().close();
    }
  });

  it('has no words on the stage that are smaller than 20 px', async () => {
    const hosted = await openInTeams(tryOut, 'stage');
    await stands(hosted);
    await hosted.tab.getByRole('treeitem', { name: new RegExp(PHASE.title) }).waitFor();
    const frame = await hosted.frame();
    const small = await frame.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      // The way past the bar is only there for the keyboard; a list's own words are the browser's.
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (
          element === null ||
          node.textContent?.trim() === '' ||
          element.closest('script, style, select, [href="#main"]')
        )
          continue;
        const { width, height } = element.getBoundingClientRect();
        const seen = width > 1 && height > 1;
        if (seen && Number.parseFloat(getComputedStyle(element).fontSize) < 20) found.push(node.textContent ?? '');
      }
      return found;
    });
    expect(small).toEqual([]);
    await hosted.page.context().close();
  });

  it.each([
    ['nb-NO', 'nb', 'Hva skal fanen vise?'],
    ['nn-NO', 'nn', 'Kva skal fana vise?'],
    ['en-US', 'en', 'What should the tab show?'],
  ] as const)(
    'speaks the language of Teams, %s, where no engagement has one of its own',
    async (locale, lang, title) => {
      const hosted = await openInTeams(tryOut, 'settings', { as: 'programmeLead', locale });
      await hosted.tab.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await hosted.tab.locator('html').getAttribute('lang')).toBe(lang);
      await hosted.page.context().close();
    },
  );

  it.each(PLACES)('has its picture taken in %s (phone: %s), in bokmål and nynorsk', async (place, phone) => {
    for (const language of ['nb', 'nn'] as const) {
      await speak(language);
      const hosted = await openInTeams(tryOut, place, { phone, locale: language === 'nb' ? 'nb-NO' : 'nn-NO' });
      await stands(hosted);
      await takePicture(hosted.window, `frame-${phone ? 'phone' : place}-${language}`);
      await hosted.page.context().close();
    }
    await speak(null);
  });
});
