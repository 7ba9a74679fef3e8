import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { fillOnce } from './fillOnce.ts';

async function emptyDatabase(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = join(dirname(dirname(entry)), 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `laget-rundt-pglite-${version}`);
  await fillOnce(folder, async (draft) => {
    const database = new PGlite(draft);
    await database.waitReady;
    await database.close();
  });
  return folder;
}

/** The folder of a new, empty PGlite. It is copied from one that is kept, which is twice as fast as creating it. */
export async function pgliteFolder(): Promise<{ dataDir: string; drop: () => Promise<void> }> {
  const dataDir = join(tmpdir(), `laget-rundt-pglite-data-${randomUUID()}`);
  await cp(await emptyDatabase(), dataDir, { recursive: true });
  return { dataDir, drop: () => rm(dataDir, { recursive: true, force: true }) };
}
