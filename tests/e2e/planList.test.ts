import { randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import type { Phase, Plan, PlanItem, Step } from '../../domain/plan.ts';
import { aMilestone, anActivity, aPhase } from '../builders/plans.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const CHANGES = '**/plan/changes';
const PHONE = { width: 360, height: 740 };

describe('the plan written in the list', () => {
  let tryOut: TryOut;
  const path = `engagements/${FJORD}`;
  const who = { 'content-type': 'application/json', 'x-demo-persona': PERSONA.processLeader };

  const readPlan = async (): Promise<Plan> => {
    const answer = await fetch(`${tryOut.service.url}/api/v1/${path}/plan`, { headers: who });
    return (await answer.json()) as Plan;
  };
  const put = async (...items: readonly PlanItem[]) => {
    const change = items.map((item) => ({ op: 'add', item }));
    const body = JSON.stringify({ id: randomUUID(), how: 'edit', change });
    const answer = await fetch(`${tryOut.service.url}/api/v1/${path}/plan/changes`, {
      method: 'POST',
      headers: who,
      body,
    });
    expect(await answer.json()).toMatchObject({ outcome: 'saved' });
  };
  /** A phase of the test's own, far enough away that no other plan stands there. */
  const aPlace = (title: string): Phase => aPhase({ title, from: '2031-02-03', to: '2031-03-28' });
  const inPhase = (phase: Phase, title: string, overrides: Partial<Step> = {}) =>
    anActivity({ phaseId: phase.id, title, from: '2031-02-10', to: '2031-02-14', ...(overrides as object) });
  /** Waits until the plan in the database holds what a test expects. */
  const settles = async (holds: (plan: Plan) => boolean) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const plan = await readPlan();
      if (holds(plan)) return plan;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The plan never came to hold it');
  };
  const titled = ({ items }: Plan, title: string) => items.find((item) => 'title' in item && item.title === title);
  const openList = async (persona: 'guide' | 'processLeader' | 'mayor', size?: { width: number; height: number }) => {
    const page = await tryOut.openTab(persona, path, size);
    if (size === undefined) await page.getByRole('button', { name: 'Liste' }).click();
    return page;
  };
  const saved = (page: Page, text: RegExp) => page.getByRole('status').getByText(text).first().waitFor();
  const undo = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Angre' }).click();
  const dialog = (page: Page) => page.getByRole('dialog');
  const unfold = (page: Page, phase: string) => page.locator('summary').filter({ hasText: phase }).first().click();

  beforeAll(async () => {
    tryOut = await startTryOut();
  });

  afterAll(() => tryOut.close());

  it('takes one line after the other at the end of a phase, understands a week, and takes the last back', async () => {
    await put(aPlace('Snøggfasen'));
    const page = await openList('processLeader');
    const line = page.getByRole('textbox', { name: 'Legg til steg i Snøggfasen' });
    await line.fill('Kaffimøte veke 7');
    await page.getByText('Blir «Kaffimøte», 10. feb–14. feb, veke 7.').waitFor();
    await line.press('Enter');
    await page.keyboard.type('Snakke med grendelaget');
    await page.keyboard.press('Enter');
    await settles((plan) => titled(plan, 'Snakke med grendelaget') !== undefined);
    expect(titled(await readPlan(), 'Kaffimøte')).toMatchObject({ from: '2031-02-10', to: '2031-02-14' });
    await saved(page, /«Snakke med grendelaget» lagt til/);
    await undo(page);
    await settles((plan) => titled(plan, 'Snakke med grendelaget') === undefined);
    await line.fill('Rapport veke 9');
    await page.getByRole('button', { name: 'Behald teksten som han er' }).click();
    await line.press('Enter');
    await settles((plan) => titled(plan, 'Rapport veke 9') !== undefined);
  });

  it('is changed cell by cell by keyboard alone', async () => {
    const phase = aPlace('Cellefasen');
    await put(phase, inPhase(phase, 'Celleverkstad'));
    const page = await openList('processLeader');
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
    await settles((plan) => (titled(plan, 'Tastaturverkstad') as { to?: string } | undefined)?.to === '2031-02-21');
    await page.getByRole('button', { name: /Endre ansvarleg for Tastaturverkstad$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Ansvarleg for Tastaturverkstad' }).selectOption('named');
    await page.getByRole('textbox', { name: 'Namn på den ansvarlege' }).fill('Næringshagen');
    await page.keyboard.press('Tab');
    await settles((plan) => {
      const step = titled(plan, 'Tastaturverkstad');
      return (
        step?.kind === 'activity' && step.responsible?.kind === 'named' && step.responsible.name === 'Næringshagen'
      );
    });
  });

  it('has a form for everything about an activity, which says what is wrong and keeps what is written', async () => {
    const page = await openList('processLeader');
    await page.getByRole('button', { name: 'Legg til steg', exact: true }).click();
    const form = dialog(page);
    await form.getByRole('button', { name: 'Lagre' }).click();
    await form.getByText('Skriv kva som skal gjerast.').waitFor();
    await form.getByRole('textbox', { name: 'Kva skal gjerast?' }).fill('Høyring av alt');
    await page.keyboard.press('Escape');
    await page.getByText('Kaste det du har skrive?').waitFor();
    await page.getByRole('button', { name: 'Tilbake til skjemaet' }).click();
    expect(await form.getByRole('textbox', { name: 'Kva skal gjerast?' }).inputValue()).toBe('Høyring av alt');
    await form.getByLabel('Første dag').fill('2031-03-03');
    await form.getByLabel('Siste dag').fill('2031-04-13');
    await form.getByText('veke 10–15 · 42 dagar').waitFor();
    await form.getByLabel('Ansvarleg').selectOption('role mayor');
    await form.getByLabel('Type').selectOption('hearing');
    await form.getByLabel('Kva gjeld det?').selectOption('planProposal');
    await form.getByText('Meir', { exact: true }).click();
    await form.getByRole('radio', { name: 'administrativt' }).check();
    await form.getByText(/Ordføraren leier ikkje administrativt arbeid/).waitFor();
    await form.getByRole('radio', { name: 'politisk' }).check();
    await form.getByRole('checkbox', { name: 'barn og unge' }).check();
    await form.getByLabel('Metode').fill('Gjestebod');
    await form.getByRole('button', { name: 'Legg til lenkje' }).click();
    await form.getByLabel('Adresse').fill('kart over bygda');
    await form.getByRole('button', { name: 'Lagre' }).click();
    await form.getByText('Adressa må byrje med https://').waitFor();
    await form.getByLabel('Adresse').fill('www.fjord.kommune.no/kart');
    await form.getByLabel('Notat').fill('Hugs kaffi');
    await form.getByRole('button', { name: 'Lagre' }).click();
    const plan = await settles((now) => titled(now, 'Høyring av alt') !== undefined);
    expect(titled(plan, 'Høyring av alt')).toMatchObject({
      type: 'hearing',
      subject: 'planProposal',
      sphere: 'political',
      groups: ['youth'],
      method: 'Gjestebod',
      note: 'Hugs kaffi',
      links: [{ title: 'fjord.kommune.no/kart', url: 'https://www.fjord.kommune.no/kart' }],
    });
  });

  it('has a form for decision points and milestones, made, changed and taken out', async () => {
    const page = await openList('processLeader');
    for (const kind of ['decision', 'milestone']) {
      const title = `Nytt ${kind}`;
      await page.getByRole('button', { name: 'Legg til steg', exact: true }).click();
      await dialog(page).getByRole('textbox', { name: 'Kva skal gjerast?' }).fill(title);
      await dialog(page).getByLabel('Kva slags steg').selectOption(kind);
      await dialog(page).getByLabel('Dag').fill('2031-03-06');
      await dialog(page).getByRole('button', { name: 'Lagre' }).click();
      await page.getByRole('button', { name: `Endre ${title}` }).click();
      await dialog(page).getByLabel('Status').selectOption('done');
      if (kind === 'decision') {
        await dialog(page).getByLabel('Kven avgjer?').selectOption('steeringGroup');
        await dialog(page).getByLabel('Kva vart avgjort?').fill('Sak 12: vedteke');
      }
      await dialog(page).getByRole('button', { name: 'Lagre' }).click();
      const plan = await settles((now) => (titled(now, title) as Step | undefined)?.status === 'done');
      if (kind === 'decision') {
        expect(titled(plan, title)).toMatchObject({ approver: 'steeringGroup', decided: 'Sak 12: vedteke' });
      }
      await page.getByRole('button', { name: `Endre ${title}` }).click();
      await dialog(page).getByRole('button', { name: 'Ta ut av planen' }).click();
      await settles((now) => titled(now, title) === undefined);
    }
  });

  it('has phases that are made, moved with what stands in them, and taken away without it', async () => {
    const page = await openList('processLeader');
    await page.getByRole('button', { name: 'Legg til fase' }).click();
    await dialog(page).getByLabel('Kva heiter fasen?').fill('Flyttefasen');
    await dialog(page).getByLabel('Første dag').fill('2031-02-03');
    await dialog(page).getByLabel('Siste dag').fill('2031-03-28');
    await dialog(page).getByRole('button', { name: 'Lagre' }).click();
    const phase = titled(await settles((plan) => titled(plan, 'Flyttefasen') !== undefined), 'Flyttefasen') as Phase;
    await put(inPhase(phase, 'Flyttemøte'));
    await page.getByRole('button', { name: 'Flyttemøte. Endre namnet' }).waitFor();
    await page.getByRole('button', { name: 'Endre fasen Flyttefasen' }).click();
    await dialog(page).getByLabel('Kva heiter fasen?').fill('Flyttefasen vår');
    await dialog(page).getByLabel('Første dag').fill('2031-02-10');
    await dialog(page)
      .getByRole('checkbox', { name: /Flytt også/ })
      .check();
    await dialog(page).getByRole('button', { name: 'Lagre' }).click();
    const moved = await settles((plan) => titled(plan, 'Flyttefasen vår') !== undefined);
    expect(titled(moved, 'Flyttemøte')).toMatchObject({ from: '2031-02-17', to: '2031-02-21' });
    await page.getByRole('button', { name: 'Endre fasen Flyttefasen vår' }).click();
    await dialog(page).getByRole('button', { name: 'Ta bort fasen' }).click();
    await dialog(page)
      .getByText(/Steget i fasen blir ståande i planen/)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Ta bort fasen' }).click();
    const left = await settles((plan) => titled(plan, 'Flyttefasen vår') === undefined);
    expect(titled(left, 'Flyttemøte')).toBeDefined();
    await undo(page);
    await settles((plan) => titled(plan, 'Flyttefasen vår') !== undefined);
  });

  it('says what it is for and what it will be, with a hint and what follows in law', async () => {
    const page = await openList('processLeader');
    await page.getByRole('button', { name: 'Endre ønskt resultat og form' }).click();
    const text = page.getByLabel('Ønskt resultat', { exact: true });
    await text.fill('Få ein ny samfunnsdel');
    await page.getByText('Det er ofte lettare å styre etter ei setning').waitFor();
    await text.fill('Vi har ein samfunnsdel alle kjenner.');
    expect(await page.getByText('Det er ofte lettare å styre etter ei setning').count()).toBe(0);
    await page.getByLabel('Kva skal planen bli?').selectOption('communityPlan');
    await page.getByText(/høyring i minst seks veker og vedtak i kommunestyret sjølv/).waitFor();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await settles(({ form, desiredOutcome }) => form === 'communityPlan' && desiredOutcome.includes('alle kjenner'));
    const mayor = await openList('mayor');
    await mayor.getByText('«Vi har ein samfunnsdel alle kjenner.»').waitFor();
    await mayor.getByText('Planen blir: kommuneplan, samfunnsdelen').waitFor();
  });

  it('moves several steps in one change, with one undo, and gives them one status', async () => {
    const phase = aPlace('Fleirfasen');
    const [first, second] = [inPhase(phase, 'Fleir ein'), inPhase(phase, 'Fleir to')];
    await put(phase, first, second, aMilestone({ phaseId: phase.id, title: 'Fleir tre', on: '2031-02-21' }));
    const page = await openList('processLeader', PHONE);
    await page.getByRole('button', { name: 'Vel fleire' }).click();
    await unfold(page, 'Fleirfasen');
    await page.getByRole('checkbox', { name: 'Vel alle i Fleirfasen' }).check();
    await page.getByText('3 valde').waitFor();
    await page.getByRole('button', { name: 'Flytt datoar' }).click();
    await dialog(page).getByLabel('Kor mange').fill('2');
    await dialog(page).getByText('Fleir ein: 10. feb–14. feb blir 24. feb–28. feb').waitFor();
    await dialog(page).getByRole('button', { name: 'Flytt', exact: true }).click();
    const moved = await settles((plan) => (titled(plan, 'Fleir tre') as { on?: string })?.on === '2031-03-07');
    expect(titled(moved, 'Fleir to')).toMatchObject({ from: '2031-02-24', to: '2031-02-28' });
    await undo(page);
    const back = await settles((plan) => (titled(plan, 'Fleir tre') as { on?: string })?.on === '2031-02-21');
    expect(titled(back, 'Fleir ein')).toMatchObject({ from: '2031-02-10' });
    await page.getByRole('combobox', { name: 'Set status for dei valde' }).selectOption('done');
    await settles((plan) => ['Fleir ein', 'Fleir tre'].every((one) => (titled(plan, one) as Step).status === 'done'));
    await page.getByRole('group', { name: 'Endre dei valde' }).getByRole('button', { name: 'Ta bort' }).click();
    await dialog(page).getByRole('button', { name: 'Ta bort' }).click();
    await settles((plan) => titled(plan, 'Fleir ein') === undefined && titled(plan, 'Fleir tre') === undefined);
  });

  it('shows both versions of dates that two changed at once, and either can stand', async () => {
    const phase = aPlace('Konfliktfasen');
    await put(phase, aMilestone({ phaseId: phase.id, title: 'Konfliktdag', on: '2031-02-20' }));
    const [leader, guide] = [await openList('processLeader'), await openList('guide')];
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
    await settles((plan) => (titled(plan, 'Konfliktdag') as { on?: string }).on === '2031-03-06');
    held[0]?.let();
    await leader.getByText(/er no: 6\. mars\. Du valde: 27\. februar/).waitFor();
    await leader.unroute(CHANGES);
    await leader.getByRole('button', { name: 'Bruk mi' }).click();
    await settles((plan) => (titled(plan, 'Konfliktdag') as { on?: string }).on === '2031-02-27');
  });

  it('keeps an edit that did not get out, and sends it when the page comes back', async () => {
    const phase = aPlace('Ventefasen');
    await put(phase, inPhase(phase, 'Ventemøte'));
    const page = await openList('processLeader');
    await page.route(CHANGES, (route) => route.abort());
    await page.getByRole('combobox', { name: 'Status for Ventemøte' }).selectOption('postponed');
    await page.getByText('Endringa er ikkje lagra.').waitFor();
    await page.getByText(/Dette gjeld: «Ventemøte» sett til utsett/).waitFor();
    await page.unroute(CHANGES);
    const asked = page.waitForEvent('dialog').then((ask) => ask.accept().then(() => ask.type()));
    await Promise.all([page.reload(), asked.then((type) => expect(type).toBe('beforeunload'))]);
    await settles((plan) => (titled(plan, 'Ventemøte') as Step).status === 'postponed');
  });

  it('lists what was agreed and noted, which is done, changed and taken away', async () => {
    const page = await openList('processLeader', PHONE);
    await page.getByRole('button', { name: 'Legg til tiltak' }).click();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Skriv kva som er avtalt.').waitFor();
    await page.getByLabel('Kva er avtalt?').fill('Ringje eldrerådet');
    await page.getByLabel('Ansvarleg', { exact: true }).selectOption('role processLeader');
    await page.getByLabel('Frist').fill('2031-02-07');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await settles((plan) => titled(plan, 'Ringje eldrerådet') !== undefined);
    await page.getByText(/frist 7\. feb/).waitFor();
    await page.getByRole('checkbox', { name: 'Ringje eldrerådet er gjort' }).click();
    const isDone = ({ items }: Plan) => items.some((item) => item.kind === 'action' && item.done);
    await settles(isDone);
    await page.getByText('Gjort (1)').click();
    await page.getByRole('button', { name: 'Ta bort Ringje eldrerådet' }).click();
    await settles((plan) => titled(plan, 'Ringje eldrerådet') === undefined);
    await page.getByRole('button', { name: 'Legg til notat' }).click();
    await page.getByRole('textbox', { name: 'Notat' }).fill('Skulen vil vere med');
    await page.getByRole('button', { name: 'Lagre' }).click();
    const noted = (text: string) => (plan: Plan) =>
      plan.items.some((item) => item.kind === 'note' && item.text === text);
    await settles(noted('Skulen vil vere med'));
    await page.getByRole('button', { name: /^Endre Notat frå/ }).click();
    await page.getByRole('textbox', { name: 'Notat' }).fill('Skulen er med');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await settles(noted('Skulen er med'));
    await page.getByRole('button', { name: /^Ta bort Notat frå/ }).click();
    await settles((plan) => !noted('Skulen er med')(plan));
  });

  it.each([280, 320, 360])('fits a screen of %i pixels, also with its form and its bar', async (width) => {
    const phase = aPlace(`Smalfasen ${width}`);
    await put(phase, inPhase(phase, `${'Langtittelutanmellomrom'.repeat(5)}${width}`));
    const page = await openList('processLeader', { width, height: 700 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.getByRole('button', { name: 'Vel fleire' }).click();
    await unfold(page, `Smalfasen ${width}`);
    await page.getByRole('checkbox', { name: `Vel alle i Smalfasen ${width}` }).check();
    await page.getByRole('button', { name: 'Flytt datoar' }).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Vel ingen' }).click();
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
    await put(phase, inPhase(phase, 'Lesemøte'));
    const mayor = await openList('mayor');
    await mayor.getByText('Lesemøte', { exact: true }).waitFor();
    await mayor.getByRole('heading', { name: 'Avtalt' }).waitFor();
    for (const name of [/^Endre/, /^Legg til/, 'Vel fleire', /^Ta bort/]) {
      expect(await mayor.getByRole('button', { name }).count()).toBe(0);
    }
    expect(await mayor.getByRole('textbox').count()).toBe(0);
    expect(await mayor.getByRole('checkbox').count()).toBe(0);
  });
});
