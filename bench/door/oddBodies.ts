import { deflateSync, gzipSync } from 'node:zlib';
import { chunked, head, type OddRequest, whole } from './oddRequest.ts';

const ENGAGEMENT = '/api/v1/engagements/00000000-0000-4000-8000-000000000000';
const ROUNDS = `${ENGAGEMENT}/rounds`;
const IMPORT = `${ENGAGEMENT}/plan/imports`;
const BOT = '/api/messages';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MB = 1024 * 1024;

const many = (what: string, bytes: number) => () => Buffer.alloc(bytes, what);
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const wide = (times: number) => `{${Array.from({ length: times }, (_, at) => `"k${at}":${at}`).join(',')}}`;
const form = (bytes: number) =>
  Buffer.concat([
    Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="f.bin"\r\n\r\n'),
    Buffer.alloc(bytes, 'z'),
    Buffer.from('\r\n--x--\r\n'),
  ]);
/** Nothing but spaces; 600 MB of them are 600 KB on the line. */
const bomb = (megabytes: number) => () => gzipSync(Buffer.alloc(megabytes * MB, 32));
const packed = (encoding: string) => ({ 'content-encoding': encoding });
const type = (named: string) => ({ 'content-type': named });

const NOT_IN = [401];
const OPEN = [200];

/** Bodies of every kind: encodings, types, depths, charsets, sizes; at doors that take one and at doors that do not. */
export const ODD_BODIES: readonly OddRequest[] = [
  { what: 'a gzip body that is none, to a GET', expected: OPEN, send: whole('GET', '/healthz', 'x', packed('gzip')) },
  { what: 'the same to the bot', expected: NOT_IN, send: whole('POST', BOT, 'x', packed('gzip')) },
  { what: 'the same to the tab’s interface', expected: NOT_IN, send: whole('POST', ROUNDS, 'x', packed('gzip')) },
  { what: 'deflate that is none', expected: NOT_IN, send: whole('POST', BOT, 'x', packed('deflate')) },
  { what: 'deflate that is some', expected: NOT_IN, send: whole('POST', BOT, deflateSync('{}'), packed('deflate')) },
  { what: 'an encoding that nobody knows', expected: NOT_IN, send: whole('POST', BOT, '{}', packed('sdch')) },
  { what: 'two encodings', expected: NOT_IN, send: whole('POST', BOT, gzipSync('{}'), packed('gzip, gzip')) },
  {
    what: 'half of a gzip body',
    expected: NOT_IN,
    send: whole('POST', BOT, bomb(1)().subarray(0, 99), packed('gzip')),
  },
  { what: '600 MB of spaces in gzip', expected: NOT_IN, send: whole('POST', BOT, bomb(600), packed('gzip')) },
  { what: 'the same to a GET', expected: OPEN, send: whole('GET', '/healthz', bomb(600), packed('gzip')) },
  { what: 'fields of a CSV that are named', expected: OPEN, send: csv('GET', '/healthz') },
  { what: 'the same to the bot', expected: NOT_IN, send: csv('POST', BOT) },
  { what: 'a list of tabs in place of a CSV', expected: NOT_IN, send: whole('POST', BOT, 'a\tb', type('text/tsv')) },
  { what: 'a form of 20 MB with a file', expected: NOT_IN, send: file('POST', BOT, 20) },
  { what: 'the same to the tab’s interface', expected: NOT_IN, send: file('POST', ROUNDS, 20) },
  { what: 'the same to a GET', expected: OPEN, send: file('GET', '/healthz', 20) },
  { what: 'the same where nothing is', expected: [404], send: file('POST', '/nothing', 20) },
  { what: 'a form without a boundary', expected: NOT_IN, send: whole('POST', BOT, 'x', type('multipart/form-data')) },
  {
    what: 'a form whose boundary never comes',
    expected: NOT_IN,
    send: whole('POST', BOT, many('-', MB), type('multipart/form-data; boundary=----never')),
  },
  {
    what: 'a form with 100,000 fields',
    expected: NOT_IN,
    send: whole('POST', BOT, `${'a=1&'.repeat(100_000)}`, type('application/x-www-form-urlencoded')),
  },
  {
    what: '20 MB of one field',
    expected: NOT_IN,
    send: whole('POST', BOT, many('a', 20 * MB), type('application/x-www-form-urlencoded')),
  },
  { what: '20 MB of JSON to the bot', expected: NOT_IN, send: whole('POST', BOT, many(' ', 20 * MB)) },
  { what: '20 MB of JSON to the tab’s interface', expected: NOT_IN, send: whole('POST', ROUNDS, many(' ', 20 * MB)) },
  { what: '20 MB in chunks', expected: NOT_IN, send: chunked('POST', ROUNDS, many('[', 20 * MB)) },
  { what: '20 MB of text', expected: NOT_IN, send: whole('POST', BOT, many('x', 20 * MB), type('text/plain')) },
  { what: '20 MB of a spreadsheet', expected: NOT_IN, send: whole('POST', IMPORT, many('P', 20 * MB), type(XLSX)) },
  { what: 'a spreadsheet to the bot', expected: NOT_IN, send: chunked('POST', BOT, many('P', 6 * MB), type(XLSX)) },
  { what: 'a spreadsheet to a GET', expected: OPEN, send: whole('GET', '/healthz', many('P', MB), type(XLSX)) },
  { what: 'JSON a million levels deep', expected: NOT_IN, send: whole('POST', BOT, nested(1_000_000)) },
  { what: 'the same to the tab’s interface', expected: NOT_IN, send: whole('POST', ROUNDS, nested(1_000_000)) },
  { what: 'JSON with 100,000 names', expected: NOT_IN, send: whole('POST', BOT, wide(100_000)) },
  { what: '2 MB of texts for whoever walks them', expected: NOT_IN, send: whole('POST', BOT, list('"å"', 400_000)) },
  { what: 'JSON named __proto__', expected: NOT_IN, send: whole('POST', BOT, '{"__proto__":{"x":1}}') },
  { what: 'half of a JSON document', expected: NOT_IN, send: whole('POST', ROUNDS, '{"half":') },
  { what: 'bytes that are no UTF-8', expected: NOT_IN, send: whole('POST', BOT, Buffer.from([0xff, 0xc0, 0x80])) },
  { what: 'a byte order mark', expected: NOT_IN, send: whole('POST', BOT, '\ufeff{}') },
  {
    what: 'JSON in UTF-16',
    expected: NOT_IN,
    send: whole('POST', BOT, Buffer.from('{}', 'utf16le'), type('application/json; charset=utf-16')),
  },
  {
    what: 'a charset that nobody knows',
    expected: NOT_IN,
    send: whole('POST', BOT, '{}', type('application/json; charset=klingon')),
  },
  {
    what: 'a type of 10,000 spaces',
    expected: NOT_IN,
    send: whole('POST', BOT, '{}', type(`a${' '.repeat(10_000)}b`)),
  },
  { what: 'no type', expected: NOT_IN, send: whole('POST', BOT, '{}', type('')) },
  { what: 'no body', expected: NOT_IN, send: whole('POST', BOT, '') },
  { what: 'a body to DELETE', expected: NOT_IN, send: whole('DELETE', '/api/v1/me/data', many('x', 3 * MB)) },
];

