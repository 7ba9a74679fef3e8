/**
 * A process of its own that migrates the databases which a run's tests begin with, so that no test migrates anew.
 * `node migratedImages.ts <server> <name> <path>`: on the PostgreSQL at that address a database of that name, to copy,
 * and of PGlite an archive at that path.
 */
import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { connect, NO_WAITS_END } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';

async function migratePostgres(server: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = await connect({ kind: 'postgres', url: url.href, waits: NO_WAITS_END });
  await migrate(connection.db);
  await connection.close();
}

async function migratePglite(path: string): Promise<void> {
  const connection = await connect({ kind: 'pglite', dataDir: null });
  if (connection.kind !== 'pglite') throw new Error('That is no PGlite.');
  await migrate(connection.db);
  // Not squeezed: it is written once, and opened for each test.
  const archive = await connection.pglite.dumpDataDir('none');
  await writeFile(path, Buffer.from(await archive.arrayBuffer()));
  await connection.close();
}

const [server = '', name = '', path = ''] = process.argv.slice(2);
await Promise.all([migratePostgres(server, name), migratePglite(path)]);
