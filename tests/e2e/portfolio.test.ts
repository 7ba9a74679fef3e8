import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { PROGRAMME_LEAD } from '../../bot/demo/cast.ts';
import { EMPTY_PLAN } from '../../domain/plan.ts';
import { aMunicipality } from '../builders/portfolio.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { EMBEDDED } from '../helpers/databases.ts';
import { anEngagement, aProgramme } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { FJORD, PERSONA } from '../helpers/tryOut.ts';

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };
/** More than one page holds, beside the try-out's fourteen; last in the alphabet, so that those stand first. */
const MORE = 45;
const ALL = MORE + 14;

describe('the portfolio', () => {
  let planted: PlantedService;
  let browser: Browser;

  beforeAll(async () => {
    const engagements = Array.from({ length: MORE }, (_, number) =>
      anEngagement({
        channel: null,
        holders: [],
        plan: EMPTY_PLAN,
        municipality: aMunicipality(`Ås ${10 + number}`, { number: String(9010 + number), county: 'Prøvefylket' }),
      }),
    );
    planted = await plantService(EMBEDDED, aProgramme({ leads: [PROGRAMME_LEAD], engagements }));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await planted.close();
  });

  const open = async (persona: keyof typeof PERSONA, size = WIDE, path = ''): Promise<Page> => {
    const context = await browser.newContext({ viewport: size, locale: 'nn-NO' });
    const page = await context.newPage();
    await page.goto(`${planted.service.url}/tab/${path}?persona=${PERSONA[persona]}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const search = (page: Page) => page.getByRole('searchbox', { name: 'Søk etter namn eller kommunenummer' });
  const found = (page: Page, words: string) => page.getByRole('status').getByText(words, { exact: true }).waitFor();
  const links = (page: Page) => page.getByRole('rowheader').getByRole('link').allInnerTexts();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
  const inSight = (page: Page, name: string) =>
    page.getByRole('link', { name, exact: true }).evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });

  it('is searched in by any name, the Sámi one without its marks too', async () => {
    const page = await open('programmeLead');
    await found(page, `${ALL} kommunar`);
    await search(page).fill('gaivuotna');
    await found(page, '1 kommune');
    expect(await links(page)).toEqual(['Kåfjord']);
    await search(page).fill('5634');
    await page.getByRole('link', { name: 'Vardø', exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe('5634');
    await page.context().close();
  });

  it('is narrowed by county, and the way back leads to the same list and the same row', async () => {
    const page = await open('programmeLead');
    await page.getByLabel('Fylke', { exact: true }).selectOption({ label: 'Finnmark (3)' });
    await found(page, '3 kommunar');
    expect(await links(page)).toEqual(['Karasjok', 'Loppa', 'Vardø']);
    await page.getByRole('link', { name: 'Loppa', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Loppa' }).waitFor();
    await page.goBack();
    await found(page, '3 kommunar');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Loppa');
    expect(await page.getByLabel('Fylke', { exact: true }).inputValue()).toBe('Finnmark');
    await page.context().close();
  });

  it('offers the way out where nothing is found', async () => {
    const page = await open('programmeLead');
    await search(page).fill('finst ikkje');
    await page.getByText('Ingen kommunar passar til søket.').last().waitFor();
    await page.getByRole('button', { name: 'Nullstill' }).click();
    await found(page, `${ALL} kommunar`);
    expect(await search(page).inputValue()).toBe('');
    expect(await search(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('is gone through by keyboard alone, the second page too, and back to the row', async () => {
    const page = await open('programmeLead', { width: 1280, height: 600 });
    await found(page, `${ALL} kommunar`);
    expect(await links(page)).toHaveLength(40);
    const more = page.getByRole('button', { name: 'Vis fleire' });
    // As a keyboard comes there: by focus, not by the wheel.
    await more.focus();
    await page.waitForFunction((all) => document.querySelectorAll('tbody tr').length === all, ALL);
    expect(await more.count()).toBe(0);
    await search(page).focus();
    await page.keyboard.type('storfj');
    await found(page, '1 kommune');
    for (let presses = 0; (await focused(page)) !== 'Storfjord'; presses += 1) {
      if (presses > 8) throw new Error('Tab never came to the row');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Storfjord/ }).waitFor();
    // The browser's own key for it is the window's, which a headless one has not.
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Storfjord');
    expect(await search(page).inputValue()).toBe('storfj');
    await page.context().close();
  });

  it('comes back to a row far down', async () => {
    const page = await open('programmeLead');
    await found(page, `${ALL} kommunar`);
    await page.getByRole('link', { name: 'Ås 30', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ås 30' }).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Ås 30');
    expect(await inSight(page, 'Ås 30')).toBe(true);
    await page.context().close();
  });

  it('shows a check-in that opens, without a reload, and lets whoever is asked go straight to it', async () => {
    const lead = await open('programmeLead');
    const mayor = await open('mayor');
    const fjord = lead.getByRole('row').filter({ has: lead.getByRole('link', { name: 'Fjord', exact: true }) });
    await fjord.waitFor();
    expect(await fjord.getByText(/^Open til/).count()).toBe(0);
    const opened = await fetch(`${planted.service.url}/api/v1/engagements/${FJORD}/rounds`, {
      method: 'POST',
      headers: { 'x-demo-persona': PERSONA.guide },
    });
    expect(opened.status).toBe(201);
    await fjord.getByText(/^Open til .*: 0 av 5 har svart$/).waitFor();
    expect(await fjord.getByRole('link', { name: 'Svar på innsjekken' }).count()).toBe(0);
    await mayor.getByRole('link', { name: /^Svar på innsjekken/ }).click();
    await mayor.getByRole('radiogroup').first().waitFor();
    for (const page of [lead, mayor]) await page.context().close();
  });

  it('is one plain municipality for a mayor: no search, no table', async () => {
    const page = await open('mayor', PHONE);
    await page.getByRole('heading', { level: 1, name: 'Kommunen din' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Fjord' }).waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByText('Du er ordførar her').waitFor();
    await page.getByRole('link', { name: 'Opne sida til Fjord' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fjord' }).waitFor();
    await page.context().close();
  });

  it.each([280, 360])('is a list of cards at %i pixels, with no sideways scrolling', async (width) => {
    const page = await open('programmeLead', { width, height: 740 });
    await page.getByRole('heading', { level: 2, name: 'Aure' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.getByRole('listitem').count()).toBeGreaterThanOrEqual(40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('says every spread in words, with how many they are', async () => {
    const page = await open('programmeLead');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Fjord', exact: true }) });
    const said = await row.getByRole('img').first().getAttribute('aria-label');
    expect(said).toMatch(/^(Lokalt eigarskap|Leiingsengasjement|Rolleklarheit)\. «.+» .+: \d.*\. \d svar i alt\.$/);
    await page.context().close();
  });

  it('says what to do when the service cannot be reached, and shows the rows when it can again', async () => {
    const context = await browser.newContext({ viewport: WIDE, locale: 'nn-NO' });
    const page = await context.newPage();
    await page.route('**/api/v1/portfolio*', (route) => route.abort());
    await page.goto(`${planted.service.url}/tab/?persona=${PERSONA.programmeLead}`);
    const alert = page.getByRole('alert').filter({ hasText: 'Vi får ikkje kontakt med tenesta' });
    await alert.waitFor();
    await page.unroute('**/api/v1/portfolio*');
    await alert.getByRole('button', { name: 'Prøv igjen' }).click();
    await found(page, `${ALL} kommunar`);
    await context.close();
  });

  it('tells a link to a municipality that is nobody’s apart from an empty list', async () => {
    const page = await open('mayor', WIDE, `engagements/${randomUUID()}`);
    await page.getByText('Kommunen finst ikkje her').first().waitFor();
    await page.getByRole('link', { name: 'Til oversikta' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kommunen din' }).waitFor();
    await page.context().close();
  });
});
