import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createLinks } from './cards/links.ts';
import { questionCard } from './cards/questionCard.ts';
import { createCalendarWriter } from './files/calendarWriter.ts';
import { createFileThreads } from './files/fileThreads.ts';
import { createSheetReader } from './files/sheetReader.ts';
import { closeServer } from './http/closeServer.ts';
import { createLiveHub, type LiveHub } from './http/live.ts';
import { createServer, type ServerParts } from './http/server.ts';
import { createTurnstile } from './http/turnstile.ts';
import { startDeliveryPump } from './jobs/deliveryPump.ts';
import { createReadiness } from './jobs/readiness.ts';
import { openWorkQueue } from './jobs/workQueue.ts';
import { createKlassRegister } from './registers/klass.ts';
import type { PostgresRole } from './store/address.ts';
import { listenToChanges } from './store/changes.ts';
import { type Connection, connect, WORKING_WAITS } from './store/connect.ts';
import { createDatabase, type Enqueue } from './store/database.ts';
import { takeDataFolder } from './store/dataFolder.ts';
import { listenForDeliveries } from './store/deliveries.ts';
import { prepareDatabase } from './store/roles.ts';
import type { BotTrust } from './teams/authentication.ts';
import { createTeamsEdge } from './teams/endpoint.ts';
import { openDueSeries } from './usecases/openDueSeries.ts';
import type { CardPreview } from './usecases/ports/cardPreview.ts';
import type { Context } from './usecases/ports/context.ts';
import type { CalendarDesk } from './usecases/ports/invitations.ts';
import { NO_TELEMETRY, type Telemetry } from './usecases/ports/telemetry.ts';
import { refreshAllSignals } from './usecases/refreshSignals.ts';
import { createLooks } from './usecases/setUp/looks.ts';
import { currentShare } from './usecases/share.ts';

const CARDS: CardPreview = {
  question: (question, engagement, language) => ({ ...questionCard(question, engagement, { language }).card }),
};

/** What is being answered when the service ends is answered, for at most so many milliseconds. */
const REQUESTS_MS = 8_000;

/** Said at start where the log of who did what is not out of this service's own reach; docs/audit-log.md. */
const AUDIT_WARNINGS = {
  embedded:
    'the embedded database cannot keep its audit log from whoever has its files: for trying out and small tests',
  open: 'the role in DATABASE_URL can rewrite the audit log: give the tables to another role, see docs/audit-log.md',
} as const;

/** Where the data is: PostgreSQL, or the embedded database in a folder of its own. */
export type DatabasePlace =
  /** `owner`: the same database as the role that owns its tables; null where one role does everything. */
  | ({ readonly kind: 'postgres'; readonly owner: PostgresRole | null } & PostgresRole)
  | { readonly kind: 'pglite'; readonly folder: string };

/** What a roof decides: everything that differs between the try-out and a county's tenant. */
export interface Roof {
  readonly port: number;
  /** The address to listen on; null for all of the machine's. */
  readonly listenOn: string | null;
  readonly database: DatabasePlace;
  /** How long PostgreSQL may work on one statement, in milliseconds; left out, as long as the store finds right. */
  readonly statementMs?: number;
  /** How the tab is reached from outside, such as `https://lagetrundt.example.no`. */
  readonly origin: string;
  /** The app in Teams, so that links lead into it; null where there is none. */
  readonly teamsAppId: string | null;
  /** Whose people may take part in a shared channel, beside those of the tenant that the channel is in. */
  readonly allowedTenants: readonly string[];
  /** Where the register of municipalities is asked for; null where it is not. */
  readonly registerUrl: string | null;
  /** How far the service's clock is ahead of the machine's, in milliseconds. */
  readonly aheadMs: number;
  /** The folder of the built tab. */
  readonly tabFolder: string;
  readonly version: string;
  /** Whose requests the bot takes and how it signs in to Teams; null for the try-out, whose client has no keys. */
  readonly bot: BotTrust | null;
  /** People's own calendars; left out where there is no certificate to ask with. */
  readonly calendar?: CalendarDesk;
  /** Who may come in, and by which doors. */
  doors(context: Context): Pick<ServerParts, 'signIn' | 'extras' | 'hostFolder' | 'edge'>;
  /** What has to be in the database before anything starts. */
  furnish(connection: Connection, context: Context): Promise<void>;
}

