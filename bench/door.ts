import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { type RunningService, startService } from '../tests/helpers/service.ts';
import { buildForTenant } from '../tests/helpers/tenant.ts';
import { artefactRoof } from '../tests/helpers/testWorld.ts';
import { type Knock, type Knocked, knockAt } from './door/knock.ts';
import { ODD_BODIES, TORN_BODIES } from './door/oddBodies.ts';
import { oddConnections } from './door/oddConnections.ts';
import { ODD_HEADS } from './door/oddHeads.ts';

const ASSETS = fileURLToPath(new URL('../dist/tab/dist/assets', import.meta.url));

/** The built service in a tenant's settings, and everything that anybody on the internet may send it without a token. */
export const bench = {
  summary: 'odd requests without a token at the built service: it lives, and nothing is left behind [--built]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({ args, options: { built: { type: 'boolean', default: false } } });
    if (!values.built) buildForTenant();
    const temporary = await mkdtemp(join(tmpdir(), 'door-'));
    const postgres = await keepPostgres();
    let running: RunningService | null = null;
    const start = async (): Promise<Knocked> => {
      const roof = artefactRoof();
      const env = { ...roof.env, TMPDIR: temporary };
      const service = await startService({ ...roof, env, connectorUrl: '', databaseUrl: postgres.url });
      running = service;
      const { port, pid } = service;
      return { port, pid, temporary, alive: () => isAlive(pid), revive: start };
    };
    try {
      const download = `/tab/assets/${await largestOf(ASSETS)}`;
      const kinds = [...ODD_BODIES, ...TORN_BODIES, ...ODD_HEADS, ...oddConnections(download)];
      const { knocks, grown, faults } = await knockAt(await start(), kinds, true, (knock) => say(row(knock)));
      for (const fault of faults) say(`NOT OK: ${fault}`);
      const line =
        `door: ${knocks.length} kinds of request, ${faults.length} faults, memory grew ${grown.toFixed(0)} MB, ` +
        `the slowest answer ${Math.max(...knocks.map(({ ms }) => ms)).toFixed(0)} ms after its last byte`;
      return { line, ok: faults.length === 0 };
    } finally {
      await (running as RunningService | null)?.stop();
      await postgres.stop();
      await rm(temporary, { recursive: true });
    }
  },
};

/** As it is sent to whoever names no encoding. */
async function largestOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => !/\.(br|gz)$/.test(name));
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
  return sizes.sort((a, b) => b.size - a.size)[0]?.name ?? '';
}

/** Whether it runs still, and is not only waiting to be buried. */
function isAlive(pid: number): boolean {
  try {
    return /^VmRSS:/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const row = ({ what, answer, ms, megabytes, descriptors, faults }: Knock) =>
  [
    what.padEnd(58),
    answer.padEnd(12),
    `${ms.toFixed(0)} ms`.padStart(9),
    `${megabytes.toFixed(0)} MB`.padStart(8),
    `${descriptors >= 0 ? '+' : ''}${descriptors} fd`.padStart(8),
    faults.length === 0 ? '' : `  NOT OK: ${faults.join('; ')}`,
  ].join(' ');

const say = (line: string) => process.stdout.write(`${line}\n`);
