import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes a folder for the embedded database, which is ruined when two processes write to it.
 * @returns the database's own folder inside it, and `release`.
 * @throws Error in one sentence when another living process has it
 */
export async function takeDataFolder(folder: string): Promise<{ database: string; release(): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, 'in-use-by');
  const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
  // A killed process leaves its number behind; a number that nobody has any more is no reason to refuse.
  if (holder !== 0 && holder !== process.pid && isAlive(holder)) {
    throw new Error(
      `The data folder ${folder} is in use by another Laget rundt (process ${holder}). Stop that one, or choose another folder: DATA_DIR=./other npm start`,
    );
  }
  await writeFile(lock, String(process.pid));
  return { database: join(folder, 'pglite'), release: () => rm(lock, { force: true }) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