export interface Service {
  readonly port: number;
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

/** Wires the house together under its roof and opens its door. @throws Error in words an operator can act on */
export async function openHouse(roof: Roof, log: Logger, telemetry = NO_TELEMETRY): Promise<Service> {
  const { connection, release } = await openDatabase(roof.database, roof.statementMs);
  const guard = await prepareDatabase(connection, roof.database.kind === 'postgres' ? roof.database.owner : null);
  if (guard !== 'held') log.warn({ guard }, AUDIT_WARNINGS[guard]);
  const queue = await openWorkQueue(connection, log);
  const { aheadMs } = roof;
  // The queue keeps the machine's time, whatever the try-out's clock shows.
  const now = () => new Date(Date.now() + aheadMs);
  const enqueue: Enqueue = (trx, job, at) => queue.enqueue(trx, job, new Date(at.getTime() - aheadMs));
  const db = createDatabase(connection.db, enqueue, null, now, connection.inTurn);
  const context: Context = {
    db,
    now,
    newId: randomUUID,
    random: Math.random,
    cards: CARDS,
    members: {
      roster: { members: (of) => teams.roster.members(of) },
      allowedTenants: roof.allowedTenants,
      looks: createLooks(createTurnstile, now),
    },
    log,
    telemetry,
  };
  const links = createLinks(roof.origin, roof.teamsAppId);
  const teams = createTeamsEdge(context, links, roof.bot);
  const live = createLiveHub(context);
  const changes = await listenToChanges(
    connection,
    (change) => void live.tell(change),
    () => live.resync(),
    (person) => live.tellPerson(person),
  );

  await roof.furnish(connection, context);
  if (connection.kind === 'pglite') await db.deliveries.releaseClaims(context.now());
  await openDueSeries(context);
  await refreshAllSignals(context);
  const register = roof.registerUrl === null ? null : createKlassRegister({ url: roof.registerUrl, fetch });
  const { allowedTenants } = roof;
  const work = { context, messenger: teams.messenger, roster: teams.roster, allowedTenants, register };
  await queue.work(work);
  const pump = startDeliveryPump(work);
  const deliveries = await listenForDeliveries(connection, pump.wake);

  const readiness = createReadiness({
    ping: () => db.rounds.due(new Date(0)),
    lastTick: () => db.ticks.newest(),
    lookedAt: pump.lookedAt,
    now: context.now,
  });
  observeHouse(telemetry, { context, connection, live });
  const inviting = roof.calendar && { desk: roof.calendar, roster: teams.roster, linkTo: links.step };
  const files = createFileThreads();
  const server = createServer({
    context: { ...context, ...(inviting && { inviting }) },
    live,
    sheets: files.sheets,
    printer: files.printer,
    archivist: files.archivist,
    calendars: createCalendarWriter(links.engagement),
    reader: createSheetReader(),
    version: roof.version,
    tabFolder: roof.tabFolder,
    receive: (req, res, readBody) => teams.receive(req, res, readBody),
    ready: () => readiness.faults(),
    ...roof.doors(context),
  });
  await new Promise<void>((listening, failed) => {
    server.on('error', failed);
    if (roof.listenOn === null) server.listen(roof.port, listening);
    else server.listen(roof.port, roof.listenOn, listening);
  });

  return {
    port: server.address().port,
    async stop() {
      readiness.stopping();
      live.close();
      await closeServer(server, REQUESTS_MS);
      await Promise.all([files.close(), pump.stop(), queue.stop(), changes.close(), deliveries.close()]);
      // The last measures are read from the database.
      await telemetry.close();
      await connection.close();
      await release();
    },
  };
}

async function openDatabase(
  place: DatabasePlace,
  statementMs: number = WORKING_WAITS.statementMs,
): Promise<{ connection: Connection; release(): Promise<void> }> {
  if (place.kind === 'postgres') {
    const waits = { ...WORKING_WAITS, statementMs };
    return { connection: await connect({ ...place, waits }, currentShare), release: async () => undefined };
  }
  const folder = await takeDataFolder(place.folder);
  return { connection: await connect({ kind: 'pglite', dataDir: folder.database }), release: folder.release };
}

/** What is read of the house now and then. */
function observeHouse(
  telemetry: Telemetry,
  { context: { db, now }, connection, live }: { context: Context; connection: Connection; live: LiveHub },
): void {
  telemetry.observe('queueDepth', () => db.deliveries.waiting(now()));
  telemetry.observe('tickAge', async () => (now().getTime() - ((await db.ticks.newest()) ?? now()).getTime()) / 1000);
  telemetry.observe('liveListeners', () => live.size());
  if (connection.kind !== 'postgres') return;
  telemetry.observe('poolSize', () => connection.pool().size);
  telemetry.observe('poolIdle', () => connection.pool().idle);
  telemetry.observe('poolWaiting', () => connection.pool().waiting);
}
