import type { Page } from 'playwright-core';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const PHONE = { width: 360, height: 740 };

/** What has the focus, as a screen reader is told: its role and its name. */
function focused(page: Page) {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((label) => label.textContent) : [];
    return { tag: at?.tagName.toLowerCase() ?? '', name: labels.join(' ') || (at?.textContent ?? '').trim() };
  });
}

/** Presses Tab until what is wanted has the focus. @returns how many presses it took */
async function tabTo(page: Page, holds: (at: { tag: string; name: string }) => boolean): Promise<number> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (holds(await focused(page))) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came there');
}

describe('a mayor with a keyboard and a narrow screen', () => {
  let tryOut: TryOut;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    tryOut = await startTryOut();
    const response = await fetch(`${tryOut.service.url}/api/v1/engagements/${FJORD}/rounds`, {
      method: 'POST',
      headers: { 'x-demo-persona': PERSONA.guide },
    });
    path = `engagements/${FJORD}/rounds/${((await response.json()) as { id: string }).id}`;
    page = await tryOut.openTab('mayor', path, PHONE);
    await page.getByRole('radiogroup').first().waitFor();
  });

  afterAll(() => tryOut.close());

  it('is told by name and role what the form holds', async () => {
    const form = page.getByRole('region', { name: 'Svaret ditt som ordførar', exact: true });
    const questions = await form.getByRole('radiogroup').all();
    expect(questions).toHaveLength(4);
    const scale = ['Stemmer ikkje', 'Stemmer lite', 'Stemmer delvis', 'Stemmer godt', 'Stemmer heilt'];
    const effort = ['Kommunen nesten alt', 'Kommunen mest', 'Likt', 'Rettleiarane mest', 'Rettleiarane nesten alt'];
    for (const choices of [scale, effort]) {
      const last = choices.at(-1) ?? '';
      const group = form.getByRole('radiogroup').filter({ has: page.getByRole('radio', { name: last, exact: true }) });
      for (const name of [...choices, 'Kan ikkje svare']) {
        await group.first().getByRole('radio', { name, exact: true }).waitFor();
      }
    }
    const tree = await form.ariaSnapshot();
    // Every question is a named group, and the field and the button say what they are.
    expect(tree.match(/- radiogroup "[^"]{20,}"/g)).toHaveLength(4);
    expect(tree).toMatch(/- textbox "Kva er det viktigaste som har skjedd\? \(valfritt\)"/);
    expect(tree).toMatch(/- button "Send inn"/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Innsjekk · veke \d+$/);
  });

  it('is told what is missing, and put at the first of it, when they send too soon', async () => {
    await tabTo(page, ({ tag, name }) => tag === 'button' && name === 'Send inn');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'Nokre spørsmål står att' });
    await alert.waitFor();
    const first = page.getByRole('radiogroup').first();
    expect(
      await first
        .getByRole('radio')
        .first()
        .evaluate((radio) => radio === document.activeElement),
    ).toBe(true);
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    const described = await first.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).innerText()).toBe('Vel eitt svar her.');
  });

  it('answers with one choice a question and a send', async () => {
    const groups = await page.getByRole('radiogroup').all();
    let choosing = 0;
    for (const group of groups) {
      await tabTo(page, ({ tag }) => tag === 'input');
      // The first choice has the focus: one arrow goes to the second and chooses it.
      await page.keyboard.press(choosing % 2 === 0 ? 'ArrowDown' : 'Space');
      const chosen = choosing % 2 === 0 ? 1 : 0;
      choosing += 1;
      expect(await group.getByRole('radio').nth(chosen).isChecked()).toBe(true);
      await page.keyboard.press('Tab');
    }
    expect(choosing).toBe(groups.length);
    await tabTo(page, ({ tag, name }) => tag === 'button' && name === 'Send inn');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Takk, svaret er registrert', exact: true }).waitFor();
  });

  it('is taken to the receipt, which is read out', async () => {
    expect(await focused(page)).toEqual({ tag: 'h2', name: 'Takk, svaret er registrert' });
    expect(await page.getByRole('status').filter({ hasText: 'Sendt inn' }).count()).toBe(1);
    await tabTo(page, ({ tag, name }) => tag === 'button' && name === 'Endre svaret');
  });

  it('changes the answer from there, with what was sent filled in', async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Svaret ditt som ordførar', exact: true }).waitFor();
    expect(await focused(page)).toEqual({ tag: 'h2', name: 'Svaret ditt som ordførar' });
    await tabTo(page, ({ tag }) => tag === 'input');
    expect(await page.getByRole('radiogroup').first().getByRole('radio').nth(1).isChecked()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.getByText('Utkastet er lagra. Berre du ser det.').waitFor();
  });

  it('finds the half-made change again on another device, and nobody else does', async () => {
    const other = await tryOut.openTab('mayor', path, PHONE);
    await other.getByRole('button', { name: 'Endre svaret', exact: true }).press('Enter');
    await other.getByText('Det du hadde byrja på, er henta fram. Det er ikkje sendt.').waitFor();
    expect(await other.getByRole('radiogroup').first().getByRole('radio').nth(2).isChecked()).toBe(true);
    await other.getByRole('button', { name: 'Behald svaret som det er', exact: true }).press('Enter');
    await other.getByText('Svaret ditt er registrert').waitFor();
    await other.context().close();

    const again = await tryOut.openTab('mayor', path, PHONE);
    await again.getByRole('button', { name: 'Endre svaret', exact: true }).press('Enter');
    await again.getByRole('radiogroup').first().waitFor();
    expect(await again.getByText('Det du hadde byrja på').count()).toBe(0);
    expect(await again.getByRole('radiogroup').first().getByRole('radio').nth(1).isChecked()).toBe(true);
    await again.context().close();
  });

  it('needs no sideways scrolling for any of it', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});
