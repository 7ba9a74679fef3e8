import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makePackage } from './pack/makePackage.ts';
import { parseEnvironmentFile, type Settings } from './pack/settings.ts';

/**
 * `npm run package -- --env dev`: the app package for one environment, filled in from env/.env.dev, checked without
 * the network, zipped into appPackage/build. A variable of the surroundings goes before a line of the file.
 */

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function settingsOf(environment: string): Promise<Settings> {
  const file = at(`../env/.env.${environment}`);
  const kept = existsSync(file) ? parseEnvironmentFile(await readFile(file, 'utf8')) : {};
  const given = Object.entries(process.env).filter(([, value]) => value !== undefined && value !== '');
  return { ...kept, ...Object.fromEntries(given) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { env: { type: 'string', default: 'dev' } } });
  if (!/^[\w-]+$/.test(values.env)) throw new Error('--env is the name of a file in env/: dev for env/.env.dev');
  const { version } = JSON.parse(await readFile(at('../package.json'), 'utf8')) as { version: string };
  const zip = await makePackage({
    folder: at('.'),
    output: at('build'),
    environment: values.env,
    settings: await settingsOf(values.env),
    version,
  });
  process.stdout.write(`${relative(at('..'), zip)}: version ${version}, nothing wrong with it\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