function csv(method: string, target: string): OddRequest['send'] {
  return whole(method, target, 'x', { ...type('text/csv'), 'x-content-columns': 'foo' });
}

function file(method: string, target: string, megabytes: number): OddRequest['send'] {
  return whole(method, target, () => form(megabytes * MB), type('multipart/form-data; boundary=x'));
}

function list(one: string, times: number): string {
  return `[${Array.from({ length: times }, () => one).join(',')}]`;
}

/** Bodies that never end as they began. */
export const TORN_BODIES: readonly OddRequest[] = [
  ...[BOT, ROUNDS, IMPORT, '/healthz'].map(
    (target): OddRequest => ({
      what: `a body to ${target.split('/').at(-1)} that is cut off`,
      expected: ['closed'],
      silent: true,
      times: 20,
      async send(line, from) {
        const headers = { 'content-type': 'application/json', 'content-length': 100_000 };
        await line.write(head(target === '/healthz' ? 'GET' : 'POST', target, from, headers));
        await line.write('{"half":');
        line.reset();
      },
    }),
  ),
  {
    what: 'half of a packed form, cut off',
    expected: ['closed'],
    silent: true,
    times: 20,
    async send(line, from) {
      const headers = { ...type('multipart/form-data; boundary=x'), 'content-length': 30 * MB };
      await line.write(head('POST', BOT, from, headers));
      await line.write(form(MB));
      line.reset();
    },
  },
  {
    what: 'a body shorter than it says, and a goodbye',
    expected: [400, 401, 'closed'],
    async send(line, from) {
      await line.write(head('POST', BOT, from, { ...type('application/json'), 'content-length': 100 }));
      await line.write('{}');
      line.end();
    },
  },
];
