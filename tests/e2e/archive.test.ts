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

  it('takes two sides from the end of an engagement over the archives to a deletion that is confirmed and stopped', async () => {
    const page = await tryOut.openTab('guide', `engagements/${FJORD}/archive`);
    await page.getByText('Kan ikkje slettast enno.').waitFor();
    await page.getByRole('button', { name: 'Set siste dag …' }).click();
    const dialog = page.getByRole('dialog');
    // No day is chosen for anybody.
    await dialog.getByRole('button', { name: 'Set siste dag' }).click();
    await dialog.getByText('Vel ein dag først.').waitFor();
    await dialog.getByLabel('Siste dag').fill('2023-06-30');
    await dialog.getByRole('button', { name: 'Set siste dag' }).click();
    await page.getByText(/^Siste dag var 30\. juni 2023\. Sett av /).waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent som PDF/A' }).click();
    expect((await download).suggestedFilename()).toMatch(/^Arkivutdrag Fjord .*\.pdf$/);

    const settle = async (who: typeof page, body: string) => {
      await who.getByRole('button', { name: `Før opp for ${body}` }).click();
      await who.getByRole('dialog').getByRole('textbox').fill('26/00123');
      await who.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
      await who.getByRole('button', { name: `Endre for ${body}` }).waitFor();
    };
    await settle(page, 'fylkeskommunen');
    await page.getByRole('button', { name: 'Før opp for Distriktssenteret' }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption('Var ikkje med i rettleiingsløpet');
    await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
    // The municipality's own archive is the municipality's to settle, and what it does shows here at once.
    expect(await page.getByRole('button', { name: 'Før opp for kommunen' }).count()).toBe(0);
    const mayor = await tryOut.openTab('mayor', `engagements/${FJORD}`);
    await mayor.getByText('Siste dag var 30. juni 2023.').waitFor();
    await mayor.getByRole('link', { name: 'Arkiv og sletting' }).first().click();
    await settle(mayor, 'kommunen');

    await page.getByRole('button', { name: 'Vis loggen' }).click();
    await page.getByText('Henta ei fil (gjort)').waitFor();

    // An end far back brings the deletion no nearer: the time runs from the day that it was recorded.
    const overview = await tryOut.openTab('programmeLead', '');
    expect(await overview.getByText(/^Fjord: (blir snart sletta|soon deleted)$/).count()).toBe(0);

    await page.getByRole('button', { name: 'Føreslå sletting …' }).click();
    await dialog.getByRole('button', { name: 'Føreslå sletting' }).click();
    await dialog.getByText('Skriv saksnummeret eller referansen til vedtaket.').waitFor();
    await dialog.getByRole('textbox').fill('KOM 12/26');
    await dialog.getByRole('button', { name: 'Føreslå sletting' }).click();
    await page.getByText('Det er føreslått å slette rettleiingsløpet').waitFor();
    // One day is said, that of the decision, and not also the one it would have been without.
    expect(await page.getByText(/^Alt blir sletta \d/).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Stadfest slettinga …' }).count()).toBe(0);
    await overview.getByText(/^Fjord: (Det er føreslått å slette|It is proposed to delete)/).waitFor();

    await mayor.getByRole('button', { name: 'Stadfest slettinga …' }).click();
    const confirming = mayor.getByRole('dialog');
    await confirming.getByText(/^Svar, utkast, plan, .* blir borte for godt\./).waitFor();
    await confirming.getByText('Kva blir borte, og kva står att').click();
    await confirming.getByText('Det organa har teke ut til arkivet.').waitFor();
    await confirming.getByRole('button', { name: 'Stadfest slettinga' }).click();
    await page.getByText(/^Rettleiingsløpet blir sletta .* kl\. \d\d\.\d\d$/).waitFor();
    await page.getByRole('button', { name: 'Stopp slettinga' }).click();
    await mayor.getByText('Slettinga er stoppa').waitFor();
    const chief = await tryOut.openTab('chiefExecutive', `engagements/${FJORD}`);
    await chief.getByText(/^Slettinga er stoppa av .*\. Ingenting er sletta\.$/).waitFor();
  });

  it('has a programme’s lead see who leads it, and step down for nobody', async () => {
    const page = await tryOut.openTab('programmeLead', '');
    await page.getByRole('link', { name: /^(Programleiarar og sletting|Programme leads and deletions) i/ }).click();
    await page.getByRole('heading', { level: 2, name: /^(Programleiarar|Programme leads)$/ }).waitFor();
    await page.getByText(/^(Kan ikkje gå av før|Cannot step down until)/).waitFor();
    await page.getByText(/^(Ingenting er sletta|Nothing has been deleted)\.$/).waitFor();
  });
});
