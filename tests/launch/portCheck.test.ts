import { createServer } from 'node:net';
import { takenPort } from '../../bot/launch/portCheck.ts';
import { freePort } from '../helpers/freePort.ts';

/** Listens while `during` runs. */
async function listening(host: string, during: (port: number) => Promise<void>): Promise<void> {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((ready) => server.listen(port, host, ready));
  try {
    await during(port);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}

describe('the check of the ports', () => {
  test.each([['127.0.0.1'], ['0.0.0.0'], ['::']])(
    'a port that something listens on at %s is taken, said in one sentence',
    async (host) => {
      await listening(host, async (port) => {
        const sentence = await takenPort(port, 'PORT');
        expect(sentence).toMatch(new RegExp(`^Port ${port} is taken\\. .* PORT=\\d+ npm start$`));
      });
    },
  );

  test('a port that nothing listens on is free', async () => {
    expect(await takenPort(await freePort(), 'PORT')).toBeNull();
  });
});
