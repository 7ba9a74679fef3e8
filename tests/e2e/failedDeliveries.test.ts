import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { connect } from '../../bot/store/connect.ts';
import { DELIVERY_FAULTS, type DeliveryFault, type Subject } from '../../domain/delivery.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { type Connector, startConnector } from '../helpers/connector.ts';
import { aConversation, openStores } from '../helpers/house.ts';
import { type RunningService, startService } from '../helpers/service.ts';
import { FJORD, PERSONA, takePicture } from '../helpers/tryOut.ts';

const AS_GUIDE = { 'x-demo-persona': PERSONA.guide };

/** What each fault of a card says that a guide should do. */
const SAID: Readonly<Record<DeliveryFault, RegExp>> = {
  blocked: /Be ein eigar av teamet eller IT-avdelinga sleppe han til/,
  notInConversation: /Roboten er fjerna frå kanalen\. Legg appen Laget rundt til i teamet att/,
  botRemoved: /Roboten er teken ut av teamet.*Legg Laget rundt til i teamet att/,
  teamArchived: /Teamet er arkivert.*Når ein eigar tek teamet ut av arkivet/,
  teamDeleted: /Teamet er sletta i Teams.*hente teamet tilbake/,
  channelDeleted: /Kanalen er sletta i Teams.*hente kanalen tilbake/,
  privateChannel: /private kanalar får ikkje robotar skrive.*standardkanal/,
  messageGone: /Innlegget er sletta i kanalen.*legg vi ut kortet på nytt/,
  tooLarge: /større enn Teams tek imot.*Sei frå til den som driftar appen/,
  refused: /Teams tok ikkje imot meldinga.*Prøv igjen/,
  throttled: /Teams bad oss vente.*Prøv igjen om ein time/,
  unreachable: /Vi fekk ikkje kontakt med Teams.*Prøv igjen om nokre minutt/,
  subjectGone: /er sletta\. Du treng ikkje gjere noko/,
};

describe('what did not arrive, as a guide sees it', () => {
  let connector: Connector;
  let service: RunningService;
  let browser: Browser;
  let dataDir: string;
  let roundId: string;
  let page: Page;

  /** Leaves a message behind that was given up, as the sending would have. */
  const plantFailures = async () => {
    const connection = await connect({ kind: 'pglite', dataDir: join(dataDir, 'pglite') });
    try {
      const stores = openStores(connection);
      const engagement = await stores.engagements.find(FJORD);
      const channel = engagement?.channel;
      const mayor = { tenantId: channel?.tenantId ?? '', objectId: PERSONA.mayor };
      const chat = aConversation({
        id: 'a:mayor',
        tenantId: mayor.tenantId,
        kind: 'personal',
        serviceUrl: connector.url,
      });
      await stores.conversations.seen(chat, mayor);
      const plant = async (conversationId: string, subject: Subject, fault: DeliveryFault) => {
        const message = { id: randomUUID(), tenantId: mayor.tenantId, conversationId, threadId: null };
        await stores.deliveries.addMessage({ ...message, subject, activityId: null });
        const id = randomUUID();
        await stores.deliveries.addPost(id, message.id, new Date(Date.now() - 3_600_000));
        await stores.deliveries.failed(id, fault, new Date());
      };
      for (const fault of DELIVERY_FAULTS) await plant(channel?.channelId ?? '', { kind: 'round', roundId }, fault);
      await plant(chat.id, { kind: 'nudge', roundId, language: 'nn', ...mayor }, 'blocked');
    } finally {
      await connection.close();
    }
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'laget-rundt-failed-'));
    [connector, browser] = await Promise.all([startConnector(), launchBrowser()]);
    service = await startService({ connectorUrl: connector.url, dataDir });
    const rounds = `${service.url}/api/v1/engagements/${FJORD}/rounds`;
    roundId = ((await (await fetch(rounds, { method: 'POST', headers: AS_GUIDE })).json()) as { id: string }).id;
    await connector.until((all) => all.length > 0);
    await service.stop();
    await plantFailures();
    service = await startService({ connectorUrl: connector.url, dataDir });
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    await page.goto(`${service.url}/tab/engagements/${FJORD}/rounds/${roundId}?persona=${PERSONA.guide}`);
    await page.getByRole('heading', { name: 'Meldingar i Teams' }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const notes = () => page.getByRole('group').filter({ hasText: /kom ikkje fram/ });

  it.each(DELIVERY_FAULTS)('says what happened and what to do: %s', async (fault) => {
    const note = notes().filter({ hasText: SAID[fault] });
    await note.first().waitFor();
    expect(await note.getByRole('button', { name: /^Prøv igjen/ }).count()).toBe(fault === 'subjectGone' ? 0 : 1);
  });

  it('names whose chat it was for a reminder, and what to do instead', async () => {
    const note = notes().filter({ hasText: /Påminninga til Ordførar/ });
    expect(await note.innerText()).toMatch(/Ta kontakt på annan måte, eller be Ordførar.* skrive «hei» til roboten/);
  });

  it('fits a narrow screen', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await takePicture(page.getByRole('region', { name: 'Styr innsjekken' }), 'failed-deliveries');
  });

  it('tries again when asked to, and then has one thing less to tell', async () => {
    const before = connector.delivered.length;
    const all = await notes().count();
    await notes().filter({ hasText: SAID.notInConversation }).getByRole('button').click();
    await connector.until((delivered) => delivered.length > before);
    await notes().filter({ hasText: SAID.notInConversation }).waitFor({ state: 'detached' });
    expect(await notes().count()).toBe(all - 1);
  });
});
