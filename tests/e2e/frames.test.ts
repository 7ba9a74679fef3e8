import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator } from 'playwright-core';
import type { PlanItem } from '../../domain/plan.ts';
import { HOST_THEMES } from '../../tab/host/src/place.ts';
import { aMilestone, anActivity, aPhase } from '../builders/plans.ts';
import { type HostedTab, openInTeams } from '../helpers/teamsHost.ts';
import { FJORD, PERSONA, startTryOut, type TryOut, takePicture } from '../helpers/tryOut.ts';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Items of the test's own in Fjord's plan: whatever the try-out's plan is called, these are there. */
const PHASE = aPhase({ title: 'Samla fase', from: day(-10), to: day(20) });
const NOW = anActivity({
  title: 'Samtalar med bygda',
  phaseId: PHASE.id,
  from: day(-2),
  to: day(3),
  status: 'ongoing',
});
const SOON = aMilestone({ title: 'Grunnlaget er klart', phaseId: PHASE.id, on: day(1), status: 'planned' });

const PLACES = [
  ['channel', false],
  ['channel', true],
  ['sidePanel', false],
  ['stage', false],
  ['personal', false],
  ['settings', false],
] as const;

/** What the tab has of the screen, at the sizes that Teams documents. */
const SIZE_OF = {
  channel: '1280 × 820',
  sidePanel: '280 × 820',
  stage: '1920 × 1080',
  personal: '1280 × 820',
  settings: '760 × 520',
} as const;

const heading = (tab: FrameLocator) => tab.getByRole('heading', { level: 1 });

const scrollsSideways = (tab: FrameLocator) =>
  tab.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);

/** The first view stands, Teams was told so once, and it fits. */
async function stands(hosted: HostedTab): Promise<void> {
  await hosted.hears('appInitialization.success');
  await heading(hosted.tab).waitFor();
  expect(await hosted.said('appInitialization.success')).toHaveLength(1);
  expect(await hosted.said('appInitialization.failure')).toHaveLength(0);
  expect(await hosted.window.locator('.cover').count()).toBe(0);
  expect(await scrollsSideways(hosted.tab)).toBe(false);
}

