import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;

describe('the tab for everybody', () => {
  let tryOut: TryOut;
  let roundId: string;

  beforeAll(async () => {
    tryOut = await startTryOut();
    const response = await fetch(`${tryOut.service.url}/api/v1/engagements/${FJORD}/rounds`, {
      method: 'POST',
      headers: { 'x-demo-persona': PERSONA.guide },
    });
    roundId = ((await response.json()) as { id: string }).id;
  });

  afterAll(() => tryOut.close());

  const pages = (): [string, string][] => [
    ['overview', ''],
    ['municipality', `engagements/${FJORD}`],
    ['questions', `engagements/${FJORD}/questions`],
    ['round', `engagements/${FJORD}/rounds/${roundId}`],
  ];
  const choose = async (page: Page, theme: string) => {
    const picker = page.getByLabel(/Utsjånad|Utseende|Appearance/);
    await picker.selectOption(theme);
  };

  it.each(THEMES)('has nothing serious or critical for axe in the %s theme, wide or narrow', async (theme) => {
    for (const [name, path] of pages()) {
      for (const size of [
        { width: 1280, height: 900 },
        { width: 360, height: 740 },
      ]) {
        const page = await tryOut.openTab('mayor', path, size);
        await choose(page, theme);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect({ name, size, grave: grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]) }).toEqual({
          name,
          size,
          grave: [],
        });
        await page.context().close();
      }
    }
  });

  it.each([280, 320, 360])('never scrolls sideways at %i pixels', async (width) => {
    for (const [, path] of pages()) {
      const page = await tryOut.openTab('mayor', path, { width, height: 700 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});
