import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { keepPostgres } from './keepPostgres.ts';

/** Where what is to be ended waits for the teardown: jest hands nothing from the one to the other. */
export type RunGlobals = typeof globalThis & { __databases?: { end(): Promise<void> } };

/**
 * jest's globalSetup for the tests that use a database: one PostgreSQL for the run, its address in TEST_POSTGRES_URL, and
 * the migrated databases that tests begin with, in TEST_POSTGRES_TEMPLATE (a name) and TEST_PGLITE_IMAGE (a path).
 */
export default async function startDatabases(): Promise<void> {
  const globals = globalThis as RunGlobals;
  if (globals.__databases !== undefined) return;
  const postgres = await keepPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'laget-rundt-images-'));
  globals.__databases = {
    async end() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  process.env.TEST_POSTGRES_URL = postgres.url;
  process.env.TEST_POSTGRES_TEMPLATE = 'migrated';
  process.env.TEST_PGLITE_IMAGE = join(folder, 'pglite.tar');
  const script = fileURLToPath(new URL('./migratedImages.ts', import.meta.url));
  const { TEST_POSTGRES_URL, TEST_POSTGRES_TEMPLATE, TEST_PGLITE_IMAGE } = process.env;
  await promisify(execFile)(process.execPath, [script, TEST_POSTGRES_URL, TEST_POSTGRES_TEMPLATE, TEST_PGLITE_IMAGE]);
}
