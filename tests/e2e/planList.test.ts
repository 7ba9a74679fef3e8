import type { Page, Route } from 'playwright-core';
import type { Step } from '../../domain/plan.ts';
import { aMilestone } from '../builders/plans.ts';
import { aPlace, dialog, inPhase, openPlanDesk, PHONE, type PlanDesk, titled, undo } from '../helpers/planDesk.ts';
import { startTryOut, type TryOut } from '../helpers/tryOut.ts';

const CHANGES = '**/plan/changes';

describe('the plan written in the list', () => {
  let tryOut: TryOut;
  let desk: PlanDesk;
  const saved = (page: Page, text: RegExp) => page.getByRole('status').getByText(text).first().waitFor();
  const unfold = (page: Page, phase: string) => page.locator('summary').filter({ hasText: phase }).first().click();

  beforeAll(async () => {
    tryOut = await startTryOut();
    desk = openPlanDesk(tryOut);
  });

  afterAll(() => tryOut.close());

  it('takes one line after the other at the end of a phase, understands a week, and takes the last back', async () => {
    await desk.put(aPlace('Snøggfasen'));
    const page = await desk.openList('processLeader');
    const line = page.getByRole('textbox', { name: 'Legg til steg i Snøggfasen' });
    await line.fill('Kaffimøte veke 7');
    await page.getByText('Blir «Kaffimøte», 10. feb–14. feb, veke 7.').waitFor();
    await line.press('Enter');
    await page.keyboard.type('Snakke med grendelaget');
    await page.keyboard.press('Enter');
    await desk.settles((plan) => titled(plan, 'Snakke med grendelaget') !== undefined);
    expect(titled(await desk.readPlan(), 'Kaffimøte')).toMatchObject({ from: '2031-02-10', to: '2031-02-14' });
    await saved(page, /«Snakke med grendelaget» lagt til/);
    await undo(page);
    await desk.settles((plan) => titled(plan, 'Snakke med grendelaget') === undefined);
    await line.fill('Rapport veke 9');
    await page.getByRole('button', { name: 'Behald teksten som han er' }).click();
    await line.press('Enter');
    await desk.settles((plan) => titled(plan, 'Rapport veke 9') !== undefined);
  });

  it('is changed cell by cell by keyboard alone', async () => {
    const phase = aPlace('Cellefasen');
    await desk.put(phase, inPhase(phase, 'Celleverkstad'));
    const page = await desk.openList('processLeader');
    await page.getByRole('button', { name: 'Celleverkstad. Endre namnet' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Namn på steget Celleverkstad' }).waitFor();
    await page.keyboard.type('Noko heilt anna');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tastaturverkstad');
    await page.keyboard.press('Enter');
    await saved(page, /fekk namnet «Tastaturverkstad»/);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('Tastaturverkstad. Endre namnet');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/Endre datoane for Tastaturverkstad$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Siste dag for Tastaturverkstad').fill('2031-02-01');
    await page.keyboard.press('Enter');
    await page.getByText('Den siste dagen er før den første.').waitFor();
    await page.getByLabel('Siste dag for Tastaturverkstad').fill('2031-02-21');
    await page.keyboard.press('Enter');
    await desk.settles(
      (plan) => (titled(plan, 'Tastaturverkstad') as { to?: string } | undefined)?.to === '2031-02-21',
    );
    await page.getByRole('button', { name: /Endre ansvarleg for Tastaturverkstad$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Ansvarleg for Tastaturverkstad' }).selectOption('named');
    await page.getByRole('textbox', { name: 'Namn på den ansvarlege' }).fill('Næringshagen');
    await page.keyboard.press('Tab');
    await desk.settles((plan) => {
      const step = titled(plan, 'Tastaturverkstad');
      return (
        step?.kind === 'activity' && step.responsible?.kind === 'named' && step.responsible.name === 'Næringshagen'
      );
    });
  });

  it('moves several steps in one change, with one undo, and gives them one status', async () => {
    const phase = aPlace('Fleirfasen');
    const [first, second] = [inPhase(phase, 'Fleir ein'), inPhase(phase, 'Fleir to')];
    await desk.put(phase, first, second, aMilestone({ phaseId: phase.id, title: 'Fleir tre', on: '2031-02-21' }));
    const page = await desk.openList('processLeader', PHONE);
    await page.getByRole('button', { name: 'Vel fleire' }).click();
    await unfold(page, 'Fleirfasen');
    await page.getByRole('checkbox', { name: 'Vel alle i Fleirfasen' }).check();
    await page.getByText('3 valde').waitFor();
    await page.getByRole('button', { name: 'Flytt datoar' }).click();
    await dialog(page).getByLabel('Kor mange').fill('2');
    await dialog(page).getByText('Fleir ein: 10. feb–14. feb blir 24. feb–28. feb').waitFor();
    await dialog(page).getByRole('button', { name: 'Flytt', exact: true }).click();
    const moved = await desk.settles((plan) => (titled(plan, 'Fleir tre') as { on?: string })?.on === '2031-03-07');
    expect(titled(moved, 'Fleir to')).toMatchObject({ from: '2031-02-24', to: '2031-02-28' });
    await undo(page);
    const back = await desk.settles((plan) => (titled(plan, 'Fleir tre') as { on?: string })?.on === '2031-02-21');
    expect(titled(back, 'Fleir ein')).toMatchObject({ from: '2031-02-10' });
    await page.getByRole('combobox', { name: 'Set status for dei valde' }).selectOption('done');
    await desk.settles((plan) =>
      ['Fleir ein', 'Fleir tre'].every((one) => (titled(plan, one) as Step).status === 'done'),
    );
    await page.getByRole('group', { name: 'Endre dei valde stega' }).getByRole('button', { name: 'Ta bort' }).click();
    await dialog(page).getByRole('button', { name: 'Ta bort' }).click();
    await desk.settles((plan) => titled(plan, 'Fleir ein') === undefined && titled(plan, 'Fleir tre') === undefined);
  });

  it('shows both versions of dates that two changed at once, and either can stand', async () => {
    const phase = aPlace('Konfliktfasen');
    await desk.put(phase, aMilestone({ phaseId: phase.id, title: 'Konfliktdag', on: '2031-02-20' }));
    const [leader, guide] = [await desk.openList('processLeader'), await desk.openList('guide')];
    const held: { let: () => void }[] = [];
    await leader.route(CHANGES, (route: Route) => {
      held.push({ let: () => void route.continue() });
    });
    const move = async (page: Page, day: string) => {
      await page.getByRole('button', { name: /Endre datoane for Konfliktdag$/ }).click();
      await page.getByLabel('Dag for Konfliktdag').fill(day);
      await page.keyboard.press('Enter');
    };
    await move(leader, '2031-02-27');
    await move(guide, '2031-03-06');
    await desk.settles((plan) => (titled(plan, 'Konfliktdag') as { on?: string }).on === '2031-03-06');
    held[0]?.let();
    await leader.getByText(/er no: 6\. mars\. Du valde: 27\. februar/).waitFor();
    await leader.unroute(CHANGES);
    await leader.getByRole('button', { name: 'Bruk valet mitt' }).click();
    await desk.settles((plan) => (titled(plan, 'Konfliktdag') as { on?: string }).on === '2031-02-27');
  });

  it('tells what was being written in a cell when somebody else took its step out', async () => {
    const phase = aPlace('Bortefasen');
    const step = inPhase(phase, 'Bortemøte');
    await desk.put(phase, step);
    const [leader, guide] = [await desk.openList('processLeader'), await desk.openList('guide')];
    await leader.getByRole('button', { name: 'Bortemøte. Endre namnet' }).press('Enter');
    await leader.getByRole('textbox', { name: 'Namn på steget Bortemøte' }).fill('Eit langt og godt namn');
    await guide.getByRole('button', { name: 'Endre Bortemøte', exact: true }).press('Enter');
    await dialog(guide).getByRole('button', { name: 'Ta ut av planen' }).press('Enter');
    await leader.getByRole('alert').getByText('Valet ditt for namn: «Eit langt og godt namn».').waitFor();
    expect(titled(await desk.readPlan(), 'Bortemøte')).toBeUndefined();
  });

  it('keeps an edit that did not get out, and sends it when the page comes back', async () => {
    const phase = aPlace('Ventefasen');
    await desk.put(phase, inPhase(phase, 'Ventemøte'));
    const page = await desk.openList('processLeader');
    await page.route(CHANGES, (route) => route.abort());
    await page.getByRole('combobox', { name: 'Status for Ventemøte' }).selectOption('postponed');
    await page.getByText('Endringa er ikkje lagra.').waitFor();
    await page.getByText(/Dette gjeld: «Ventemøte» sett til utsett/).waitFor();
    await page.unroute(CHANGES);
    const asked = page.waitForEvent('dialog').then((ask) => ask.accept().then(() => ask.type()));
    await Promise.all([page.reload(), asked.then((type) => expect(type).toBe('beforeunload'))]);
    await desk.settles((plan) => (titled(plan, 'Ventemøte') as Step).status === 'postponed');
  });

  it.each([280, 320, 360])('fits a screen of %i pixels, also with its form and its bar', async (width) => {
    const phase = aPlace(`Smalfasen ${width}`);
    await desk.put(phase, inPhase(phase, `${'Langtittelutanmellomrom'.repeat(5)}${width}`));
    const page = await desk.openList('processLeader', { width, height: 700 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.getByRole('button', { name: 'Vel fleire' }).click();
    await unfold(page, `Smalfasen ${width}`);
    await page.getByRole('checkbox', { name: `Vel alle i Smalfasen ${width}` }).check();
    await page.getByRole('button', { name: 'Flytt datoar' }).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Vel bort alle' }).click();
    await page
      .getByRole('button', { name: /^Endre Langtittel/ })
      .filter({ visible: true })
      .click();
    await dialog(page).getByText('Meir', { exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Legg til lenkje' }).click();
    const inside = await dialog(page).evaluate((form) => form.scrollWidth - form.clientWidth);
    expect(inside).toBeLessThanOrEqual(0);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it('is only read by the mayor', async () => {
    const phase = aPlace('Lesefasen');
    await desk.put(phase, inPhase(phase, 'Lesemøte'));
    const mayor = await desk.openList('mayor');
    await mayor.getByText('Lesemøte', { exact: true }).waitFor();
    await mayor.getByRole('heading', { name: 'Avtalt' }).waitFor();
    for (const name of [/^Endre/, /^Legg til/, 'Vel fleire', /^Ta bort/]) {
      expect(await mayor.getByRole('button', { name }).count()).toBe(0);
    }
    expect(await mayor.getByRole('textbox').count()).toBe(0);
    expect(await mayor.getByRole('checkbox').count()).toBe(0);
  });
});
