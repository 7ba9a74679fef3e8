import { head, type OddRequest, raw } from './oddRequest.ts';

const BOT = '/api/messages';
const JSON_TYPE = { 'content-type': 'application/json' };
const MB = 1024 * 1024;

/** Connections used as nobody uses them. `download` is the largest file of the page. */
export const oddConnections = (download: string): readonly OddRequest[] => [
  {
    what: 'downloads that are cut off',
    expected: ['closed'],
    silent: true,
    times: 500,
    async send(line, from) {
      await line.write(head('GET', download, from));
      await line.received(1_000);
      line.reset();
    },
  },
  {
    what: 'downloads cut off before they began',
    expected: ['closed'],
    silent: true,
    times: 100,
    async send(line, from) {
      await line.write(head('GET', download, from));
      line.reset();
    },
  },
  {
    what: 'the interface’s description, cut off',
    expected: ['closed'],
    silent: true,
    times: 100,
    async send(line, from) {
      await line.write(head('GET', '/api/v1/openapi.json', from));
      await line.received(500);
      line.reset();
    },
  },
  {
    what: 'connections that say nothing, and are cut off',
    expected: ['closed'],
    silent: true,
    times: 100,
    send: async (line) => line.reset(),
  },
  {
    what: 'another protocol asked for, and cut off',
    expected: ['closed'],
    silent: true,
    times: 50,
    async send(line, from) {
      await line.write(head('GET', '/healthz', from, { connection: 'Upgrade', upgrade: 'websocket' }));
      await line.write('\0'.repeat(1_000));
      line.reset();
    },
  },
  {
    what: 'another protocol asked for',
    expected: [200, 400, 426],
    send: raw((from) => head('GET', '/healthz', from, { connection: 'Upgrade', upgrade: 'websocket' })),
  },
  {
    what: 'HTTP/2 asked for',
    expected: [200, 400, 426],
    send: raw((from) =>
      head('GET', '/healthz', from, { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': '' }),
    ),
  },
  { what: 'HTTP/2 spoken', expected: [400, 'closed'], send: raw(() => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n') },
  {
    what: 'a tunnel asked for',
    expected: [400, 404, 405, 501, 'closed'],
    send: raw((from) => head('CONNECT', 'elsewhere.example:443', from)),
  },
  {
    what: 'a tunnel asked for, and cut off',
    expected: ['closed'],
    silent: true,
    times: 50,
    async send(line, from) {
      await line.write(head('CONNECT', 'elsewhere.example:443', from));
      line.reset();
    },
  },
  { what: 'TLS spoken', expected: [400, 'closed'], send: raw(() => Buffer.from('16030100f1010000ed0303', 'hex')) },
  { what: 'nothing but line breaks', expected: [400, 'closed'], send: raw(() => `${'\r\n'.repeat(50_000)}x\r\n\r\n`) },
  { what: 'nothing but bytes', expected: [400, 'closed'], send: raw(() => Buffer.alloc(MB, 0x80)) },
  {
    what: 'leave asked for to send 20 MB',
    expected: [401],
    send: raw((from) => head('POST', BOT, from, { ...JSON_TYPE, expect: '100-continue', 'content-length': 20 * MB })),
  },
  {
    what: 'something expected that nobody does',
    expected: [401, 417],
    send: raw((from) => head('POST', BOT, from, { expect: 'a miracle', 'content-length': 0 })),
  },
  {
    what: 'chunks whose size is none',
    expected: [400, 401],
    send: raw((from) => `${head('POST', BOT, from, { ...JSON_TYPE, 'transfer-encoding': 'chunked' })}zz\r\n{}\r\n`),
  },
  {
    what: '20 MB of a chunk’s extension',
    expected: [400, 401, 413, 'closed'],
    async send(line, from) {
      await line.write(`${head('POST', BOT, from, { ...JSON_TYPE, 'transfer-encoding': 'chunked' })}1;`);
      for (let at = 0; at < 2_500; at += 1) await line.write('x'.repeat(8_000));
    },
  },
  {
    what: 'a size and chunks at once',
    expected: [400],
    send: raw(
      (from) => `${head('POST', BOT, from, { 'transfer-encoding': 'chunked', 'content-length': 5 })}0\r\n\r\nGET /`,
    ),
  },
  {
    what: 'two sizes',
    expected: [400],
    send: raw((from) => `${head('POST', BOT, from, { 'content-length': ['2', '3'] })}{}`),
  },
  {
    what: 'a size below nothing',
    expected: [400],
    send: raw((from) => head('POST', BOT, from, { 'content-length': -1 })),
  },
  {
    what: 'a size beyond numbers',
    expected: [400, 401],
    send: raw((from) => head('POST', BOT, from, { 'content-length': '9'.repeat(30) })),
  },
  {
    what: 'a thousand requests on one line before any is answered',
    expected: ['closed'],
    async send(line, from) {
      await line.write(head('GET', '/healthz', from).repeat(1_000));
    },
  },
  {
    what: 'a request behind another’s body',
    expected: [401],
    async send(line, from) {
      await line.write(head('POST', BOT, from, { ...JSON_TYPE, 'content-length': 2 }));
      await line.write(`{}${head('GET', '/healthz', from)}`);
    },
  },
  {
    what: 'a body that comes a byte at a time',
    expected: [401],
    async send(line, from) {
      await line.write(head('POST', BOT, from, { ...JSON_TYPE, 'content-length': 200 }));
      for (let at = 0; at < 200; at += 1) await line.write(' ');
    },
  },
  {
    what: 'two hundred bodies that never come',
    expected: ['closed'],
    silent: true,
    times: 200,
    async send(line, from) {
      await line.write(head('POST', BOT, from, { ...JSON_TYPE, 'content-length': 2_000_000 }));
      await line.received(10);
      line.reset();
    },
  },
];
