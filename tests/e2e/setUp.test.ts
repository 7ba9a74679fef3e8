import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { translator } from '../../domain/texts/translate.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { freePort } from '../helpers/freePort.ts';
import { enter, pick, tabTo } from '../helpers/keyboardWalk.ts';
import { type RunningService, startService } from '../helpers/service.ts';
import { openInTeams } from '../helpers/teamsHost.ts';
import { PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const nn = translator('nn');
const CHANNEL = '19:fjord-generelt';
const PAGE = `set-up/${encodeURIComponent(CHANNEL)}`;
/** Distriktssenteret's guide, who is in the team as well. */
const SECOND_GUIDE = '7f000000-0000-4000-8000-000000000105';
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

async function openAs(browser: Browser, url: string, person: string, size = DESKTOP): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nn-NO' });
  const page = await context.newPage();
  await page.goto(`${url}/tab/${PAGE}?persona=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`);
const goOn = (page: Page, name: string) =>
  enter(page, step(page, name).getByRole('button', { name: nn('setup.next'), exact: true }));
/** The step is open, its heading has the focus, and it was said which of how many it is. */
async function isOpen(page: Page, name: 'language' | 'programme' | 'roles' | 'plan' | 'series' | 'review') {
  const heading = step(page, name).getByRole('heading', { level: 2 });
  await page.waitForFunction((at) => document.activeElement?.matches(`[data-step="${at}"] h2`) === true, name);
  await heading.waitFor();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(sideways).toBe(false);
}

describe('setting a channel up, in the try-out', () => {
  let tryOut: TryOut;
  beforeAll(async () => {
    tryOut = await startTryOut();
  });
  afterEach(async () => {
    for (const context of tryOut.browser.contexts()) await context.close();
  });
  afterAll(() => tryOut.close());
  const open = (person: string, size = DESKTOP) => openAs(tryOut.browser, tryOut.service.url, person, size);

  it('tells somebody who may not who can', async () => {
    const page = await open(PERSONA.mayor);
    await page.getByText(nn('setup.closed.notGuide.title')).waitFor();
    await page
      .getByText('I denne kanalen kan Programleiar, Rettleiar og Rettleiar (Distriktssenteret) gjere det.')
      .waitFor();
  });

  it('says that another municipality has its channel in the same team', async () => {
    const page = await open(PERSONA.guide);
    await page.getByText(/^Fjord har sin kanal i det same teamet/).waitFor();
  });

  it('begins by keyboard on a phone, with a municipality written in where the register is away', async () => {
    const page = await open(PERSONA.guide, PHONE);
    const form = step(page, 'municipality');
    await tabTo(page, form.getByRole('searchbox'));
    await page.keyboard.type('Stad');
    await page.getByText(nn('setup.municipality.noneKnown')).waitFor();
    await tabTo(page, form.getByRole('checkbox', { name: nn('setup.municipality.manual') }));
    await page.keyboard.press('Space');
    await goOn(page, 'municipality');
    await page.getByText(nn('setup.municipality.fault.number')).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await page.keyboard.type('4649');
    await tabTo(page, form.getByLabel(nn('setup.municipality.name')));
    await page.keyboard.type('Stad');
    await goOn(page, 'municipality');
    await isOpen(page, 'language');
    await pick(page, step(page, 'language').getByRole('radiogroup'), 'Nynorsk');
    await goOn(page, 'language');
    await isOpen(page, 'programme');
  });

  it('goes on as somebody else on another device, and back to change an answer', async () => {
    const page = await open(SECOND_GUIDE);
    await page.getByText(/^Rettleiar svarte sist/).waitFor();
    await step(page, 'municipality').getByText('Stad (4649)').waitFor();
    await step(page, 'language').getByRole('button', { name: 'Endre: Språk' }).click();
    await isOpen(page, 'language');
    await step(page, 'language').getByRole('radio', { name: 'Bokmål' }).check();
    await step(page, 'language')
      .getByRole('button', { name: nn('setup.next') })
      .click();
    await isOpen(page, 'programme');
    const programme = step(page, 'programme');
    await programme.getByRole('radio', { name: nn('theme.open') }).check();
    await programme.getByRole('button', { name: nn('setup.next') }).click();
    await isOpen(page, 'roles');
    const roles = step(page, 'roles');
    await roles.getByRole('combobox', { name: 'Ordførar', exact: true }).selectOption('mayor');
    await roles.getByRole('button', { name: nn('setup.next') }).click();
    await isOpen(page, 'plan');
  });

  it('is finished by keyboard, and lands on the municipality’s page with what was made', async () => {
    const page = await open(SECOND_GUIDE);
    await page.getByText(/^Du svarte sist/).waitFor();
    await pick(page, step(page, 'plan').getByRole('radiogroup').first(), /^Rettleiingsløpet/);
    await goOn(page, 'plan');
    await isOpen(page, 'series');
    await pick(page, step(page, 'series').getByRole('radiogroup').first(), /^Ja, set opp ein/);
    await goOn(page, 'series');
    await isOpen(page, 'review');
    await enter(page, page.getByRole('button', { name: nn('setup.review.start'), exact: true }));
    await page.waitForURL(/\/tab\/engagements\//);
    await page.getByRole('heading', { level: 1, name: 'Stad' }).waitFor();
    const note = page.getByRole('status').filter({ hasText: 'Stad er klar.' });
    await note.waitFor();
    expect(await note.textContent()).toMatch(/2 roller er gitt\. Planen har \d+ steg\./);
  });

  it('leads to the municipality from then on, and takes nobody in who has no role', async () => {
    const page = await openInTeams(tryOut, 'channel', { engagement: 'unlinked', person: SECOND_GUIDE });
    await page.tab.getByRole('heading', { level: 1, name: 'Stad' }).waitFor();
    const other = await open(PERSONA.chiefExecutive);
    await other.getByText(nn('setup.linked.text')).waitFor();
  });

  it('lets the guide give a role afterwards, and take it back', async () => {
    const page = await open(SECOND_GUIDE);
    await page.getByRole('heading', { level: 1, name: 'Stad' }).waitFor();
    await page.getByRole('link', { name: /^Roller$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Roller i Stad' }).waitFor();
    await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Kommunedirektør, ingen rolle' });
    await page.getByLabel('Rolle', { exact: true }).selectOption('chiefExecutive');
    await page.getByRole('button', { name: 'Gi rollen' }).click();
    await page.getByText('Kommunedirektør er nå kommunedirektør.').waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('Kommunedirektør er ikke lenger kommunedirektør.').waitFor();
  });
});

describe('setting a channel up, with a register and without the list of members', () => {
  let register: Server;
  let service: RunningService;
  let browser: Browser;
  let dataDir: string;

  beforeAll(async () => {
    const port = await freePort();
    const codes = [
      ...[
        ['4649', 'Stad'],
        ['5612', 'Guovdageaidnu - Kautokeino'],
        ['1860', 'Vestvågøy'],
      ],
      ...Array.from({ length: 120 }, (_, at) => [String(7000 + at), `Prøve ${at}`]),
    ].map(([code, name]) => ({ code, name, validFrom: null, validTo: null }));
    register = createServer((req, res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      const counties = [{ code: '56', name: 'Finnmark - Finnmárku - Finmarkku', validFrom: null, validTo: null }];
      res.end(JSON.stringify({ codes: req.url?.includes('/131/') ? codes : counties }));
    });
    await new Promise<void>((listening) => register.listen(port, '127.0.0.1', listening));
    dataDir = await mkdtemp(join(tmpdir(), 'laget-rundt-set-up-'));
    const env = { REGISTER_URL: `http://127.0.0.1:${port}` };
    service = await startService({ connectorUrl: 'http://127.0.0.1:1', dataDir, env });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    await new Promise((closed) => register.close(closed));
    await rm(dataDir, { recursive: true, force: true });
  });

  it('finds a municipality by its Sámi name without the letters, and asks what it is called in Norwegian', async () => {
    const page = await openAs(browser, service.url, PERSONA.guide);
    const form = step(page, 'municipality');
    await form.getByRole('searchbox').fill('guovda');
    await page.getByText(/^Frå registeret til Statistisk sentralbyrå, henta/).waitFor();
    await form.getByRole('radio', { name: /Guovdageaidnu - Kautokeino/ }).check();
    await form.getByRole('button', { name: nn('setup.next') }).click();
    await page.getByText(nn('setup.municipality.fault.shortName')).waitFor();
    await form.getByRole('radio', { name: 'Kautokeino', exact: true }).check();
    await form.getByLabel(nn('setup.municipality.bodyNames')).fill('Guovdageainnu suohkan\nKautokeino kommune');
    await form.getByRole('button', { name: nn('setup.next') }).click();
    await isOpen(page, 'language');
    await form.getByText('Guovdageainnu suohkan / Kautokeino kommune · Finnmark').waitFor();
  });

  it('goes on with oneself as the guide where Teams does not say who is there, and makes it all', async () => {
    const page = await openAs(browser, service.url, PERSONA.guide, { width: 280, height: 700 });
    await step(page, 'language').getByRole('radio', { name: 'Bokmål' }).check();
    await step(page, 'language')
      .getByRole('button', { name: nn('setup.next') })
      .click();
    await isOpen(page, 'programme');
    await step(page, 'programme')
      .getByRole('radio', { name: nn('theme.open') })
      .check();
    await step(page, 'programme')
      .getByRole('button', { name: nn('setup.next') })
      .click();
    await isOpen(page, 'roles');
    await page.getByText(nn('setup.roles.unread.text')).waitFor();
    const own = step(page, 'roles').getByRole('combobox');
    await own.selectOption('');
    await step(page, 'roles')
      .getByRole('button', { name: nn('setup.next') })
      .click();
    await page.getByText(nn('setup.roles.fault')).waitFor();
    await own.selectOption('guide');
    await step(page, 'roles')
      .getByRole('button', { name: nn('setup.next') })
      .click();
    await isOpen(page, 'plan');
    await step(page, 'plan')
      .getByRole('radio', { name: /^Tom plan/ })
      .check();
    await step(page, 'plan')
      .getByRole('button', { name: nn('setup.next') })
      .click();
    await isOpen(page, 'series');
    await step(page, 'series').getByRole('radio', { name: /^Nei/ }).check();
    await step(page, 'series')
      .getByRole('button', { name: nn('setup.next') })
      .click();
    await isOpen(page, 'review');
    await page.getByRole('button', { name: nn('setup.review.start'), exact: true }).click();
    await page.getByText('Kautokeino er klar.').waitFor();
    await page
      .getByText(/Planen er tom\./)
      .first()
      .waitFor();
  });
});
