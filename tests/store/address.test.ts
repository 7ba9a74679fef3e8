import { createServer } from 'node:net';
import { openWorkQueue } from '../../bot/jobs/workQueue.ts';
import { postgresAddress } from '../../bot/store/address.ts';
import { connect } from '../../bot/store/connect.ts';

const password = async () => 'token';

/** Speaks PostgreSQL far enough to ask for a password in the clear, and lets nobody in. */
async function aDoor() {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    // The start of the conversation; then a message `p`, four bytes of length, the password and a zero.
    socket.once('data', () => {
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
      socket.once('data', (message) => {
        heard.push(message.subarray(5, -1).toString());
        socket.destroy();
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, heard, close: () => new Promise<void>((closed) => server.close(() => closed())) };
}

describe('where PostgreSQL is', () => {
  it('is told whole when the address has everything', () => {
    expect(postgresAddress({ url: 'postgres://a:b@h/x' })).toEqual({ connectionString: 'postgres://a:b@h/x' });
  });

  it('is taken apart when passwords come from elsewhere, with TLS unless it is said otherwise', () => {
    expect(postgresAddress({ url: 'postgres://la%20get@h:5433/laget_rundt?sslmode=verify-full', password })).toEqual({
      host: 'h',
      port: 5433,
      user: 'la get',
      database: 'laget_rundt',
      ssl: true,
      password,
    });
    expect(postgresAddress({ url: 'postgres://a@h/x', password })).toMatchObject({ port: 5432, ssl: true });
    expect(postgresAddress({ url: 'postgres://a@h/x?sslmode=disable', password })).toMatchObject({ ssl: false });
  });

  it('is given a password that is asked for at each new connection, the queue’s too', async () => {
    const door = await aDoor();
    let asked = 0;
    const source = async () => `token ${++asked}`;
    const address = `postgres://laget@localhost:${door.port}/x?sslmode=disable`;
    const connection = await connect({ kind: 'postgres', url: address, password: source });
    if (connection.kind !== 'postgres') throw new Error('another database');
    const nothing = () => undefined;
    await expect(connection.db.introspection.getTables()).rejects.toThrow();
    await expect(openWorkQueue(connection, { info: nothing, warn: nothing, error: nothing })).rejects.toThrow();
    expect(door.heard.slice(0, 2)).toEqual(['token 1', 'token 2']);
    await connection.close();
    await door.close();
  });
});
