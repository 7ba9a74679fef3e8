import { randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import { currentPhase, type Plan } from '../../domain/plan.ts';
import { aMilestone } from '../builders/plans.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const TITLE = 'Prøvemøte om status';
const CHANGES = '**/plan/changes';

describe('the status of a step in the plan', () => {
  let tryOut: TryOut;
  const path = `engagements/${FJORD}`;

  const openList = async (who: 'guide' | 'processLeader' | 'mayor', size?: { width: number; height: number }) => {
    const page = await tryOut.openTab(who, path, size);
    if (size === undefined) await page.getByRole('button', { name: 'Liste' }).click();
    await page.getByRole('listitem').filter({ hasText: TITLE }).first().waitFor();
    return page;
  };
  const picker = (page: Page) => page.getByRole('combobox', { name: `Status for ${TITLE}` });
  const status = (page: Page) => picker(page).inputValue();
  const turnsInto = (page: Page, wanted: string) =>
    page.waitForFunction(
      ([label, value]) =>
        [...document.querySelectorAll('select')].some(
          (select) => select.getAttribute('aria-label') === label && select.value === value,
        ),
      [`Status for ${TITLE}`, wanted],
    );
  const note = (page: Page, text: RegExp) => page.getByText(text).first().waitFor();

  beforeAll(async () => {
    tryOut = await startTryOut();
    const base = `${tryOut.service.url}/api/v1/engagements/${FJORD}/plan`;
    const headers = { 'x-demo-persona': PERSONA.guide, 'content-type': 'application/json' };
    const plan = (await (await fetch(base, { headers })).json()) as Plan;
    // In the phase that is unfolded on a phone.
    const phase = currentPhase(plan, new Date().toISOString().slice(0, 10));
    const item = { ...aMilestone(), title: TITLE, phaseId: phase?.id ?? null, on: phase?.to ?? '2027-01-14' };
    const body = JSON.stringify({ id: randomUUID(), how: 'edit', change: [{ op: 'add', item }] });
    await fetch(`${base}/changes`, { method: 'POST', headers, body });
  });

  afterAll(() => tryOut.close());

  it('is changed by the process leader on a phone, seen by the guide at once, and undone', async () => {
    const leader = await openList('processLeader', { width: 360, height: 740 });
    const guide = await openList('guide');
    const before = await status(guide);
    await picker(leader).selectOption('done');
    await note(leader, /sett til ferdig\. Endringa er lagra\./);
    await turnsInto(guide, 'done');
    await leader.getByRole('status').getByRole('button', { name: 'Angre' }).click();
    await turnsInto(guide, before);
    expect(await status(leader)).toBe(before);
    await leader.getByRole('button', { name: 'Lukk' }).click();
    expect(await leader.getByText('Endringa er lagra').count()).toBe(0);
  });

  it('is only read by the mayor', async () => {
    const mayor = await openList('mayor');
    expect(await mayor.getByRole('combobox', { name: /^Status for/ }).count()).toBe(0);
  });

  it('changed by two at once is asked about: both versions are told, and either can stand', async () => {
    const leader = await openList('processLeader');
    const guide = await openList('guide');
    // The leader's change is under way while the guide's is made.
    const held: { let: () => void }[] = [];
    await leader.route(CHANGES, (route: Route) => {
      held.push({ let: () => void route.continue() });
    });
    await picker(leader).selectOption('postponed');
    await picker(guide).selectOption('done');
    await note(guide, /sett til ferdig\. Endringa/);
    held[0]?.let();
    await note(leader, /er no: ferdig\. Du valde: utsett/);
    await turnsInto(leader, 'done');
    await leader.unroute(CHANGES);
    await leader.getByRole('button', { name: 'Bruk valet mitt' }).click();
    await turnsInto(guide, 'postponed');
    expect(await leader.getByRole('alert').count()).toBe(0);
  });

  it('that cannot be saved is taken back and said so, and goes through when it is tried again', async () => {
    const leader = await openList('processLeader');
    const before = await status(leader);
    await leader.route(CHANGES, (route) => route.abort());
    await picker(leader).selectOption('ongoing');
    await leader.getByText('Endringa er ikkje lagra.').waitFor();
    await turnsInto(leader, before);
    await leader.unroute(CHANGES);
    await leader.getByRole('button', { name: 'Prøv igjen' }).click();
    await note(leader, /sett til i gang\. Endringa/);
    await turnsInto(leader, 'ongoing');
  });

  it('stands in the list of changes with who and when, and the plan can go back to any of it', async () => {
    const guide = await openList('guide');
    await picker(guide).selectOption('done');
    await note(guide, /sett til ferdig\. Endringa/);
    await picker(guide).selectOption('planned');
    await note(guide, /sett til planlagt\. Endringa/);
    await guide.getByText('Endringar i planen').click();
    const rows = guide.getByRole('listitem').filter({ hasText: 'Rettleiar' });
    await rows
      .filter({ hasText: `«${TITLE}» sett til planlagt.` })
      .first()
      .waitFor();
    const back = guide.getByRole('button', { name: `Gå tilbake hit: «${TITLE}» sett til ferdig.` }).first();
    await back.click();
    await guide.getByRole('dialog').getByRole('button', { name: 'Gå tilbake' }).click();
    await turnsInto(guide, 'done');
    await rows.filter({ hasText: 'Gjekk tilbake til ein tidlegare versjon:' }).first().waitFor();
    await guide.getByRole('button', { name: `Gå tilbake hit: «${TITLE}» lagt til.` }).click();
    await guide.getByRole('dialog').getByRole('button', { name: 'Gå tilbake' }).click();
    await turnsInto(guide, 'planned');
    const mayor = await openList('mayor');
    await mayor.getByText('Endringar i planen').click();
    await mayor.getByText(`«${TITLE}» sett til planlagt.`).first().waitFor();
    expect(await mayor.getByRole('button', { name: /^Gå tilbake hit/ }).count()).toBe(0);
  });
});
