import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether the built tab is missing or older than anything it is made of. Times are milliseconds since 1970. */
export function needsBuild(builtAt: number | null, sources: readonly number[]): boolean {
  return builtAt === null || sources.some((changedAt) => changedAt > builtAt);
}

/** What the build itself is made of. */
const BUILD_FILES = ['tab/vite.config.ts', 'tab/textParts.ts', 'tab/firstPage.ts'];

export async function tabNeedsBuild(root: string): Promise<boolean> {
  const built = await stat(join(root, 'tab/dist/index.html')).catch(() => null);
  const sources = await Promise.all(
    ['tab/src', 'tab/public', 'domain'].map((folder) => changeTimes(join(root, folder))),
  );
  const single = await Promise.all(
    ['tab/index.html', ...BUILD_FILES, 'package-lock.json'].map((file) => changeTime(join(root, file))),
  );
  return needsBuild(built?.mtimeMs ?? null, [...sources.flat(), ...single.flat()]);
}

async function changeTimes(folder: string): Promise<number[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((entry) => changeTime(join(entry.parentPath, entry.name))))).flat();
}

async function changeTime(file: string): Promise<number[]> {
  const found = await stat(file).catch(() => null);
  return found === null ? [] : [found.mtimeMs];
}
