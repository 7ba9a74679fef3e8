import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { XLSX } from '../../domain/contract/resources/planFiles.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../files/fixtures/${name}.xlsx`, import.meta.url));
const BY_HAND = fixture('naeringsplan-for-hand');

describe('a plan in a spreadsheet', () => {
  let tryOut: TryOut;

  const openImport = async (size?: { width: number; height: number }) => {
    const page = await tryOut.openTab('processLeader', `engagements/${FJORD}`, size);
    if (size !== undefined) await page.getByRole('button', { name: 'Mal og Excel' }).click();
    await page.getByRole('button', { name: 'Hent inn frå Excel' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vel fil' }).waitFor();
    return { page, dialog: page.getByRole('dialog') };
  };
  const choose = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
    page.locator('dialog[open] input[type=file]').setInputFiles(file);
  const inTheList = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

  beforeAll(async () => {
    tryOut = await startTryOut();
  });

  afterAll(() => tryOut.close());

  it('is brought in: a column is put right by hand, what was not understood is told, and it can be undone', async () => {
    const { page, dialog } = await openImport();
    await choose(page, BY_HAND);
    await dialog.getByRole('heading', { name: /naeringsplan-for-hand\.xlsx/ }).waitFor();
    await dialog.getByRole('combobox', { name: 'Kolonne B: Kva skal vi gjere?' }).selectOption('title');
    await dialog.getByText(/nye punkt/).waitFor();
    await dialog.getByText('Vi forstår ikkje «til våren» som dato.').waitFor();
    await dialog.getByText('Rad 13: Det står ikkje kva som skal gjerast.').waitFor();
    await inTheList(page, 'Næringsverkstad').first().waitFor();
    const { plan } = await planNow();
    expect(plan).not.toContain('Næringsverkstad');

    await dialog.getByRole('button', { name: 'Hent inn i planen' }).click();
    await page.getByRole('status').getByText('Endringa er lagra').waitFor();
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    await inTheList(page, 'Bedriftsbesøk').first().waitFor();
    expect((await planNow()).plan).toContain('=HYPERLINK');

    await page.getByRole('status').getByRole('button', { name: 'Angre' }).click();
    await inTheList(page, 'Bedriftsbesøk').first().waitFor({ state: 'detached' });
    expect((await planNow()).plan).not.toContain('Næringsverkstad');
  });

  it('can be reached and brought in by keyboard alone', async () => {
    const { page, dialog } = await openImport();
    await page.waitForFunction(() => document.activeElement?.closest('dialog[open]'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Hent inn frå Excel');
    await page.keyboard.press('Enter');
    await choose(page, fixture('samfunnsdel-libreoffice'));
    await dialog.getByText(/nye punkt/).waitFor();
    const confirm = dialog.getByRole('button', { name: 'Hent inn i planen' });
    await dialog.getByRole('heading', { name: /samfunnsdel-libreoffice/ }).waitFor();
    for (let press = 0; press < 30; press += 1) {
      if (await confirm.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Endringa er lagra').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Angre' }).click();
    await page.getByRole('status').getByText('Endringa er lagra').waitFor();
  });

  it('that is none is refused with what to do, and another can be chosen, on a narrow side panel too', async () => {
    const { page, dialog } = await openImport({ width: 280, height: 640 });
    await choose(page, { name: 'plan.xlsx', mimeType: XLSX, buffer: Buffer.from('Fase;Aktivitet') });
    await dialog.getByText(/Dette er ikkje ei Excel-fil\. Opne ho i Excel/).waitFor();
    await choose(page, { name: 'stor.xlsx', mimeType: XLSX, buffer: Buffer.alloc(6 * 1024 * 1024) });
    await dialog.getByText(/Fila er større enn 5 MB/).waitFor();
    await choose(page, { name: 'god.xlsx', mimeType: XLSX, buffer: await readFile(BY_HAND) });
    await dialog.getByRole('heading', { name: /god\.xlsx/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
  });

  it('is not offered to the mayor', async () => {
    const page = await tryOut.openTab('mayor', `engagements/${FJORD}`);
    await page.getByRole('heading', { name: 'Plan', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Hent inn frå Excel' }).count()).toBe(0);
  });

  const planNow = async () => {
    const response = await fetch(`${tryOut.service.url}/api/v1/engagements/${FJORD}/plan`, {
      headers: { 'x-demo-persona': PERSONA.processLeader },
    });
    return { plan: await response.text() };
  };
});
