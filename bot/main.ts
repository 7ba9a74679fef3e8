import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { type Config, parseConfig } from './config.ts';
import { UNLINKED } from './demo/cast.ts';
import { TRY_OUT_DOOR } from './demo/door.ts';
import { makeTryOutPlans } from './demo/makePlans.ts';
import { demoProgramme } from './demo/programme.ts';
import { TRY_OUT_BOT } from './demo/tryOutBot.ts';
import { endOnSignal, endWithReason } from './endings.ts';
import { openHouse, type Service } from './house.ts';
import { createServiceLog } from './serviceLog.ts';
import type { Connection } from './store/connect.ts';
import { createSeeder } from './store/seeder.ts';
import type { BotTrust } from './teams/authentication.ts';
import type { Context } from './usecases/ports/context.ts';

/**
 * The try-out's roof: a made-up programme, people to choose among, and nobody's token is looked at unless `bot` says
 * how. @throws Error in words an operator can act on
 */
export async function startService(config: Config, log: Logger, bot: BotTrust | null = null): Promise<Service> {
  return openHouse(
    {
      port: config.port,
      // The try-out checks nobody's token, so nobody outside this machine may reach it.
      listenOn: 'localhost',
      database: config.database,
      origin: `http://localhost:${config.port}`,
      teamsAppId: config.teamsAppId,
      allowedTenants: [],
      registerUrl: config.registerUrl,
      aheadMs: config.clock === null ? 0 : config.clock.getTime() - Date.now(),
      tabFolder: fileURLToPath(new URL('../tab/dist', import.meta.url)),
      version: await ownVersion(),
      bot,
      doors: () => TRY_OUT_DOOR,
      furnish: (connection, context) => plantTryOut(connection, config, context),
    },
    log,
  );
}

/** The programme of the try-out with its plans, and its channel, so that the tab can start a check-in before anybody wrote in it. */
async function plantTryOut(connection: Connection, { connectorUrl }: Config, context: Context) {
  const programme = demoProgramme(context.now());
  if (await createSeeder(connection.db).plant(programme)) context.log.info({}, 'try-out programme planted');
  for (const { channel } of programme.engagements) {
    if (channel === null) continue;
    await context.db.conversations.seen({
      tenantId: channel.tenantId,
      id: channel.channelId,
      kind: 'channel',
      serviceUrl: connectorUrl,
      botId: TRY_OUT_BOT.id,
      botName: TRY_OUT_BOT.name,
    });
  }
  await plantUnlinked(context, connectorUrl);
  await makeTryOutPlans(context);
}

/** The team's first channel, which is linked to nothing: for trying out how one is set up. */
async function plantUnlinked({ db }: Context, serviceUrl: string) {
  const { tenantId, id, teamId, channelIds, addedBy } = UNLINKED;
  const bot = { botId: TRY_OUT_BOT.id, botName: TRY_OUT_BOT.name };
  await db.conversations.seen({ tenantId, id, kind: 'channel', serviceUrl, ...bot });
  for (const one of channelIds)
    await db.conversations.describe(tenantId, one, { teamId, type: 'standard', name: null });
  await db.conversations.addedBy(tenantId, id, addedBy);
}

async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = createServiceLog(config.logLevel);
  const service = await startService(config, log);
  log.info({ port: service.port, database: config.database.kind }, 'ready');
  endOnSignal(service, log);
}

if (import.meta.main) main().catch(endWithReason);
