import { randomUUID } from 'node:crypto';
import pg from 'pg';

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (url === undefined) {
    throw new Error('No PostgreSQL in this run: list the test’s folder under DATABASE_TESTS in jest.config.js.');
  }
  return url;
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * A new database on the run's PostgreSQL, for one test: empty, or a copy of the one that `template` names. `drop` ends
 * connections that are still open.
 */
export async function createDatabase(template?: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  await run(`create database ${name}${template === undefined ? '' : ` template ${template}`}`);
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}
