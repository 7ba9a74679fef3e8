import type { Page } from 'playwright-core';
import { FJORD, startTryOut, type TryOut } from '../helpers/tryOut.ts';

describe('something to talk about', () => {
  let tryOut: TryOut;
  const path = `engagements/${FJORD}/check-ins`;
  const section = (page: Page) => page.getByRole('region', { name: 'Verdt å snakke om' });
  const card = (page: Page) => section(page).getByRole('article', { name: 'Vi ser ulikt på dette' });
  const press = (page: Page, name: string) => card(page).getByRole('button', { name }).click();

  beforeAll(async () => {
    tryOut = await startTryOut();
  });

  afterAll(() => tryOut.close());

  it('stands there for the mayor and the guide, who both see at once what the other says of it', async () => {
    const mayor = await tryOut.openTab('mayor', path, { width: 360, height: 740 });
    const guide = await tryOut.openTab('guide', path);
    for (const page of [mayor, guide]) {
      // Two answered for the municipality: what the two said is quoted to nobody.
      await card(page).getByText('svara kommunen og rettleiarane ulikt på dette. Tala blir viste når tre').waitFor();
      expect(await card(page).getByText('midtarste').count()).toBe(0);
    }
    await press(mayor, 'Vi har snakka om det');
    await card(mayor)
      .getByText(/^Snakka om\. Merkt av Ordførar/)
      .waitFor();
    // Where the mayor pressed, the way back stands, and the keyboard is still there.
    expect(await mayor.evaluate(() => document.activeElement?.textContent)).toBe('Ta fram att');
    await section(guide).getByText('Ingenting å ta opp no').waitFor();
    await section(guide).getByText('Tidlegare').click();
    await press(guide, 'Ta fram att');
    await card(mayor)
      .getByText(/^Teke fram att av Rettleiar/)
      .waitFor();
    await card(mayor).getByRole('button', { name: 'Vi har sett det' }).waitFor();
  });

  it('is not there for the programme lead, who is not in the audience that was announced', async () => {
    const lead = await tryOut.openTab('programmeLead', path);
    await section(lead).getByText('Ingenting å ta opp no').waitFor();
    expect(await card(lead).count()).toBe(0);
    expect(await section(lead).getByText('Tidlegare').count()).toBe(0);
  });

  it('is counted in words in the portfolio', async () => {
    const guide = await tryOut.openTab('guide', '');
    const row = guide.getByRole('row').filter({ has: guide.getByRole('link', { name: 'Fjord', exact: true }) });
    await row.getByRole('cell', { name: /^1 (ting|thing)$/ }).waitFor();
  });
});
