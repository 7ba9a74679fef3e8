import type { Phase, Plan, Step } from '../../domain/plan.ts';
import { dialog, inPhase, openPlanDesk, PHONE, type PlanDesk, titled, undo } from '../helpers/planDesk.ts';
import { startTryOut, type TryOut } from '../helpers/tryOut.ts';

describe('the forms of the plan', () => {
  let tryOut: TryOut;
  let desk: PlanDesk;

  beforeAll(async () => {
    tryOut = await startTryOut();
    desk = openPlanDesk(tryOut);
  });

  afterAll(() => tryOut.close());

  it('has a form for everything about an activity, which says what is wrong and keeps what is written', async () => {
    const page = await desk.openList('processLeader');
    await page.getByRole('button', { name: 'Legg til steg', exact: true }).click();
    const form = dialog(page);
    await form.getByRole('button', { name: 'Lagre' }).click();
    await form.getByText('Skriv kva som skal gjerast.').waitFor();
    await form.getByRole('textbox', { name: 'Kva skal gjerast?' }).fill('Høyring av alt');
    await page.keyboard.press('Escape');
    await page.getByText('Forkaste det du har skrive?').waitFor();
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
    const plan = await desk.settles((now) => titled(now, 'Høyring av alt') !== undefined);
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
    const page = await desk.openList('processLeader');
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
      const plan = await desk.settles((now) => (titled(now, title) as Step | undefined)?.status === 'done');
      if (kind === 'decision') {
        expect(titled(plan, title)).toMatchObject({ approver: 'steeringGroup', decided: 'Sak 12: vedteke' });
      }
      await page.getByRole('button', { name: `Endre ${title}` }).click();
      await dialog(page).getByRole('button', { name: 'Ta ut av planen' }).click();
      await desk.settles((now) => titled(now, title) === undefined);
    }
  });

  it('has phases that are made, moved with what stands in them, and taken away without it', async () => {
    const page = await desk.openList('processLeader');
    await page.getByRole('button', { name: 'Legg til fase' }).click();
    await dialog(page).getByLabel('Kva heiter fasen?').fill('Flyttefasen');
    await dialog(page).getByLabel('Første dag').fill('2031-02-03');
    await dialog(page).getByLabel('Siste dag').fill('2031-03-28');
    await dialog(page).getByRole('button', { name: 'Lagre' }).click();
    const phase = titled(
      await desk.settles((plan) => titled(plan, 'Flyttefasen') !== undefined),
      'Flyttefasen',
    ) as Phase;
    await desk.put(inPhase(phase, 'Flyttemøte'));
    await page.getByRole('button', { name: 'Flyttemøte. Endre namnet' }).waitFor();
    await page.getByRole('button', { name: 'Endre fasen Flyttefasen' }).click();
    await dialog(page).getByLabel('Kva heiter fasen?').fill('Flyttefasen vår');
    await dialog(page).getByLabel('Første dag').fill('2031-02-10');
    await dialog(page)
      .getByRole('checkbox', { name: /Flytt også/ })
      .check();
    await dialog(page).getByRole('button', { name: 'Lagre' }).click();
    const moved = await desk.settles((plan) => titled(plan, 'Flyttefasen vår') !== undefined);
    expect(titled(moved, 'Flyttemøte')).toMatchObject({ from: '2031-02-17', to: '2031-02-21' });
    await page.getByRole('button', { name: 'Endre fasen Flyttefasen vår' }).click();
    await dialog(page).getByRole('button', { name: 'Ta bort fasen' }).click();
    await dialog(page)
      .getByText(/Steget i fasen blir ståande i planen/)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Ta bort fasen' }).click();
    const left = await desk.settles((plan) => titled(plan, 'Flyttefasen vår') === undefined);
    expect(titled(left, 'Flyttemøte')).toBeDefined();
    await undo(page);
    await desk.settles((plan) => titled(plan, 'Flyttefasen vår') !== undefined);
  });

  it('says what it is for and what it will be, with a hint and what follows in law', async () => {
    const page = await desk.openList('processLeader');
    await page.getByRole('button', { name: 'Endre ønskt resultat og form' }).click();
    const text = page.getByLabel('Ønskt resultat', { exact: true });
    await text.fill('Få ein ny samfunnsdel');
    await page.getByText('Det er ofte lettare å styre etter ei setning').waitFor();
    await text.fill('Vi har ein samfunnsdel alle kjenner.');
    expect(await page.getByText('Det er ofte lettare å styre etter ei setning').count()).toBe(0);
    await page.getByLabel('Kva slags plan skal det bli?').selectOption('communityPlan');
    await page.getByText(/to høyringar på minst seks veker kvar/).waitFor();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await desk.settles(
      ({ form, desiredOutcome }) => form === 'communityPlan' && desiredOutcome.includes('alle kjenner'),
    );
    const mayor = await desk.openList('mayor');
    await mayor.getByText('«Vi har ein samfunnsdel alle kjenner.»').waitFor();
    await mayor.getByText('Planen blir: samfunnsdelen av kommuneplanen').waitFor();
  });

  it('lists what was agreed and noted, which is done, changed and taken away', async () => {
    const page = await desk.openList('processLeader', PHONE);
    await page.getByRole('button', { name: 'Legg til tiltak' }).click();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Skriv kva som er avtalt.').waitFor();
    await page.getByLabel('Kva er avtalt?').fill('Ringje eldrerådet');
    await page.getByLabel('Ansvarleg', { exact: true }).selectOption('role processLeader');
    await page.getByLabel('Frist').fill('2031-02-07');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await desk.settles((plan) => titled(plan, 'Ringje eldrerådet') !== undefined);
    await page.getByText(/frist 7\. feb/).waitFor();
    await page.getByRole('checkbox', { name: 'Ringje eldrerådet er gjort' }).click();
    const isDone = ({ items }: Plan) => items.some((item) => item.kind === 'action' && item.done);
    await desk.settles(isDone);
    await page.getByText('Gjort (1)').click();
    await page.getByRole('button', { name: 'Ta bort Ringje eldrerådet' }).click();
    await desk.settles((plan) => titled(plan, 'Ringje eldrerådet') === undefined);
    await page.getByRole('button', { name: 'Legg til notat' }).click();
    await page.getByRole('textbox', { name: 'Notat' }).fill('Skulen vil vere med');
    await page.getByRole('button', { name: 'Lagre' }).click();
    const noted = (text: string) => (plan: Plan) =>
      plan.items.some((item) => item.kind === 'note' && item.text === text);
    await desk.settles(noted('Skulen vil vere med'));
    await page
      .getByRole('button', { name: /^Endre Notat frå/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Notat' }).fill('Skulen er med');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await desk.settles(noted('Skulen er med'));
    await page
      .getByRole('button', { name: /^Ta bort Notat frå/ })
      .first()
      .click();
    await desk.settles((plan) => !noted('Skulen er med')(plan));
  });
});
