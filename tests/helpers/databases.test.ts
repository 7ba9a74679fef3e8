import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { DatabaseSettings } from './databases.ts';
import { DATABASES } from './databases.ts';

interface Client {
  query: (sql: string) => Promise<{ rows: unknown[] }>;
  close: () => Promise<void>;
}

async function connect(settings: DatabaseSettings): Promise<Client> {
  if (settings.kind === 'pglite') return new PGlite(settings.dataDir ?? undefined);
  const client = new pg.Client({ connectionString: settings.url });
  await client.connect();
  return { query: (sql) => client.query(sql), close: () => client.end() };
}

/** Runs the statements one after another and gives the rows of the last. */
async function query(settings: DatabaseSettings, statements: readonly string[]): Promise<unknown[]> {
  const client = await connect(settings);
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.close();
  }
}

describe.each(DATABASES)('a test’s own database on $name', ({ openEmpty }) => {
  test('keeps what was written, and another one does not see it', async () => {
    const [one, other] = await Promise.all([openEmpty(), openEmpty()]);
    await query(one.settings, ['create table note (text text)', "insert into note values ('áčđŋšž')"]);
    expect(await query(one.settings, ['select text from note'])).toEqual([{ text: 'áčđŋšž' }]);
    await expect(query(other.settings, ['select text from note'])).rejects.toThrow('note');
    await Promise.all([one.drop(), other.drop()]);
  });
});

test('a dropped PostgreSQL database is gone, even with a connection left open', async () => {
  const database = await DATABASES.find(({ name }) => name === 'PostgreSQL')?.openEmpty();
  if (database?.settings.kind !== 'postgres') throw new Error('PostgreSQL is not listed.');
  const client = new pg.Client({ connectionString: database.settings.url });
  const cutOff = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  await database.drop();
  await cutOff;
  await expect(query(database.settings, ['select 1'])).rejects.toThrow('does not exist');
});
