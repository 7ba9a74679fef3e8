import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { TENANT_ID } from '../../bot/demo/cast.ts';
import { aMilestone, anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { EMBEDDED } from '../helpers/databases.ts';
import { anEngagement, aProgramme } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { PERSONA } from '../helpers/tryOut.ts';

const MAYOR = { tenantId: TENANT_ID, objectId: PERSONA.mayor, name: 'Ordførar', language: null };
const TITLE = 'Folkemøte i Kárášjohka, ŋ og š';

const planned = anEngagement({
  channel: null,
  holders: [{ person: MAYOR, role: 'mayor' }],
  plan: aPlanOf(within(aPhase(), anActivity({ title: 'Høyring' }), aMilestone({ title: TITLE, on: '2027-01-14' }))),
});

describe('the plan out of the house', () => {
  let house: PlantedService;
  let browser: Browser;

  beforeAll(async () => {
    house = await plantService(EMBEDDED, aProgramme({ engagements: [planned] }));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const openOut = async (size = { width: 1280, height: 900 }): Promise<Page> => {
    const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${house.service.url}/tab/engagements/${planned.id}?persona=${PERSONA.mayor}`);
    await page.getByRole('button', { name: 'Hent ut …' }).click();
    await page.getByRole('dialog', { name: 'Hent ut planen' }).waitFor();
    return page;
  };
  const take = async (page: Page, name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    await page.getByText(`Fila er laga: ${download.suggestedFilename()}`).waitFor();
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const subscribe = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: 'Lag adresse' }).click();
    return page.getByRole('textbox', { name: 'Adressa til kalenderen' }).inputValue();
  };
  const titlesOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);

  it('is an Excel file and a PDF on either paper, with every letter right', async () => {
    const page = await openOut();
    const sheet = await take(page, 'Excel');
    expect(sheet.name).toMatch(/^Prosessplan.*Fjord.*\.xlsx$/);
    expect(JSON.stringify(await readSheet(sheet.bytes))).toContain(TITLE);
    for (const [name, width] of [
      ['PDF, A4', 841.89],
      ['PDF, A3', 1190.55],
    ] as const) {
      const { bytes } = await take(page, name);
      const pdf = await getDocumentProxy(new Uint8Array(bytes));
      expect((await pdf.getPage(1)).view[2]).toBeCloseTo(width);
      expect((await extractText(pdf, { mergePages: true })).text).toContain(TITLE);
    }
  });

  it('says what happened when the file cannot be made, and makes it when it is asked for again', async () => {
    const page = await openOut();
    await page.route('**/plan/exports', (route) => route.abort());
    await page.getByRole('button', { name: 'PDF, A4' }).click();
    await page.getByRole('alert').getByText('Fila vart ikkje laga.').waitFor();
    await page.unroute('**/plan/exports');
    await take(page, 'PDF, A4');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('is a calendar by an address that is copied, listed, and no longer works when it is deleted', async () => {
    const page = await openOut();
    const address = await subscribe(page);
    expect(await page.getByRole('textbox', { name: 'Adressa til kalenderen' }).evaluate(isFocused)).toBe(true);
    await page.getByRole('button', { name: 'Kopier adressa' }).click();
    await page.getByText('Kopiert').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const answer = await fetch(address);
    expect(titlesOf(await answer.text())).toEqual(['Høyring (første dag)', 'Høyring (siste dag)', TITLE]);

    await page.getByRole('button', { name: 'Lukk' }).click();
    await page.getByRole('button', { name: 'Hent ut …' }).click();
    await page.getByText(/sist henta/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Adressa til kalenderen' }).count()).toBe(0);
    await page.getByRole('button', { name: /^Slett adressa: Milepælar og fristar/ }).click();
    await page.getByText('Kalendrar som bruker adressa, mistar datoane.').waitFor();
    await page.getByRole('button', { name: 'Slett adressa' }).click();
    await page.getByText('Adressa er sletta og verkar ikkje lenger.').waitFor();
    await page.getByText('Du har inga kalenderadresse for denne planen.').waitFor();
    expect((await fetch(address)).status).toBe(404);
  });

  it('is reached and left by keyboard alone', async () => {
    const page = await openOut();
    await page.keyboard.press('Escape');
    const button = page.getByRole('button', { name: 'Hent ut …' });
    expect(await button.evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Hent ut planen' }).waitFor();
    const all = page.getByRole('radio', { name: 'Alt' });
    while (!(await page.getByRole('radio', { name: 'Milepælar og fristar' }).evaluate(isFocused))) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    expect(await all.isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const address = await page.getByRole('textbox', { name: 'Adressa til kalenderen' }).inputValue();
    expect(titlesOf(await (await fetch(address)).text())).toContain('Fasen «Planprogram» byrjar');
  });

  it('fits in 280 pixels, and axe finds nothing wrong', async () => {
    const page = await openOut({ width: 280, height: 640 });
    await subscribe(page);
    await page
      .getByRole('button', { name: /^Slett adressa: / })
      .first()
      .click();
    const widths = await page.evaluate(() => {
      const dialog = document.querySelector('dialog[open]');
      return [document.documentElement.scrollWidth - innerWidth, dialog ? dialog.scrollWidth - dialog.clientWidth : 1];
    });
    expect(widths).toEqual([0, 0]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('ends as a calendar when its owner no longer has a role', async () => {
    const address = new URL(await subscribe(await openOut()));
    expect((await fetch(address)).status).toBe(200);
    await house.service.stop();
    await house.inside(({ db }) => db.deleteFrom('role_holder').where('engagement_id', '=', planned.id).execute());
    await house.restart();
    const answer = await fetch(new URL(address.pathname, house.service.url));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Denne kalenderen finst ikkje lenger.');
  });
});

const isFocused = (element: Element) => element === document.activeElement;
