import type { Page } from 'playwright-core';
import type { EngagementView } from '../../domain/views.ts';
import { cardSaying, openChannel, openPlayground } from '../helpers/playgroundPage.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

/** Access ends, data stays, and what was begun goes on, in Microsoft's own client. */
describe('what happens to the team, in the real client', () => {
  let tryOut: TryOut;
  let channel: Page;
  let before: string;

  const read = (persona: keyof typeof PERSONA, path = '') =>
    fetch(`${tryOut.service.url}/api/v1/engagements/${FJORD}${path}`, {
      headers: { 'x-demo-persona': PERSONA[persona] },
    });
  const silenced = async () => ((await (await read('programmeLead')).json()) as EngagementView).silenced;

  /** The client takes an activity before the bot has it: asks until it is so, and the test's own time ends it. */
  const until = async <T>(ask: () => Promise<T>, wanted: T) => {
    let answer = await ask();
    while (answer !== wanted) answer = await ask();
    return answer;
  };
  const status = async (persona: keyof typeof PERSONA) => (await read(persona)).status;

  beforeAll(async () => {
    tryOut = await startTryOut();
    channel = await tryOut.browser.newPage({ viewport: { width: 1280, height: 1700 } });
    await openPlayground(channel, tryOut.playground.url);
    await openChannel(channel);
    await cardSaying(channel, 'Laget rundt er her').waitFor();
    before = await (await read('mayor', '/plan')).text();
  });

  afterAll(() => tryOut.close());

  it('shuts the door for the guide who is removed, and leaves it open for the others', async () => {
    expect((await read('guide')).status).toBe(200);
    await tryOut.playground.happen('userRemoved');
    expect(await until(() => status('guide'), 404)).toBe(404);
    expect((await read('mayor')).status).toBe(200);
  });

  it('opens it again when they are added', async () => {
    await tryOut.playground.happen('userAdded');
    expect(await until(() => status('guide'), 200)).toBe(200);
  });

  it('says in the tab that the app was taken out, why it matters and what to do', async () => {
    await tryOut.playground.happen('uninstall');
    expect(await until(silenced, 'botRemoved')).toBe('botRemoved');
    const page = await tryOut.openTab('processLeader', `engagements/${FJORD}/check-ins`);
    await page.getByText('Roboten kan ikkje skrive i kanalen').waitFor();
    await page.getByText('Legg Laget rundt til i teamet att').waitFor();
    await page.context().close();
  });

  it('goes on when it is added again, with a short word and nothing lost', async () => {
    await tryOut.playground.happen('install');
    await cardSaying(channel, 'Eg er her att').waitFor();
    expect(await silenced()).toBeNull();
    expect(await (await read('mayor', '/plan')).text()).toBe(before);
    expect(await cardSaying(channel, 'Laget rundt er her').count()).toBe(1);
  });

  it('says that the channel was deleted', async () => {
    await tryOut.playground.happen('channelDeleted');
    expect(await until(silenced, 'channelDeleted')).toBe('channelDeleted');
    expect((await read('mayor')).status).toBe(200);
  });
});
