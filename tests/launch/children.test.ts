import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { jest } from '@jest/globals';
import { END_WITH_LAUNCHER, startChild } from '../../bot/launch/children.ts';

const start = (script: string) =>
  startChild('The service', ['--eval', script], { cwd: process.cwd(), env: process.env });
const FOREVER = 'setInterval(() => {}, 1000);';

describe('a child of the launcher', () => {
  test('that ends by itself is reported with its name, how it ended and its last words', async () => {
    const child = start('console.log("line one"); console.error("the disk is full"); process.exitCode = 3;');
    await expect(child.ended).rejects.toThrow(/^The service ended by itself \(code 3\)[\s\S]*the disk is full/);
  });

  test('that has done its work is done', async () => {
    await expect(start('').done).resolves.toBeUndefined();
  });

  test('whose work went wrong says so', async () => {
    await expect(start('process.exitCode = 1').done).rejects.toThrow('code 1');
  });

  test('that is stopped is gone afterwards, and its end is no fault', async () => {
    const child = start(FOREVER);
    const fault = jest.fn();
    child.ended.catch(fault);
    await child.stop();
    await child.stop();
    expect(fault).not.toHaveBeenCalled();
  });

  test('that does not know the launcher ends with it all the same, even when it is killed hard', async () => {
    const connections: Promise<unknown>[] = [];
    const server = createServer((socket) => connections.push(once(socket.resume(), 'close')));
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    const grandchild = `require('node:net').connect(${address.port}, 'localhost');`;
    const args = JSON.stringify([...END_WITH_LAUNCHER, '--eval', grandchild]);
    const launcher = spawn(process.execPath, [
      '--eval',
      `require('node:child_process').spawn(process.execPath, ${args}, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true })`,
    ]);
    await once(server, 'connection');
    launcher.kill('SIGKILL');
    await Promise.all(connections);
    server.close();
  });
});
