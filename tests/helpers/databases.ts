import type { Waits } from '../../bot/store/connect.ts';
import { pgliteFolder } from './pgliteFolder.ts';
import { createDatabase } from './postgres.ts';

/** What the store needs to open a database. */
export type DatabaseSettings =
  | { readonly kind: 'pglite'; readonly dataDir: string | null }
  | { readonly kind: 'postgres'; readonly url: string; readonly waits?: Waits };

/** An empty database of a test's own. Close what uses it before `drop`. */
export interface TestDatabase {
  readonly settings: DatabaseSettings;
  readonly drop: () => Promise<void>;
}

/** The two databases that the service runs on, for `describe.each(DATABASES)('… on $name', ({ open }) => …)`. */
export const DATABASES: readonly {
  readonly name: 'PGlite' | 'PostgreSQL';
  readonly open: () => Promise<TestDatabase>;
}[] = [
  {
    name: 'PGlite',
    open: async () => {
      const { dataDir, drop } = await pgliteFolder();
      return { settings: { kind: 'pglite', dataDir }, drop };
    },
  },
  {
    name: 'PostgreSQL',
    open: async () => {
      const { url, drop } = await createDatabase();
      return { settings: { kind: 'postgres', url }, drop };
    },
  },
];
