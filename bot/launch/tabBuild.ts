import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether the built tab is missing or older than anything it is made of. Times are milliseconds since 1970. */
export function needsBuild(builtAt: number | null, sources: readonly number[]): boolean {
  return builtAt === null || sources.some((changedAt) => changedAt > builtAt);
}

/** What is built, and what it is made of, beside the domain. */
interface Pages {
  readonly built: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

const TAB: Pages = {
  built: 'tab/dist/index.html',
  folders: ['tab/src', 'tab/public'],
  files: ['tab/index.html', 'tab/vite.config.ts', 'tab/textParts.ts', 'tab/firstPage.ts'],
};

/** The stand-in for Teams. */
const HOST: Pages = {
  built: 'tab/host/dist/index.html',
  folders: ['tab/host/src'],
  files: ['tab/host/index.html', 'tab/host/vite.config.ts'],
};

export const tabNeedsBuild = (root: string): Promise<boolean> => pagesNeedBuild(root, TAB);

export const hostNeedsBuild = (root: string): Promise<boolean> => pagesNeedBuild(root, HOST);

async function pagesNeedBuild(root: string, pages: Pages): Promise<boolean> {
  const built = await stat(join(root, pages.built)).catch(() => null);
  const sources = await Promise.all([...pages.folders, 'domain'].map((folder) => changeTimes(join(root, folder))));
  const single = await Promise.all([...pages.files, 'package-lock.json'].map((file) => changeTime(join(root, file))));
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
