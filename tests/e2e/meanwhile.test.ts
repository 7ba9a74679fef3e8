import type { Page } from 'playwright-core';
import type { SeriesPlanView } from '../../domain/seriesView.ts';
import { seriesSettings } from '../builders/series.ts';
import { askAxe } from '../helpers/axe.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const HERE = `/engagements/${FJORD}`;
const MINE = seriesSettings({ rhythm: { kind: 'weekly', every: 4, weekday: 3 }, startsOn: '2098-01-01' });
const BUDGET = { from: '2098-10-01', to: '2098-10-05', name: 'Budsjettveka til kommunestyret' };

describe('the check-ins page while somebody else changes the same', () => {
  let tryOut: TryOut;
  let page: Page;
  let seriesId: string;
  let other: string;

  const ask = async (who: keyof typeof PERSONA, path: string, method = 'GET', body?: object) => {
    const response = await fetch(`${tryOut.service.url}/api/v1${HERE}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-demo-persona': PERSONA[who] },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as SeriesPlanView;
  };
  const standing = async () => (await ask('guide', '/series')).series.find(({ id }) => id === seriesId);
  const quiet = async () => (await ask('guide', '/series')).quiet;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const note = () => page.getByRole('alert');
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  /** The process leader saves another window than stands, and then another time. */
  const theyChange = async (windowWorkingDays: number) => {
    const seen = await standing();
    if (seen === undefined) throw new Error('no series');
    const { rhythm, time, startsOn, endsOn, audience, nudges } = seen;
    const before = { rhythm, time, windowWorkingDays: seen.windowWorkingDays, startsOn, endsOn, audience, nudges };
    const settings = { ...before, windowWorkingDays };
    await ask('processLeader', `/series/${seriesId}`, 'PUT', { seen: before, settings });
  };
  const card = () => page.locator('section[aria-labelledby=series] h3', { hasText: 'Kvar fjerde onsdag' });
  const write = async (window: string) => {
    await card().locator('xpath=../..').getByRole('button', { name: 'Endre', exact: true }).click();
    await page.getByRole('combobox', { name: 'Arbeidsdagar til å svare' }).selectOption(window);
  };

  beforeAll(async () => {
    tryOut = await startTryOut();
    const before = (await ask('guide', '/series')).series.map(({ id }) => id);
    const { series } = await ask('guide', '/series', 'POST', MINE);
    seriesId = series.find(({ id }) => !before.includes(id))?.id ?? '';
    const named = await fetch(`${tryOut.service.url}/api/v1/me`, {
      headers: { 'x-demo-persona': PERSONA.processLeader },
    });
    other = ((await named.json()) as { name: string }).name;
    page = await tryOut.openTab('guide', `engagements/${FJORD}/check-ins`, { width: 360, height: 740 });
    await card().waitFor();
  });

  afterAll(() => tryOut.close());

  it('says who changed the series, what stands and what was written, and loses none of it', async () => {
    await write('3');
    await theyChange(8);
    await button('Lagre').click();
    await note().getByText(`${other} endra dette imens.`).waitFor();
    const said = await note().textContent();
    expect(said).toContain('8 arbeidsdagar');
    expect(said).toContain('3 arbeidsdagar');
    expect(await page.getByRole('combobox', { name: 'Arbeidsdagar til å svare' }).inputValue()).toBe('3');
    expect((await standing())?.windowWorkingDays).toBe(8);
    expect(await sideways()).toBeLessThanOrEqual(0);
    expect((await askAxe(page)).broken).toEqual([]);
  });

  it('saves what was written in its place when that is asked for', async () => {
    await button('Lagre mitt i staden').click();
    await page.getByRole('status').filter({ hasText: 'Lagra.' }).waitFor();
    expect((await standing())?.windowWorkingDays).toBe(3);
  });

  it('takes what stands into the form when that is asked for', async () => {
    await write('4');
    await theyChange(7);
    await button('Lagre').click();
    await button('Bruk det som er no').click();
    expect(await page.getByRole('combobox', { name: 'Arbeidsdagar til å svare' }).inputValue()).toBe('7');
    await button('Lagre').click();
    await page.getByRole('status').filter({ hasText: 'Lagra.' }).waitFor();
    expect((await standing())?.windowWorkingDays).toBe(7);
  });

  it('keeps the other’s quiet period, and adds one’s own to it', async () => {
    await page.getByText(/^Periodar utan innsjekk/).click();
    await button('Legg til ein periode').click();
    await page.getByRole('textbox', { name: 'Namn', exact: true }).fill('Haustferie');
    await page.getByLabel('Første dag').fill('2098-10-06');
    await page.getByLabel('Siste dag').fill('2098-10-10');
    // Theirs arrives between the press and what it sends.
    const theirs = async () => {
      const seen = await quiet();
      await ask('processLeader', '/quiet-periods', 'PUT', { seen, quiet: { ...seen, own: [...seen.own, BUDGET] } });
    };
    await page.route('**/quiet-periods', (route) => theirs().then(() => route.continue()), { times: 1 });
    await button('Legg til').click();
    await note().getByText(`${other} endra periodane imens.`).waitFor();
    expect(await note().textContent()).toContain('legg til «Haustferie»');
    expect(await page.getByText(BUDGET.name).first().isVisible()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Namn', exact: true }).inputValue()).toBe('Haustferie');
    expect(await sideways()).toBeLessThanOrEqual(0);
    expect((await askAxe(page)).broken).toEqual([]);
    await button('Gjer mi endring òg').click();
    await page.getByRole('status').filter({ hasText: 'Lagra. Datoane er rekna ut på nytt.' }).waitFor();
    expect((await quiet()).own.map(({ name }) => name)).toEqual(expect.arrayContaining([BUDGET.name, 'Haustferie']));
  });
});
