import { readdir, rm } from 'node:fs/promises';

/** What a data folder of ours can hold. */
const OURS = new Set(['pglite', 'in-use-by', 'playground.log']);

/**
 * Deletes what an earlier try-out left.
 * @throws Error in one sentence when the folder holds something that is not ours; nothing is deleted then
 */
export async function deleteData(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const strange = found.find((name) => !OURS.has(name));
  if (strange !== undefined) {
    throw new Error(`${folder} holds «${strange}», which is not ours, so nothing was deleted. Point DATA_DIR elsewhere.`);
  }
  await rm(folder, { recursive: true, force: true });
}
