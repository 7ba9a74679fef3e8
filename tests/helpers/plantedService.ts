import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import type { ProgrammeSeed } from '../../bot/usecases/ports/seeder.ts';
import { type Connector, startConnector } from './connector.ts';
import type { DatabaseSettings, TestDatabase } from './databases.ts';
import { aConversation, openStores } from './house.ts';
import { type RunningService, type ServiceSettings, startService } from './service.ts';

/** The real service in a process of its own, on a database that holds a test's programme, with a stand-in connector. */
export interface PlantedService {
  readonly connector: Connector;
  service: RunningService;
  /** Starts the service again on the same database, after it was killed or stopped. */
  restart(): Promise<void>;
  /** Looks into the database. The embedded one takes one process at a time: the service has to be down. */
  inside<T>(look: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database without an address is the embedded one, in a new folder. `roof` starts another than the try-out's own. */
export async function plantService(
  database: TestDatabase,
  programme: ProgrammeSeed,
  roof: Pick<ServiceSettings, 'script' | 'env'> = {},
): Promise<PlantedService> {
  const connector = await startConnector();
  const { settings } = database;
  const dataDir = await mkdtemp(join(tmpdir(), 'laget-rundt-service-'));
  // The service keeps the embedded database in a folder of its own inside its data folder.
  const first = settings.kind === 'pglite' ? { ...settings, dataDir: join(dataDir, 'pglite') } : settings;
  const store = first.kind === 'pglite' ? { kind: first.kind, dataDir: first.dataDir } : first;
  const start = () =>
    startService({
      ...roof,
      connectorUrl: connector.url,
      ...(settings.kind === 'pglite' ? { dataDir } : { databaseUrl: settings.url }),
    });
  const look = async <T>(at: DatabaseSettings, work: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = await connect(at);
    return work(connection).finally(() => connection.close());
  };

  await look(first, async (connection) => {
    await migrate(connection.db);
    await createSeeder(connection.db).plant(programme);
    for (const { channel } of programme.engagements) {
      if (channel === null) continue;
      const seen = aConversation({ ...channel, id: channel.channelId, serviceUrl: connector.url });
      await openStores(connection).conversations.seen(seen);
    }
  });

  const planted: PlantedService = {
    connector,
    service: await start(),
    async restart() {
      planted.service = await start();
    },
    inside: (work) => look(store, work),
    async close() {
      await planted.service.stop();
      await connector.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return planted;
}
