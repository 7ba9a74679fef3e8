import { FJORD, startTryOut, type TryOut } from '../helpers/tryOut.ts';

describe('archive and deletion in the tab', () => {
  let tryOut: TryOut;

  beforeAll(async () => {
    tryOut = await startTryOut();
  });

  afterAll(() => tryOut.close());

  it('shows a person what is kept about them, reached from the overview, and gives it as a file', async () => {
    const page = await tryOut.openTab('processLeader', '');
    await page.getByRole('link', { name: /^Mine opplysningar|^My data|^Mine opplysninger/ }).click();
    await page.getByRole('heading', { level: 1, name: /opplysning|data/ }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /JSON/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
  });

  it('takes a guide from the end of an engagement over the archives to its deletion, and tells what went', async () => {
    const page = await tryOut.openTab('guide', `engagements/${FJORD}/archive`);
    await page.getByText('Kan ikkje slettast enno.').waitFor();
    await page.getByLabel('Siste dag').fill('2023-06-30');
    await page.getByRole('button', { name: 'Set siste dag' }).click();
    await page.getByText('Siste dag var 30. juni 2023.').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent som PDF/A' }).click();
    expect((await download).suggestedFilename()).toMatch(/^Arkivutdrag Fjord .*\.pdf$/);

    for (const body of ['kommunen', 'fylkeskommunen']) {
      await page.getByRole('button', { name: `Før opp for ${body}` }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('26/00123');
      await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
      await page.getByRole('button', { name: `Endre for ${body}` }).waitFor();
    }
    await page.getByRole('button', { name: 'Før opp for Distriktssenteret' }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption('Var ikkje med i rettleiingsløpet');
    await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();

    await page.getByRole('button', { name: 'Vis loggen' }).click();
    await page.getByText('Henta ei fil (gjort)').waitFor();

    // Whoever may stop it is told ahead, wherever they look.
    const overview = await tryOut.openTab('programmeLead', '');
    await overview.getByText(/^Fjord: (blir snart sletta|soon deleted)$/).waitFor();

    await page.getByRole('button', { name: /^Slett rettleiingsløpet …/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Slett for godt' }).click();
    await page.getByText('Skriv saksnummeret eller referansen til vedtaket.').waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill('KOM 12/26');
    await page.getByRole('dialog').getByRole('button', { name: 'Slett for godt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rettleiingsløpet er sletta' }).waitFor();
    await page.getByText(/^svar: \d+$/).waitFor();

    const after = await tryOut.openTab('guide', '');
    await after.getByRole('link', { name: 'Sande', exact: true }).waitFor();
    expect(await after.getByRole('link', { name: 'Fjord', exact: true }).count()).toBe(0);
  });
});
