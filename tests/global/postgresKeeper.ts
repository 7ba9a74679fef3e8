/**
 * A process of its own that keeps one PostgreSQL for a run of the tests: prints its address, and ends it and deletes
 * its data when its standard input closes. That happens when the run ends in whatever way, kill -9 included, so no
 * server is ever left behind.
 */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../helpers/freePort.ts';
import { postgresBinaries } from './postgresBinaries.ts';

const DURABLE = process.argv.includes('durable');

/** The data is thrown away, so nothing waits for the disk, except where that waiting is to be measured. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  ...(DURABLE ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  'shared_buffers=64MB',
  'max_connections=200',
];

/** The built-in C.UTF-8 sorts alike on every machine, whatever locales it has. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

function whenReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended before it was ready (${code}): ${log}`)));
  });
}

const data = mkdtempSync(join(tmpdir(), 'laget-rundt-postgres-data-'));
process.once('exit', () => rmSync(data, { recursive: true, force: true }));
// The run that started us may be stopped by Ctrl-C, which the terminal sends to us as well: closing stdin is what counts.
process.on('SIGINT', () => {});

const { initdb, postgres, owner } = await postgresBinaries();
if ('uid' in owner) chownSync(data, owner.uid, owner.gid);
execFileSync(initdb, [`--pgdata=${data}`, '--auth=trust', '--username=postgres', '--no-sync', ...LOCALE], {
  ...owner,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const port = await freePort();
const begin = () =>
  spawn(postgres, ['-D', data, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])], {
    ...owner,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
let server = begin();
let ending = false;
const end = () => {
  ending = true;
  if (server.exitCode === null && server.signalCode === null) server.kill('SIGQUIT');
  else process.exit(0);
};
process.once('exit', () => server.kill('SIGQUIT'));
process.on('SIGTERM', end);
process.stdin.on('close', end);
const watch = () => server.once('exit', () => (ending || !away) && process.exit(0));
let away = false;
await whenReady(server);
watch();
process.stdout.write(`postgres://postgres@127.0.0.1:${port}/postgres\n`);

// For tests of an outage: `down` ends the server at once, connections and all; `up` starts it on the same data.
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'down') {
    away = true;
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
  } else if (line === 'up') {
    server = begin();
    await whenReady(server);
    away = false;
    watch();
  }
  process.stdout.write(`${line}\n`);
}
