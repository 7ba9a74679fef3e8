import type { KeptPostgres } from './keepPostgres.ts';
import { keepPostgres } from './keepPostgres.ts';

/** Where the server waits for the teardown: jest hands nothing from the one to the other. */
export type RunGlobals = typeof globalThis & { __postgres?: KeptPostgres };

/** jest's globalSetup for the tests that use a database: one server for the run, its address in TEST_POSTGRES_URL. */
export default async function startPostgres(): Promise<void> {
  const globals = globalThis as RunGlobals;
  globals.__postgres ??= await keepPostgres();
  process.env.TEST_POSTGRES_URL = globals.__postgres.url;
}
