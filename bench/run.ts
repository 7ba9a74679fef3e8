import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** What every `bench/<name>.ts` hands over as `bench`. */
interface Bench {
  readonly summary: string;
  /** Prints what it finds on the way. @returns the line that sums it up, and whether that is good enough */
  run(args: string[]): Promise<{ line: string; ok: boolean }>;
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => basename(file, '.ts'));

const load = async (name: string) => ((await import(`./${name}.ts`)) as { bench: Bench }).bench;

const [asked = '', ...args] = process.argv.slice(2);
if (names.includes(asked)) {
  const { line, ok } = await (await load(asked)).run(args);
  process.stdout.write(`${line}\n`);
  process.exitCode = ok ? 0 : 1;
} else {
  process.stdout.write('npm run bench -- NAME [options], where NAME is one of\n');
  for (const name of names) process.stdout.write(`  ${name}: ${(await load(name)).summary}\n`);
  process.exitCode = 1;
}
