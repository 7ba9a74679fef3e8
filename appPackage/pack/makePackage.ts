import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFaults } from './faults.ts';
import { fillIn, type Settings, settingFaults } from './settings.ts';
import { zipPackage } from './zip.ts';

export interface Order {
  /** Where manifest, translations and icons are. */
  readonly folder: string;
  /** Where the zip goes; made when it is not there. */
  readonly output: string;
  /** Goes into the file's name. */
  readonly environment: string;
  readonly settings: Settings;
  /** The project's version. */
  readonly version: string;
}

/**
 * Fills in, checks and zips the app package. Nothing is written as long as anything is wrong.
 * @returns the zip's path
 * @throws Error that lists everything that is wrong, one line each
 */
export async function makePackage({ folder, output, environment, settings, version }: Order): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /\.(json|png)$/.test(name));
  const raw = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
  const texts = names.filter((name) => name.endsWith('.json'));
  const unset = settingFaults(
    texts.map((name) => String(raw.get(name))),
    settings,
  );
  if (unset.length > 0) throw new Error(`These settings are missing or wrong:\n${indented(unset)}`);

  const files = new Map<string, Uint8Array>(raw);
  for (const name of texts) files.set(name, new TextEncoder().encode(fillIn(String(raw.get(name)), settings)));
  const faults = await packageFaults(files, version);
  if (faults.length > 0) throw new Error(`The app package is not right:\n${indented(faults)}`);

  await mkdir(output, { recursive: true });
  const zip = join(output, `appPackage.${environment}.zip`);
  await writeFile(zip, zipPackage(files));
  return zip;
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n');
