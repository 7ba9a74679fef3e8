import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.ts';
import { CHANNEL, type Playground, startPlayground } from '../helpers/playground.ts';
import * as client from '../helpers/playgroundPage.ts';
import { connector, type Heard, throwAwayBot } from '../helpers/throwAwayBot.ts';

const execute = (title: string, verb: string) => ({ type: 'Action.Execute', title, verb });
const adaptive = (text: string, actions: unknown[], inputs: unknown[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }, ...inputs],
  actions,
});
const message = (content: unknown) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const choices = [1, 2, 3].map((n) => ({ title: `val ${n}`, value: String(n) }));
const QUESTIONS = [
  { type: 'Input.ChoiceSet', id: 'one', style: 'expanded', label: 'Kor einig?', choices },
  { type: 'Input.ChoiceSet', id: 'two', style: 'compact', label: 'Kven?', choices },
  { type: 'Input.Text', id: 'three', label: 'Merknad' },
];

/** What the product asks of the client it is tried in: held here against a bot of a few lines, without the product. */
describe('the Playground, as the product uses it', () => {
  const heard: Heard[] = [];
  let onActivity: (value: unknown) => void = () => undefined;
  let root = { id: '', activityId: '' };
  let bot: Awaited<ReturnType<typeof throwAwayBot>>;
  let playground: Playground;
  let browser: Browser;
  let page: Page;

  const replacing = (content: unknown) => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: content,
  });
  async function answer(activity: Heard): Promise<unknown> {
    heard.push(activity);
    onActivity(undefined);
    const verb = activity.value?.action?.verb;
    if (verb === 'svar') return replacing(adaptive('Skjema', [execute('Send inn', 'send')], QUESTIONS));
    if (verb === 'send') return replacing(adaptive('Kvittering', [execute('Endre svaret', 'svar')]));
    if (activity.type === 'message' && activity.text !== undefined) {
      const channelData = { channel: { id: CHANNEL } };
      const first = message(adaptive('Innsjekk', [execute('Svar', 'svar'), { type: 'Action.Submit', title: 'Send' }]));
      const made = await connector(activity, 'POST', '', { isGroup: true, channelData, activity: first });
      root = { id: made.id, activityId: made.activityId ?? '' };
    }
    return undefined;
  }

  beforeAll(async () => {
    bot = await throwAwayBot(answer);
    playground = await startPlayground(bot.endpoint);
    browser = await launchBrowser();
    page = await browser.newPage();
    await client.openPlayground(page, playground.url);
    await client.openChannel(page);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await bot?.stop();
  });

  test('opening a channel tells the bot that it was installed there', async () => {
    const installed = () =>
      heard.some(({ type, conversation }) => type === 'installationUpdate' && conversation?.id === CHANNEL);
    // It is told after the channel is on the screen: on a busy machine a moment later.
    await new Promise<void>((resolve) => {
      onActivity = () => installed() && resolve();
      onActivity(undefined);
    });
    expect(installed()).toBe(true);
  });

  test('a card is answered in place, and a later update replaces it', async () => {
    await client.mentionBot(page, 'innsjekk');
    await client.press(client.cardSaying(page, 'Innsjekk'), 'Svar');
    const form = client.cardSaying(page, 'Skjema');
    await client.choose(form, 'Kor einig?', 'val 2');
    await client.chooseFromList(form, 'Kven?', 'val 3');
    await client.fill(form, 'Merknad', 'æøå');
    await client.press(form, 'Send inn');
    await client.cardSaying(page, 'Kvittering').waitFor();
    expect(heard.at(-1)?.value?.action).toMatchObject({ verb: 'send', data: { one: '2', two: '3', three: 'æøå' } });

    const path = `/${encodeURIComponent(root.id)}/activities/${root.activityId}`;
    const edited = { ...message(adaptive('Ein har svart', [execute('Svar', 'svar')])), id: root.activityId };
    await connector({ serviceUrl: playground.connectorUrl }, 'PUT', path, edited);
    await client.cardSaying(page, 'Ein har svart').waitFor();
    expect(await client.cardSaying(page, 'Kvittering').count()).toBe(0);
  });

  test('presses by other people come through its HTTP interface under their own names', async () => {
    await playground.sendMessage({ conversationId: CHANNEL, text: 'innsjekk', mention: true });
    await client.cardSaying(page, 'Innsjekk').waitFor();
    const at = { from: '29:ordforar', conversationId: root.id, messageId: root.activityId };
    expect(await playground.invoke({ ...at, verb: 'svar', data: {} })).toMatchObject({
      value: { type: 'AdaptiveCard' },
    });
    expect(heard.at(-1)).toMatchObject({ type: 'invoke', from: { id: '29:ordforar' } });
  });

  test('an Action.Submit press arrives as a message with a value and no text', async () => {
    const arrived = new Promise((resolve) => {
      onActivity = resolve;
    });
    await client.press(client.card(page), 'Send');
    await arrived;
    expect(heard.at(-1)).toMatchObject({ type: 'message', value: {}, replyToId: root.activityId });
    expect(heard.at(-1)?.text).toBeUndefined();
  });
});
