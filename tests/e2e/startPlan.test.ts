import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { type Plan, phasesOf, planSpan } from '../../domain/plan.ts';
import type { PlanChange } from '../../domain/planChange.ts';
import { CountingHand } from '../helpers/countingHand.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

/** Must show 1 of the plan: from an empty plan to one with real dates. */
const MOST_CLICKS = 12;
const MOST_STROKES = 40;

describe('from an empty plan to one with real dates', () => {
  let tryOut: TryOut;
  const path = `engagements/${FJORD}`;

  const ask = async <T>(below: string, body?: unknown, id = FJORD): Promise<T> => {
    const response = await fetch(`${tryOut.service.url}/api/v1/engagements/${id}/${below}`, {
      headers: { 'x-demo-persona': PERSONA.guide, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    expect(response.ok).toBe(true);
    return (await response.json()) as T;
  };
  const readPlan = (id = FJORD) => ask<Plan>('plan', undefined, id);
  const emptyPlan = async () => {
    const { desiredOutcome, form, items } = await readPlan();
    const own = { op: 'set', item: null } as const;
    const change: PlanChange = [
      ...items.map((item) => ({ op: 'remove', item }) as const),
      { ...own, before: { desiredOutcome }, after: { desiredOutcome: '' } },
      { ...own, before: { form }, after: { form: null } },
    ];
    await ask('plan/changes', { id: randomUUID(), how: 'edit', change });
  };
  const begin = async () => {
    await emptyPlan();
    const template = { kind: 'product', id: 'communityPlan', language: 'nn', form: null };
    const end = `${new Date().getFullYear() + 2}-11-30`;
    await ask('plan/start', {
      id: randomUUID(),
      template,
      end,
      desiredOutcome: 'Vi har ein samfunnsdel.',
      onto: 'empty',
      seen: 0,
    });
  };
  const openEmpty = async (size?: { width: number; height: number }) => {
    await emptyPlan();
    const page = await tryOut.openTab('processLeader', path, size);
    await page.getByRole('button', { name: 'Lag plan frå mal' }).waitFor();
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const dialog = (page: Page) => page.getByRole('dialog');

  /** The plan is the social part of the master plan, with a date on everything and today before it is over. */
  const expectCommunityPlan = async () => {
    const plan = await readPlan();
    expect(plan.form).toBe('communityPlan');
    expect(phasesOf(plan).map(({ phase }) => phase?.title)).toEqual([
      'Avklare og forankre',
      'Oppstart og planprogram',
      'Kunnskap og medverknad',
      'Mål og vegval',
      'Høyring',
      'Vedtak og overgang til drift',
      'Følgje opp kvart år',
    ]);
    const today = new Date().toISOString().slice(0, 10);
    const span = planSpan(plan) ?? { from: '', to: '' };
    expect(span.from >= today && span.to > today).toBe(true);
    return plan;
  };

  beforeAll(async () => {
    tryOut = await startTryOut();
  });

  afterAll(() => tryOut.close());

  it(`takes a person with a mouse at most ${MOST_CLICKS} clicks`, async () => {
    const hand = new CountingHand(await openEmpty());
    const { page } = hand;
    await hand.click(button(page, 'Lag plan frå mal'));
    await dialog(page)
      .getByRole('radio', { name: /Samfunnsdelen av kommuneplanen/, checked: true })
      .waitFor();
    await hand.click(button(page, 'Vidare'));
    const previewed = await dialog(page)
      .getByText(/^Frå .* til .*7 fasar/)
      .innerText();
    await hand.click(button(page, 'Lag planen'));
    await dialog(page).waitFor({ state: 'hidden' });
    expect(hand.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(hand.strokes).toBe(0);
    const span = planSpan(await expectCommunityPlan());
    // What was previewed is what came.
    for (const day of [span?.from, span?.to]) {
      expect(previewed).toContain(`${Number(day?.slice(8))}. `);
      expect(previewed).toContain(` ${day?.slice(0, 4)} `);
    }
    await page.getByText('Følgje opp kvart år').first().waitFor();
    await button(page, 'Angre').first().click();
    await button(page, 'Lag plan frå mal').waitFor();
    expect((await readPlan()).items).toEqual([]);
    await page.context().close();
  });

  it(`takes a person with a keyboard alone at most ${MOST_STROKES} keystrokes, and keeps the focus in sight`, async () => {
    const hand = new CountingHand(await openEmpty());
    const { page } = hand;
    await hand.tabTo(/^Gå til innhaldet$/);
    await hand.press('Enter');
    await hand.tabTo(/^Lag plan frå mal$/);
    await hand.press('Enter');
    await dialog(page)
      .getByRole('radio', { name: /Samfunnsdelen av kommuneplanen/, checked: true })
      .waitFor();
    await hand.tabTo(/^Samfunnsdelen av kommuneplanen/);
    await hand.press('Enter');
    await dialog(page)
      .getByText(/^Frå .* til .*7 fasar/)
      .waitFor();
    await hand.tabTo(/^Når vil de vere ferdige/);
    await hand.press('Enter');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(hand.strokes).toBeLessThanOrEqual(MOST_STROKES);
    expect(hand.clicks).toBe(0);
    await expectCommunityPlan();
    await page.waitForFunction(() => document.activeElement?.id === 'plan');
    await page.context().close();
  });

  it('warns when the hearing is cut to five weeks in July, leads to it, and is content when it is repaired', async () => {
    await begin();
    const page = await tryOut.openTab('processLeader', path);
    const year = new Date().getFullYear() + 1;
    const setHearing = async (from: string, to: string) => {
      await dialog(page).getByLabel('Første dag').fill(from);
      await dialog(page).getByLabel('Siste dag').fill(to);
      await button(page, 'Lagre').click();
      await dialog(page).waitFor({ state: 'hidden' });
    };
    const warning = (words: string) => page.getByRole('listitem').filter({ hasText: words }).first();
    await button(page, 'Liste').click();
    await button(page, 'Endre Høyring av planframlegget').click();
    await setHearing(`${year}-07-01`, `${year}-08-05`);
    await warning('§ 11\u201114').waitFor();
    await warning('går over juli').waitFor();
    expect(await warning('§ 11\u201114').innerText()).toContain('35 dagar');
    await warning('§ 11\u201114').getByRole('button', { name: /^Opne/ }).click();
    await setHearing(`${year}-08-09`, `${year}-09-24`);
    await warning('§ 11\u201114').waitFor({ state: 'detached' });
    await warning('går over juli').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('takes nothing away untold: what stands goes out, or stays, as the person chooses', async () => {
    await begin();
    const page = await tryOut.openTab('processLeader', path);
    const before = await readPlan();
    await button(page, 'Ny plan frå mal').click();
    await dialog(page)
      .getByRole('radio', { name: /Næringssamarbeid/ })
      .check();
    await button(page, 'Vidare').click();
    await button(page, 'Lag planen').click();
    await dialog(page).getByText('Vel kva som skal skje med det som står i planen.').waitFor();
    expect(await readPlan()).toEqual(before);
    await dialog(page)
      .getByRole('radio', { name: /Legg det nye etter planen/ })
      .check();
    await button(page, 'Lag planen').click();
    await dialog(page).waitFor({ state: 'hidden' });
    const both = await readPlan();
    for (const item of before.items) expect(both.items).toContainEqual(item);
    expect((planSpan(both)?.to ?? '') > (planSpan(before)?.to ?? '')).toBe(true);
    await page.context().close();
  });

  it('keeps a plan as the programme’s template, and another municipality begins with it', async () => {
    await begin();
    const guide = await tryOut.openTab('guide', path);
    await button(guide, 'Lagre som mal').click();
    await guide.getByLabel('Namn på malen').fill('Samfunnsdel for fjordkommunar');
    await button(guide, 'Lagre malen').click();
    await guide.getByText('Malen «Samfunnsdel for fjordkommunar» er lagra.').waitFor();
    const listed = await fetch(`${tryOut.service.url}/api/v1/demo/personas`);
    const { personas } = (await listed.json()) as { personas: { engagementId: string; shortName: string }[] };
    const sande = personas.find(({ shortName }) => shortName === 'Sande')?.engagementId ?? '';
    const page = await tryOut.openTab('guide', `engagements/${sande}`);
    await button(page, 'Lag plan frå mal').click();
    await dialog(page)
      .getByRole('radio', { name: /Samfunnsdel for fjordkommunar/ })
      .check();
    await button(page, 'Vidare').click();
    await button(page, 'Lag planen').click();
    await dialog(page).waitFor({ state: 'hidden' });
    const titles = (plan: Plan) =>
      phasesOf(plan)
        .flatMap(({ steps }) => steps.map(({ title }) => title))
        .sort();
    expect(titles(await readPlan(sande))).toEqual(titles(await readPlan()));
    await guide.context().close();
    await page.context().close();
  });

  it.each(['light', 'dark', 'contrast'])('is for everybody in the %s theme, also at 280 pixels', async (theme) => {
    const page = await openEmpty({ width: 280, height: 700 });
    await page.getByLabel(/Utsjånad/).selectOption(theme);
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const overflow = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog[open]')].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
    };
    await button(page, 'Lag plan frå mal').click();
    await dialog(page)
      .getByRole('radio', { name: /Sentrumsutvikling/ })
      .check();
    await check();
    await button(page, 'Vidare').click();
    await dialog(page)
      .getByRole('radio', { name: /kommunedelplan/ })
      .check();
    await dialog(page)
      .getByText(/9 fasar/)
      .waitFor();
    await check();
    await page.context().close();
  });
});
