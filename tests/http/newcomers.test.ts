import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { keepRoom } from '../../bot/http/newcomers.ts';

const ROOM = { most: 40, nearlyFull: 30, headMs: 15_000, crowdedHeadMs: 3_000 };

describe('a server that others fill with silence', () => {
  let server: Server;
  let port: number;
  /** Answers of requests that wait, by path. */
  let waiting: Map<string, () => void>;
  let ours: Socket[];

  beforeEach(async () => {
    waiting = new Map();
    ours = [];
    server = createServer((req, res) => {
      if (req.url === '/slow') waiting.set(req.url, () => res.end('slow'));
      else res.end('here');
    });
    keepRoom(server, ROOM);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(async () => {
    for (const socket of ours) socket.destroy();
    server.closeAllConnections();
    await new Promise<void>((closed) => server.close(() => closed()));
  });

  /** Opens a connection and writes so much on it; resolves when the server has it. */
  const open = async (text = '') => {
    const heard = new Promise<void>((here) => server.once('connection', () => here()));
    const socket = connect(port, '127.0.0.1');
    ours.push(socket);
    socket.on('error', () => undefined);
    await heard;
    if (text !== '') socket.write(text);
    return socket;
  };
  const ask = (path: string, connection = 'close') =>
    `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: ${connection}\r\n\r\n`;
  const answerOn = (socket: Socket) =>
    new Promise<string>((answered) => {
      let text = '';
      socket.on('data', (part) => {
        text += part.toString();
        if (text.endsWith('here') || text.endsWith('slow')) answered(text.slice(-4));
      });
      socket.on('close', () => answered('closed'));
    });
  const closed = (socket: Socket) => new Promise<void>((over) => socket.once('close', () => over()));

  it('answers whoever comes, and lets the one go that has been silent longest', async () => {
    const silent = [];
    for (let at = 0; at < ROOM.nearlyFull; at += 1) silent.push(await open(at % 2 === 0 ? '' : 'GET / HTTP/1.1\r\n'));
    const gone = closed(silent[0] as Socket);
    const newcomer = await open(ask('/'));
    expect(await answerOn(newcomer)).toBe('here');
    await gone;
    expect(silent.slice(1).every((socket) => !socket.destroyed)).toBe(true);
  });

  it('never has more than it has room for, however many come', async () => {
    for (let at = 0; at < 5 * ROOM.most; at += 1) await open();
    const newcomer = await open(ask('/'));
    expect(await answerOn(newcomer)).toBe('here');
  });

  it('leaves alone what somebody waits for an answer on, and takes what has been answered when nobody is silent', async () => {
    const slow = await open(ask('/slow'));
    while (!waiting.has('/slow')) await new Promise<void>((next) => setImmediate(next));
    const rested = [];
    for (let at = 1; at < ROOM.nearlyFull; at += 1) {
      const socket = await open(ask('/', 'keep-alive'));
      await answerOn(socket);
      rested.push(socket);
    }
    const gone = closed(rested[0] as Socket);
    expect(await answerOn(await open(ask('/')))).toBe('here');
    await gone;
    const answered = answerOn(slow);
    waiting.get('/slow')?.();
    expect(await answered).toBe('slow');
  });

  it('waits less long for a head when more than half of it is taken', async () => {
    expect(server.headersTimeout).toBe(ROOM.headMs);
    for (let at = 0; at <= ROOM.most / 2; at += 1) await open();
    expect(server.headersTimeout).toBe(ROOM.crowdedHeadMs);
  });
});
