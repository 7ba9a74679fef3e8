import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pino, { type Logger } from 'pino';
import { createLinks } from './cards/links.ts';
import { questionCard } from './cards/questionCard.ts';
import { type Config, parseConfig } from './config.ts';
import { TRY_OUT_DOOR } from './demo/door.ts';
import { makeTryOutPlans } from './demo/makePlans.ts';
import { demoProgramme } from './demo/programme.ts';
import { TRY_OUT_BOT } from './demo/tryOutBot.ts';
import { createCalendarWriter } from './files/calendarWriter.ts';
import { createPlanPrinter } from './files/planPrinter.ts';
import { createSheetReader } from './files/sheetReader.ts';
import { createSheetWriter } from './files/sheetWriter.ts';
import { createLiveHub } from './http/live.ts';
import { createServer } from './http/server.ts';
import { startDeliveryPump } from './jobs/deliveryPump.ts';
import { openWorkQueue } from './jobs/workQueue.ts';
import { listenToChanges } from './store/changes.ts';
import { type Connection, connect } from './store/connect.ts';
import { createDatabase, type Enqueue } from './store/database.ts';
import { takeDataFolder } from './store/dataFolder.ts';
import { listenForDeliveries } from './store/deliveries.ts';
import { migrate } from './store/migrate.ts';
import { createSeeder } from './store/seeder.ts';
import type { TokenChecks } from './teams/authentication.ts';
import { createTeamsEdge } from './teams/endpoint.ts';
import { openDueSeries } from './usecases/openDueSeries.ts';
import type { CardPreview } from './usecases/ports/cardPreview.ts';
import type { Context, Database } from './usecases/ports/context.ts';
import { refreshAllSignals } from './usecases/refreshSignals.ts';

const CARDS: CardPreview = {
  question: (question, engagement, language) => ({ ...questionCard(question, engagement, { language }).card }),
};

export interface Service {
  readonly port: number;
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

/**
 * Wires the house together and opens its door. With `checks` only requests with a token for the bot are taken from
 * Teams; the try-out has none. @throws Error in words an operator can act on
 */
export async function startService(config: Config, log: Logger, checks: TokenChecks | null = null): Promise<Service> {
  const { connection, release } = await openDatabase(config);
  await migrate(connection.db);
  const queue = await openWorkQueue(connection, log);
  const aheadMs = config.clock === null ? 0 : config.clock.getTime() - Date.now();
  // The queue keeps the machine's time, whatever the try-out's clock shows.
  const now = () => new Date(Date.now() + aheadMs);
  const enqueue: Enqueue = (trx, job, at) => queue.enqueue(trx, job, new Date(at.getTime() - aheadMs));
  const db = createDatabase(connection.db, enqueue, null, now);
  const context: Context = {
    db,
    now,
    newId: randomUUID,
    random: Math.random,
    cards: CARDS,
    log,
  };
  const links = createLinks(`http://localhost:${config.port}`, config.teamsAppId);
  const teams = createTeamsEdge(context, links, checks);
  const live = createLiveHub(context);
  const changes = await listenToChanges(
    connection,
    (change) => void live.tell(change),
    () => live.resync(),
  );

  await plantTryOut(connection, db, config, context);
  if (connection.kind === 'pglite') await db.deliveries.releaseClaims(context.now());
  await openDueSeries(context);
  await refreshAllSignals(context);
  const work = { context, messenger: teams.messenger, roster: teams.roster, allowedTenants: [] };
  await queue.work(work);
  const pump = startDeliveryPump(work);
  const deliveries = await listenForDeliveries(connection, pump.wake);

  const server = createServer({
    context,
    live,
    sheets: createSheetWriter(),
    printer: createPlanPrinter(),
    calendars: createCalendarWriter(links.engagement),
    reader: createSheetReader(),
    version: await ownVersion(),
    tabFolder: fileURLToPath(new URL('../tab/dist', import.meta.url)),
    receive: (req, res) => teams.receive(req, res),
    ready: async () => void (await db.rounds.due(new Date(0))),
    ...TRY_OUT_DOOR,
  });
  await new Promise<void>((listening, failed) => {
    server.on('error', failed);
    // The try-out checks nobody's token, so nobody outside this machine may reach it.
    server.listen(config.port, 'localhost', listening);
  });

  return {
    port: server.address().port,
    async stop() {
      live.close();
      await new Promise<void>((closed) => server.close(() => closed()));
      await changes.close();
      await deliveries.close();
      await Promise.all([pump.stop(), queue.stop()]);
      await connection.close();
      await release();
    },
  };
}

async function openDatabase({ database }: Config): Promise<{ connection: Connection; release(): Promise<void> }> {
  if (database.kind === 'postgres') return { connection: await connect(database), release: async () => undefined };
  const folder = await takeDataFolder(database.folder);
  return { connection: await connect({ kind: 'pglite', dataDir: folder.database }), release: folder.release };
}

/** The programme of the try-out with its plans, and its channel, so that the tab can start a check-in before anybody wrote in it. */
async function plantTryOut(connection: Connection, db: Database, { connectorUrl }: Config, context: Context) {
  const programme = demoProgramme(context.now());
  if (await createSeeder(connection.db).plant(programme)) context.log.info({}, 'try-out programme planted');
  for (const { channel } of programme.engagements) {
    if (channel === null) continue;
    await db.conversations.seen({
      tenantId: channel.tenantId,
      id: channel.channelId,
      kind: 'channel',
      serviceUrl: connectorUrl,
      botId: TRY_OUT_BOT.id,
      botName: TRY_OUT_BOT.name,
    });
  }
  await makeTryOutPlans(context);
}

async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The programme itself: start, say so, and end in good order on a signal or when the launcher is gone. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = pino({ level: config.logLevel, redact: ['*.authorization'] });
  const service = await startService(config, log);
  log.info({ port: service.port, database: config.database.kind }, 'ready');

  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'stopping broke');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('disconnect', end);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
