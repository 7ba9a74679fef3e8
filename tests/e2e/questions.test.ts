import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const FIRST = 'Innbyggjarane har fått vite om planen sidan sist.';
const SECOND = 'Innbyggjarane har fått vere med på eit møte sidan sist.';

describe('own questions in the tab', () => {
  let tryOut: TryOut;
  let page: Page;

  beforeAll(async () => {
    tryOut = await startTryOut();
    page = await tryOut.openTab('guide', `engagements/${FJORD}/questions`, { width: 360, height: 740 });
  });

  afterAll(() => tryOut.close());

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const wording = () => page.getByRole('textbox', { name: 'Spørsmålet på nynorsk' });
  const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const others = () => page.getByRole('region', { name: 'Anna', exact: true });

  it('are written with the keyboard, beside the card that they will be', async () => {
    await button('Legg til eige spørsmål').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(FIRST);
    expect(await wording().inputValue()).toBe(FIRST);
    await page.getByRole('combobox', { name: 'Slik blir det svart' }).selectOption('choice');
    await page.getByRole('textbox', { name: 'Svarval 1' }).first().fill('På folkemøte');
    await page.getByRole('textbox', { name: 'Svarval 2' }).first().fill('I avisa');
    const card = page.locator('.ac-adaptiveCard');
    await card.getByText('På folkemøte').waitFor();
    expect(await card.textContent()).toContain('Kan ikkje svare');
    // What is drawn is for the eye: nothing in it is reached with the keyboard.
    expect(await card.evaluate((element) => element.closest('[inert]') !== null)).toBe(true);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('have nothing serious or critical for axe while they are written', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('are not kept with a fault, which is said, and nothing that was written is lost', async () => {
    await wording().fill('');
    await button('Lagre spørsmålet').click();
    expect(await page.getByRole('alert').textContent()).toBe('Skriv spørsmålet.');
    expect(await page.getByRole('textbox', { name: 'Svarval 1' }).first().inputValue()).toBe('På folkemøte');
  });

  it('stand under their theme once they are saved, and the form is answered with them', async () => {
    await wording().fill(FIRST);
    await button('Lagre spørsmålet').click();
    await said('Spørsmålet er lagt til.');
    expect(await others().textContent()).toContain(FIRST);
    const headers = { 'x-demo-persona': PERSONA.guide };
    const rounds = `${tryOut.service.url}/api/v1/engagements/${FJORD}/rounds`;
    const opened = await page.request.post(rounds, { headers, data: {} });
    const { id } = (await opened.json()) as { id: string };
    const mayor = await tryOut.openTab('mayor', `engagements/${FJORD}/rounds/${id}`, { width: 360, height: 740 });
    const question = mayor.getByRole('radiogroup', { name: FIRST });
    await question.waitFor();
    const names = await question
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => radio.parentElement?.textContent));
    expect(names).toEqual(['På folkemøte', 'I avisa', 'Kan ikkje svare']);
    await mayor.context().close();
  });

  it('get another wording, with the one that was asked kept below', async () => {
    await page.reload();
    await button(`Endre «${FIRST}»`).click();
    await wording().fill(SECOND);
    await button('Lagre spørsmålet').click();
    await said('Den nye ordlyden er lagra');
    await others().getByText('Tidlegare ordlyd').click();
    await others().getByText(FIRST).waitFor();
    expect(await others().getByRole('listitem').first().textContent()).toContain(SECOND);
  });

  it('are taken out of use, and back with one press', async () => {
    await button(`Ta «${SECOND}» ut av bruk`).click();
    await said('Spørsmålet er teke ut av bruk.');
    await page.getByText('Ute av bruk: 1 spørsmål').waitFor();
    await button('Angre').click();
    await said('Spørsmålet er i bruk igjen.');
    expect(await others().textContent()).toContain(SECOND);
  });

  it('are for everybody to read, and for the mayor not to change', async () => {
    const mayor = await tryOut.openTab('mayor', `engagements/${FJORD}/questions`, { width: 1000, height: 800 });
    await mayor.getByRole('heading', { name: 'Lokalt eigarskap' }).waitFor();
    expect(await mayor.getByRole('button', { name: /Endre|Legg til|Ta «|Registrer/ }).count()).toBe(0);
    await mayor.context().close();
  });
});
