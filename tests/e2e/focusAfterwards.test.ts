import type { Page } from 'playwright-core';
import type { Body } from '../../domain/archive/marks.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

/** What has the focus, in its first words; empty for nothing. */
const focused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? '').slice(0, 80),
  );

/** Nobody with a keyboard or a screen reader is sent to the top of the page by what they have done. */
describe('the focus after what was confirmed took its button away', () => {
  let tryOut: TryOut;

  const call = async (persona: keyof typeof PERSONA, method: string, path: string, body?: unknown) => {
    const response = await fetch(`${tryOut.service.url}/api/v1${path}`, {
      method,
      headers: { 'x-demo-persona': PERSONA[persona], 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBeLessThan(300);
    return response.status === 204 ? null : ((await response.json()) as Record<string, unknown>);
  };

  beforeAll(async () => {
    tryOut = await startTryOut();
    const archive = `/engagements/${FJORD}/archive`;
    await call('guide', 'PUT', `${archive}/end`, { on: '2023-06-30' });
    const settle = (persona: keyof typeof PERSONA, body: Body) =>
      call(persona, 'PUT', `${archive}/mark`, { body, kind: 'exported', reference: '26/00123' });
    await settle('guide', 'countyCouncil');
    await settle('guide', 'ruralCentre');
    await settle('mayor', 'municipality');
  });

  afterAll(() => tryOut.close());

  it('is in the panel of a deletion that is proposed, confirmed and stopped', async () => {
    const guide = await tryOut.openTab('guide', `engagements/${FJORD}/archive`);
    await guide.getByRole('button', { name: 'Føreslå sletting …' }).click();
    await guide.getByRole('dialog').getByRole('textbox').fill('KOM 12/26');
    await guide.getByRole('dialog').getByRole('button', { name: 'Føreslå sletting' }).click();
    await guide.getByText('Det er føreslått å slette rettleiingsløpet').waitFor();
    expect(await focused(guide)).toBe('Slett rettleiingsløpet');

    const mayor = await tryOut.openTab('mayor', `engagements/${FJORD}/archive`);
    await mayor.getByRole('button', { name: 'Stadfest slettinga …' }).click();
    await mayor.getByRole('dialog').getByRole('button', { name: 'Stadfest slettinga' }).click();
    await mayor.getByText(/^Rettleiingsløpet blir sletta .* kl\. \d\d\.\d\d$/).waitFor();
    expect(await focused(mayor)).toBe('Slett rettleiingsløpet');

    await mayor.getByRole('button', { name: 'Stopp slettinga' }).click();
    await mayor.getByText('Slettinga er stoppa').waitFor();
    expect(await focused(mayor)).toMatch(/^Slettinga er stoppa/);
    // It stays where it was pressed, for the visit.
    expect(await mayor.getByRole('heading', { level: 2 }).first().innerText()).toBe('Slett rettleiingsløpet');
  });

  it('is on what is said of a lead who was taken out, and of a programme that was handed over', async () => {
    const { programmes } = (await call('programmeLead', 'GET', '/programmes')) as { programmes: { id: string }[] };
    const path = `/programmes/${programmes[0]?.id}`;
    const { members } = (await call('programmeLead', 'GET', `${path}/leads/candidates?engagementId=${FJORD}`)) as {
      members: { name: string }[];
    };
    const [first = '', second = ''] = members.map(({ name }) => name);
    const context = await tryOut.browser.newContext({ locale: 'nn-NO' });
    const page = await context.newPage();
    await page.goto(`${tryOut.service.url}/tab${path}?persona=${PERSONA.programmeLead}`);
    const choose = async (name: string) => {
      await page.getByLabel('Med i kanalen til').selectOption('Fjord');
      await page.getByLabel('Person', { exact: true }).selectOption({ label: name });
    };
    await choose(first);
    await page.getByRole('button', { name: 'Legg til' }).click();
    await page.getByText(`${first} er no programleiar.`).waitFor();
    await page.getByRole('button', { name: `Ta bort ${first} som programleiar` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
    await page.getByText(`${first} er ikkje lenger programleiar.`).waitFor();
    expect(await focused(page)).toMatch(/er ikkje lenger programleiar/);

    await choose(second);
    await page.getByRole('button', { name: 'Overlat programmet …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Overlat' }).click();
    await page.getByText(/^Du har overlate .* til /).waitFor();
    expect(await focused(page)).toMatch(/^Du har overlate/);
  });
});