describe('the tab in Teams', () => {
  let tryOut: TryOut;

  const api = async (path: string, method: string, body: unknown, person: keyof typeof PERSONA = 'guide') => {
    const response = await fetch(`${tryOut.service.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-demo-persona': PERSONA[person] },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
  };
  const add = (items: readonly PlanItem[]) =>
    api(`/engagements/${FJORD}/plan/changes`, 'POST', {
      id: randomUUID(),
      how: 'edit',
      change: items.map((item) => ({ op: 'add', item })),
    });
  const speak = (language: 'nb' | 'nn' | null) => api('/me/language', 'PUT', { language });

  beforeAll(async () => {
    tryOut = await startTryOut();
    await add([PHASE, NOW, SOON]);
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
      const { violations } = await new AxeBuilder({ page: hosted.page }).include(['.window iframe', '#root']).analyze();
      const told = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
      expect({ theme, told }).toEqual({ theme, told: [] });
      await hosted.page.context().close();
    }
  });

  it('has no words on the stage that are smaller than 20 px', async () => {
    const hosted = await openInTeams(tryOut, 'stage');
    await stands(hosted);
    await hosted.tab.getByText(PHASE.title).first().waitFor();
    const frame = await hosted.frame();
    const small = await frame.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element === null || node.textContent?.trim() === '' || element.closest('script, style, select')) continue;
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

  it('is set up for the channel’s own municipality, and saves the same page for everybody', async () => {
    const hosted = await openInTeams(tryOut, 'settings');
    await hosted.hears('settings.setValidityState');
    const own = hosted.tab.getByRole('radio').first();
    expect(await own.isChecked()).toBe(true);
    await hosted.tab.getByText('kanalen sin eigen').waitFor();
    await hosted.page.getByRole('button', { name: 'Lagre' }).click();
    await hosted.hears('appInitialization.success');
    await hosted.page.locator('.window.channel').waitFor();
    const channel = hosted.page.locator('.window.channel').frameLocator('iframe');
    await channel.getByText(NOW.title).first().waitFor();
    await hosted.page.context().close();
  });

  it('hands Teams an address without anything of the person in it', async () => {
    const hosted = await openInTeams(tryOut, 'settings');
    await hosted.tab.getByRole('radio', { name: /Oversynet/ }).check();
    const saved = hosted.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', ({ data }: MessageEvent<{ func?: string; args?: unknown[] }>) => {
            if (data.func === 'settings.setSettings') resolve(data.args?.[0]);
          });
        }),
    );
    await hosted.page.getByRole('button', { name: 'Lagre' }).click();
    expect(await saved).toEqual({
      entityId: 'oversikt',
      contentUrl: `${tryOut.service.url}/tab/`,
      websiteUrl: `${tryOut.service.url}/tab/`,
      suggestedDisplayName: 'Oversyn',
    });
    await hosted.page.context().close();
  });

  it('shows the plan on the stage from the side panel, and the stage follows zoom and focus in every browser', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel');
    await stands(panel);
    const other = await openInTeams(tryOut, 'stage', { as: 'mayor' });
    await stands(other);
    await panel.tab.getByRole('button', { name: 'Vis planen på scena' }).click();
    await panel.tab.getByText('Planen er på scena.').waitFor();
    expect((await panel.said('meeting.shareAppContentToStage')).map(([url]) => url)).toEqual([
      `${tryOut.service.url}/tab/engagements/${FJORD}/stage`,
    ]);
    await heading(panel.stage).waitFor();
    await panel.tab.getByRole('button', { name: 'Kvartal' }).click();
    await panel.tab.getByRole('combobox', { name: 'Fase i fokus' }).selectOption(PHASE.id);
    for (const stage of [panel.stage, other.tab]) {
      await stage.getByRole('status').filter({ hasText: 'Eit kvartal · Rettleiar viser' }).waitFor();
      await stage.getByText(NOW.title).first().waitFor();
    }
    expect(await other.tab.getByRole('combobox', { name: 'Fase i fokus' }).inputValue()).toBe(PHASE.id);
    await panel.page.context().close();
    await other.page.context().close();
  });

  it('says in words when the meeting does not let the plan on its stage', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel', { refused: 'stage' });
    await panel.tab.getByRole('button', { name: 'Vis planen på scena' }).click();
    await panel.tab.getByText(/Møtet lèt deg ikkje vise appar/).waitFor();
    await panel.page.context().close();
  });

  it('takes a note and an action in the side panel, keeps them until they are saved, and they stand in the plan for all', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel');
    const other = await openInTeams(tryOut, 'sidePanel', { as: 'processLeader' });
    const field = panel.tab.getByRole('textbox');
    await panel.page.context().setOffline(true);
    await panel.tab.getByRole('radio', { name: 'Tiltak' }).check();
    await field.fill('Ringje ungdomsrådet');
    await panel.tab.getByRole('button', { name: 'Legg tiltaket i planen' }).click();
    await panel.tab.getByRole('alert').first().waitFor();
    expect(await field.inputValue()).toBe('Ringje ungdomsrådet');
    await panel.page.context().setOffline(false);
    await panel.page.reload();
    await panel.tab.getByRole('textbox').waitFor();
    expect(await field.inputValue()).toBe('Ringje ungdomsrådet');
    await panel.tab.getByRole('button', { name: 'Legg tiltaket i planen' }).click();
    await other.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).waitFor();
    await panel.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).waitFor();
    expect(await field.inputValue()).toBe('');
    await other.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).click();
    await panel.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).waitFor({ state: 'detached' });
    await panel.page.context().close();
    await other.page.context().close();
  });

  it('has the status of today’s step changed in the side panel, and the stage and the channel show it', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel');
    const channel = await openInTeams(tryOut, 'channel', { as: 'mayor' });
    await stands(channel);
    await panel.tab.getByRole('combobox', { name: `Status for ${NOW.title}` }).selectOption('done');
    await channel.tab.getByRole('treeitem', { name: new RegExp(`${NOW.title}.*ferdig`) }).waitFor();
    await panel.tab.getByRole('button', { name: 'Angre' }).click();
    await channel.tab.getByRole('treeitem', { name: new RegExp(`${NOW.title}.*i gang`) }).waitFor();
    await panel.page.context().close();
    await channel.page.context().close();
  });

  it('opens the very step that a link names, and hands the link on', async () => {
    const hosted = await openInTeams(tryOut, 'personal', { subPage: `engagements/${FJORD}/steps/${NOW.id}` });
    const step = hosted.tab.getByRole('region', { name: 'Steget lenkja viste til' });
    await step.getByRole('heading', { name: NOW.title }).waitFor();
    const frame = await hosted.frame();
    await frame.waitForFunction((title) => document.activeElement?.textContent === title, NOW.title);
    await step.getByRole('button', { name: /^Kopier lenkje/ }).click();
    expect((await hosted.said('shareDeepLink'))[0]).toEqual([
      `engagements/${FJORD}/steps/${NOW.id}`,
      NOW.title,
      `${tryOut.service.url}/tab/engagements/${FJORD}/steps/${NOW.id}`,
    ]);
    await step.getByRole('button', { name: 'Endre steget' }).click();
    await hosted.tab.getByRole('dialog').waitFor();
    await hosted.page.context().close();
  });

  it.each([
    ['a step that is gone', `engagements/${FJORD}/steps/${randomUUID()}`, 'Steget er ikkje i planen lenger', 'success'],
    ['a municipality of others', `engagements/${randomUUID()}`, 'Vi fekk ikkje henta dette', 'expectedFailure'],
    ['a page that is not there', 'noko/heilt/anna', 'Denne sida finst ikkje', 'expectedFailure'],
  ] as const)('has a way on from a link to %s', async (_what, subPage, words, outcome) => {
    const hosted = await openInTeams(tryOut, 'personal', { subPage });
    await hosted.hears(`appInitialization.${outcome}`);
    await hosted.tab.getByText(words).first().waitFor();
    expect(await hosted.tab.getByRole('link').count()).toBeGreaterThan(0);
    await hosted.page.context().close();
  });

  it('says so, and gives Teams the reason, when nobody can be signed in', async () => {
    const hosted = await openInTeams(tryOut, 'channel', { refused: 'token' });
    await hosted.hears('appInitialization.failure');
    expect((await hosted.said('appInitialization.failure'))[0]?.slice(0, 2)).toEqual([
      'AuthFailed',
      'Du er ikkje logga inn. Opne fana på nytt frå Teams.',
    ]);
    await hosted.tab.getByText('Du er ikkje logga inn.').first().waitFor({ state: 'attached' });
    await hosted.page.context().close();
  });

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
