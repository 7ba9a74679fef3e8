import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The process that has the folder's database open writes its number here, and takes it away when it ends. */
const LOCK = 'in-use-by';
/** What a data folder of ours can hold. */
const OURS = new Set(['pglite', LOCK]);

/**
 * Deletes what an earlier try-out left.
 * @throws Error in one sentence when the folder is in use or holds something that is not ours; nothing is deleted then
 */
export async function deleteData(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const strange = found.find((name) => !OURS.has(name));
  if (strange !== undefined) {
    throw new Error(
      `${folder} holds «${strange}», which is not ours, so nothing was deleted. Point DATA_DIR elsewhere.`,
    );
  }
  const holder = Number(await readFile(join(folder, LOCK), 'utf8').catch(() => '0'));
  if (holder > 0 && isAlive(holder)) {
    throw new Error(`${folder} is in use by process ${holder}, so nothing was deleted. Stop that one first.`);
  }
  await rm(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
