import type { Page } from 'playwright-core';
import type { FormView } from '../../domain/views.ts';
import { someAnswers } from '../helpers/answers.ts';
import { cardSaying, fill, mentionBot, openChannel, openPlayground, press } from '../helpers/playgroundPage.ts';
import { FJORD, PERSONA, startTryOut, type TryOut, takePicture } from '../helpers/tryOut.ts';

/** Opens somebody's form; what comes back sends it in. */
async function openByApi(tryOut: TryOut, persona: keyof typeof PERSONA): Promise<() => Promise<void>> {
  const headers = { 'x-demo-persona': PERSONA[persona], 'content-type': 'application/json' };
  const base = `${tryOut.service.url}/api/v1/engagements/${FJORD}`;
  const { openRound } = (await (await fetch(base, { headers })).json()) as { openRound: { id: string } };
  const round = `${base}/rounds/${openRound.id}`;
  const form = (await (await fetch(`${round}/form`, { method: 'POST', headers })).json()) as FormView;
  const body = JSON.stringify({ answers: someAnswers(form.questions, 2) });
  return async () => {
    const { status } = await fetch(`${round}/response`, { method: 'PUT', headers, body });
    expect(status).toBe(200);
  };
}

/** The whole way round, as a guide at the keyboard goes it: every step stands on the one before. */
describe('a check-in from beginning to end, in the real client', () => {
  let tryOut: TryOut;
  let channel: Page;
  let tab: Page;
  let sendLast: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    tryOut = await startTryOut();
    channel = await tryOut.browser.newPage({ viewport: { width: 1280, height: 1700 } });
    await openPlayground(channel, tryOut.playground.url);
    await openChannel(channel);
    tab = await tryOut.openTab('mayor', `engagements/${FJORD}`);
  });

  afterAll(() => tryOut.close());

  it('greets the channel once, and says who added it', async () => {
    const welcome = cardSaying(channel, 'Laget rundt er her');
    await welcome.waitFor();
    expect(await welcome.innerText()).toMatch(/Rettleiar.* la meg til/);
  });

  it('posts one card when the guide mentions it with innsjekk', async () => {
    await mentionBot(channel, 'innsjekk');
    const card = cardSaying(channel, '0 av 5 har svart');
    await card.waitFor();
    expect(await card.innerText()).toMatch(/Neste i planen:.*\n*.*Spurde: ordførar, kommunedirektør, prosessleiar/s);
    await takePicture(card, 'round-card');
  });

  it('shows the round in an open tab without a reload', async () => {
    await tab.getByText('0 av 5 har svart').waitFor();
  });

  it('gives the presser their own form in place of the card', async () => {
    await press(cardSaying(channel, '0 av 5 har svart'), 'Svar');
    const form = cardSaying(channel, 'Svaret ditt som rettleiar');
    await form.waitFor();
    expect(await form.innerText()).toMatch(/ser dei spurde og rettleiarane svaret ditt.*Andre kan be om innsyn/s);
    await takePicture(form, 'form-card');
  });

  it('keeps what is filled in when a question is left', async () => {
    const form = cardSaying(channel, 'Svaret ditt som rettleiar');
    const [first] = await form.getByRole('radiogroup').all();
    await first?.getByRole('radio').nth(3).check();
    await press(form, 'Send inn');
    await cardSaying(channel, 'Vel eitt svar').waitFor();
    expect(await first?.getByRole('radio').nth(3).isChecked()).toBe(true);
  });

  it('gives a receipt when it is sent in', async () => {
    const form = cardSaying(channel, 'Svaret ditt som rettleiar');
    for (const group of await form.getByRole('radiogroup').all()) await group.getByRole('radio').nth(3).check();
    await fill(form, /viktigaste/, 'Formannskapet har sett utkastet.');
    await press(form, 'Send inn');
    const receipt = cardSaying(channel, 'Takk, svaret er registrert');
    await receipt.waitFor();
    expect(await receipt.innerText()).toContain('Formannskapet har sett utkastet.');
    await takePicture(receipt, 'receipt-card');
  });

  it('shows the answer in the open tab within two seconds, without a reload', async () => {
    await tab.getByText('1 av 5 har svart').waitFor({ timeout: 2000 });
  });

  it('edits the card to the new count once the receipt has been read, with no answer on it', async () => {
    const card = cardSaying(channel, '1 av 5 har svart');
    await card.getByRole('button', { name: 'Svar', exact: true }).waitFor();
    expect(await card.innerText()).not.toContain('utkastet');
    await takePicture(card, 'count-card');
  });

  it('lets the mayor answer in the tab, in the same round', async () => {
    await tab.getByRole('link', { name: 'Svar', exact: true }).click();
    const groups = tab.getByRole('radiogroup');
    await groups.first().waitFor();
    for (const group of await groups.all()) await group.getByRole('radio').nth(1).check();
    await tab.getByRole('button', { name: 'Send inn' }).click();
    await tab.getByText('Takk, svaret er registrert').waitFor();
    await cardSaying(channel, '2 av 5 har svart').waitFor();
  });

  it('opens the form again with the earlier answer, and changes it', async () => {
    await press(cardSaying(channel, '2 av 5 har svart'), 'Svar');
    const form = cardSaying(channel, 'Svaret ditt som rettleiar');
    await form.waitFor();
    const [first] = await form.getByRole('radiogroup').all();
    expect(await first?.getByRole('radio').nth(3).isChecked()).toBe(true);
    await first?.getByRole('radio').nth(4).check();
    await press(form, 'Send inn');
    await cardSaying(channel, /Endra/).waitFor();
  });

  it('takes the others’ answers too, from wherever they answer', async () => {
    for (const persona of ['chiefExecutive', 'processLeader'] as const) await (await openByApi(tryOut, persona))();
    await tab.goto(`${tryOut.service.url}/tab/engagements/${FJORD}`);
    await tab.getByText('4 av 5 har svart').waitFor();
  });

  it('ends by the guide’s button, asked once more first, and says when the result comes while a form is out', async () => {
    sendLast = await openByApi(tryOut, 'processLeader');
    await press(cardSaying(channel, 'Takk, svaret er registrert'), 'Avslutt …');
    const question = cardSaying(channel, 'Avslutte innsjekken no?');
    await question.waitFor();
    await press(question, 'Avslutt no');
    const ended = cardSaying(channel, 'Resultatet kjem her seinast');
    await ended.waitFor();
    const said = await ended.innerText();
    expect(said).toMatch(/4 av 5 har svart.*Resultatet kjem her seinast kl\. \d\d\.\d\d/s);
    expect(said).not.toMatch(/Noko å snakke om|Eigarskap/);
    await tab
      .getByText(/^Resultatet kjem seinast kl\./)
      .first()
      .waitFor();
    await takePicture(ended, 'ended-card');
  });

  it('becomes the result as soon as the last form is sent', async () => {
    await sendLast();
    const result = cardSaying(channel, 'Resultat av innsjekken');
    await result.waitFor();
    const said = await result.innerText();
    expect(said).toContain('4 av 5 svarte');
    expect(said).toContain('Noko å snakke om');
    expect(said).not.toMatch(/utkastet|Ordførar/);
    await takePicture(result, 'result-card');
  });

  it('shows the plan with the result beside it in the tab', async () => {
    const page = await tryOut.openTab('guide', `engagements/${FJORD}`, { width: 1280, height: 1000 });
    await page.getByText('4 av 5 svarte').first().waitFor();
    await takePicture(page, 'municipality');
    await page.close();
  });

  it('answers hjelp, plan and what it does not know, in the thread it was asked in', async () => {
    for (const [word, answer] of [
      ['hjelp', 'Dette kan du skrive'],
      ['plan', 'Prosessplan'],
      ['noko heilt anna', 'Det forstod eg ikkje'],
    ] as const) {
      await mentionBot(channel, word);
      await cardSaying(channel, answer).waitFor();
    }
    await takePicture(cardSaying(channel, 'Prosessplan'), 'plan-card');
  });
});
