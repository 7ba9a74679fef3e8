import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { ANSWER_PREFIX } from '../../domain/contract/verbs.ts';
import { findQuestion } from '../../domain/questionBank.ts';
import { anActivity } from '../builders/plans.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { CHANNEL } from '../helpers/playground.ts';
import { cardSaying, mentionBot, openChannel, openPlayground, press as pressOn } from '../helpers/playgroundPage.ts';
import { saidOn } from '../helpers/teamsClient.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

/** Presses over the client's own HTTP, as each of the people of Fjord's channel. */
describe('each role in the real client', () => {
  let tryOut: TryOut;
  let page: Page;
  let thread: string;
  let roundId: string;

  const api = async <T>(persona: keyof typeof PERSONA, path: string): Promise<T> => {
    const response = await fetch(`${tryOut.service.url}/api/v1/engagements/${FJORD}${path}`, {
      headers: { 'x-demo-persona': PERSONA[persona] },
    });
    return (await response.json()) as T;
  };
  const press = async (from: string, verb: string, data: Record<string, unknown>) => {
    const messageId = thread.split(';messageid=')[1] ?? '';
    const { value } = await tryOut.playground.invoke({ from, conversationId: thread, messageId, verb, data });
    return value as Record<string, unknown>;
  };

  beforeAll(async () => {
    tryOut = await startTryOut();
    page = await tryOut.browser.newPage();
    await openPlayground(page, tryOut.playground.url);
    await openChannel(page);
    // The client lets a press name any thread it knows; the guide's own will do.
    const begun = await tryOut.playground.sendMessage({ conversationId: CHANNEL, text: 'innsjekk', mention: true });
    await cardSaying(page, '0 av 5 har svart').waitFor();
    const { openRound } = await api<{ openRound: { id: string } }>('guide', '');
    roundId = openRound.id;
    thread = begun ?? '';
  });

  afterAll(() => tryOut.close());

  it.each([
    ['29:ordforar', 'ordførar', 'mayor'],
    ['29:kommunedirektor', 'kommunedirektør', 'chiefExecutive'],
    ['29:prosessleiar', 'prosessleiar', 'processLeader'],
    ['29:rettleiar', 'rettleiar', 'guide'],
  ] as const)('%s gets the questions of their own role', async (from, name, role) => {
    const form = await press(from, 'round.form', { roundId });
    expect(saidOn(form)).toContain(`Svaret ditt som ${name}`);
    const asked = Object.keys(fillIn(form)).map((input) => findQuestion(input.slice(ANSWER_PREFIX.length)));
    expect(asked.length).toBeGreaterThanOrEqual(4);
    expect(asked.every((question) => question?.askedOf.includes(role))).toBe(true);
    expect(asked.map((question) => question?.topic)).toContain('effort');
    expect(roundIdOn(form)).toBe(roundId);
  });

  it('asks the guide nothing about the leaders’ own time', async () => {
    expect(saidOn(await press('29:rettleiar', 'round.form', { roundId }))).not.toContain('Leiingsengasjement');
  });

  it('changes the answer of somebody who answers twice, and keeps one', async () => {
    const form = await press('29:ordforar', 'round.form', { roundId });
    await press('29:ordforar', 'round.send', { roundId, ...fillIn(form, 1) });
    const receipt = await press('29:ordforar', 'round.send', { roundId, ...fillIn(form, 4) });
    expect(saidOn(receipt)).toContain('Endra');
    // The guide has not answered, and reads nobody's answers before that.
    expect((await api<{ code: string }>('guide', `/rounds/${roundId}/responses`)).code).toBe('answerFirst');
    const { responses } = await api<{ responses: { answers: Record<string, string> }[] }>(
      'mayor',
      `/rounds/${roundId}/responses`,
    );
    expect(responses).toHaveLength(1);
    expect(responses[0]?.answers['effort']).toBe('5');
  });

  it('tells the programme lead kindly that they are not asked', async () => {
    expect(saidOn(await press('29:programleiar', 'round.form', { roundId }))).toContain(
      'Du er ikkje spurd denne gongen',
    );
  });

  it('keeps the named answers from the programme lead', async () => {
    const problem = await api<{ code: string }>('programmeLead', `/rounds/${roundId}/responses`);
    expect(problem.code).toBe('forbidden');
  });

  it('lets the guide mark a step on the plan’s card, and tells the mayor kindly that others do that', async () => {
    // The soonest to end stands first on the card.
    const item = anActivity({ id: randomUUID(), title: 'Kortsteg', from: '1999-01-01', to: '1999-01-02' });
    const sent = await fetch(`${tryOut.service.url}/api/v1/engagements/${FJORD}/plan/changes`, {
      method: 'POST',
      headers: { 'x-demo-persona': PERSONA.guide, 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), how: 'edit', change: [{ op: 'add', item }] }),
    });
    expect(sent.status).toBe(200);
    const data = { engagementId: FJORD, stepId: item.id, seen: 'planned', status: 'ongoing' };
    expect(saidOn(await press('29:ordforar', 'plan.mark', data))).toContain('Dette kan du ikkje gjere her');
    await mentionBot(page, 'plan');
    await pressOn(cardSaying(page, 'Kortsteg').last(), 'Ferdig: Kortsteg');
    await cardSaying(page, '«Kortsteg» er sett til ferdig.').waitFor();
    const { items } = await api<{ items: { id: string; status?: string }[] }>('guide', '/plan');
    expect(items.find(({ id }) => id === item.id)?.status).toBe('done');
    expect(saidOn(await press('29:prosessleiar', 'plan.mark', data))).toContain(
      'Nokon andre har sett steget til ferdig',
    );
  });

  it('says that it is closed to whoever presses the old card afterwards', async () => {
    await press('29:rettleiar', 'round.close', { roundId });
    expect(saidOn(await press('29:ordforar', 'round.form', { roundId }))).toContain('Innsjekken er avslutta');
  });

  it('gives the form back to whoever had it open at the close and has not sent it, and takes the answer', async () => {
    const form = await press('29:kommunedirektor', 'round.form', { roundId });
    expect(saidOn(form)).toContain('Innsjekken blei avslutta medan du svarte. Du kan sende inn fram til kl.');
    const receipt = await press('29:kommunedirektor', 'round.send', { roundId, ...fillIn(form, 3) });
    expect(saidOn(receipt)).toContain('Takk');
  });
});
