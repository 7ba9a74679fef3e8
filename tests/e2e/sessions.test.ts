import { FJORD, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const PHONE = { width: 320, height: 900 };

describe('a meeting, from its start to its summary', () => {
  let tryOut: TryOut;

  beforeAll(async () => {
    tryOut = await startTryOut();
  });

  afterAll(() => tryOut.close());

  it('is run by keyboard at 320 pixels, with what is noted before everybody at once and taken back by a press', async () => {
    const panel = `engagements/${FJORD}/panel`;
    const guide = await tryOut.openTab('guide', panel, PHONE);
    const leader = await tryOut.openTab('processLeader', panel, PHONE);
    const mayor = await tryOut.openTab('mayor', panel, PHONE);
    expect(await mayor.getByRole('button', { name: 'Start møtet' }).count()).toBe(0);

    await guide.getByRole('button', { name: 'Start møtet' }).focus();
    await guide.keyboard.press('Enter');
    for (const page of [guide, leader, mayor]) await page.getByText(/^I gang sidan/).waitFor();

    await guide.getByRole('radio', { name: 'Notat' }).focus();
    await guide.keyboard.press('ArrowDown');
    await guide.getByLabel('Kva de avgjorde').focus();
    await guide.keyboard.type('Vi ventar til våren');
    await guide.getByRole('button', { name: 'Legg avgjerda i planen' }).focus();
    await guide.keyboard.press('Enter');

    await leader.getByRole('radio', { name: 'Tiltak' }).check();
    await leader.getByLabel('Kva nokon skal gjere').fill('Ringje skulen');
    await leader.getByLabel('Ansvarleg').selectOption({ label: 'prosessleiar' });
    expect(await leader.getByLabel('Frist').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await leader.getByRole('button', { name: 'Legg tiltaket i planen' }).click();
    for (const page of [guide, leader, mayor]) {
      const noted = page.getByRole('group', { name: 'Skrive ned i møtet' });
      await noted.getByText('Vi ventar til våren').waitFor();
      await noted.getByText('Ringje skulen').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }

    await leader.getByRole('button', { name: 'Ta bort Ringje skulen' }).click();
    await mayor.getByText('Ringje skulen').first().waitFor({ state: 'detached' });
    await leader.getByRole('button', { name: 'Angre' }).click();
    await mayor.getByText('Ringje skulen').first().waitFor();

    await guide.getByRole('button', { name: 'Avslutt møtet' }).focus();
    await guide.keyboard.press('Enter');
    await guide.getByRole('dialog').waitFor();
    await guide.getByRole('button', { name: 'Avslutt no' }).focus();
    await guide.keyboard.press('Enter');
    await guide.getByText(/^Møtet er avslutta/).waitFor();
    await mayor.getByText(/^Det er ikkje noko møte i gang/).waitFor();

    const page = await tryOut.openTab('mayor', `engagements/${FJORD}`);
    const section = page.getByRole('region', { name: 'Møte', exact: true });
    await section.getByText('Vi ventar til våren').waitFor();
    await section.getByText('Ringje skulen').waitFor();
    await section.getByText('Sakliste til neste møte').click();
    await section.getByRole('listitem').filter({ hasText: 'Ringje skulen · prosessleiar' }).waitFor();
    for (const each of [guide, leader, mayor, page]) await each.context().close();
  });
});
