import { openAsBlob } from 'node:fs';
import type { Waits } from '../../bot/store/connect.ts';
import { pgliteFolder } from './pgliteFolder.ts';
import { createDatabase } from './postgres.ts';

/** What the store needs to open a database. */
export type DatabaseSettings =
  | { readonly kind: 'pglite'; readonly dataDir: string | null; readonly image?: Blob }
  | { readonly kind: 'postgres'; readonly url: string; readonly waits?: Waits };

/** A database of a test's own. Close what uses it before `drop`. */
export interface TestDatabase {
  readonly settings: DatabaseSettings;
  readonly drop: () => Promise<void>;
}

/**
 * The two databases that the service runs on, for `describe.each(DATABASES)('… on $name', ({ open }) => …)`. `open` gives
 * one that is migrated already, a copy of the run's own (global/migratedImages.ts), on PGlite in memory: it is there for
 * one connection. `openEmpty` gives one without a table, on PGlite in a folder.
 */
export const DATABASES: readonly {
  readonly name: 'PGlite' | 'PostgreSQL';
  readonly open: () => Promise<TestDatabase>;
  readonly openEmpty: () => Promise<TestDatabase>;
}[] = [
  {
    name: 'PGlite',
    open: async () => ({
      settings: { kind: 'pglite', dataDir: null, image: await pgliteImage() },
      drop: async () => undefined,
    }),
    openEmpty: async () => {
      const { dataDir, drop } = await pgliteFolder();
      return { settings: { kind: 'pglite', dataDir }, drop };
    },
  },
  {
    name: 'PostgreSQL',
    open: async () => {
      const { url, drop } = await createDatabase(ofRun('TEST_POSTGRES_TEMPLATE'));
      return { settings: { kind: 'postgres', url }, drop };
    },
    openEmpty: async () => {
      const { url, drop } = await createDatabase();
      return { settings: { kind: 'postgres', url }, drop };
    },
  },
];

/** An embedded one that a service begins with nothing in. */
export const EMBEDDED: TestDatabase = { settings: { kind: 'pglite', dataDir: null }, drop: async () => undefined };

/** Read from the disk each time it is opened: what a file's module keeps, its worker keeps to the end of the run. */
const pgliteImage = (): Promise<Blob> => openAsBlob(ofRun('TEST_PGLITE_IMAGE'));

function ofRun(name: 'TEST_POSTGRES_TEMPLATE' | 'TEST_PGLITE_IMAGE'): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error('No database in this run: list the test’s folder under DATABASE_TESTS in jest.config.js.');
  }
  return value;
}
