import { head, type OddRequest, raw } from './oddRequest.ts';

const get = (target: string, headers: Parameters<typeof head>[3] = {}) =>
  raw((from) => head('GET', target, from, headers));
const as = (method: string, target: string) => raw((from) => head(method, target, from, { 'content-length': 0 }));
const EMPTY = ' '.repeat(15_000);
const KB = 1024;

/** Paths, methods, ranges and headers of every kind. */
export const ODD_HEADS: readonly OddRequest[] = [
  { what: 'a path with half a percent sign', expected: [400], send: get('/%') },
  { what: 'a path with a percent sign that is none', expected: [400], send: get('/api/v1/engagements/%zz/plan') },
  { what: 'a path of bytes that are no UTF-8', expected: [400], send: get('/tab/%ff%fe') },
  { what: 'the same under the page', expected: [400], send: get('/tab/%E0%A4%A') },
  { what: 'NUL in a path', expected: [400], send: get('/tab/%00.js') },
  { what: 'NUL in a parameter', expected: [400], send: get('/api/v1/downloads/%00') },
  { what: 'a way out of the folder', expected: [200, 404], send: get('/tab/..%2f..%2f..%2f..%2fetc%2fpasswd.js') },
  { what: 'a way out with backslashes', expected: [200, 404], send: get('/tab/..%5c..%5cpackage.json') },
  { what: 'a folder in place of a file', expected: [200, 404], send: get('/tab/assets/.js') },
  { what: 'a file’s name of 10,000 signs', expected: [200, 404], send: get(`/tab/${'a'.repeat(10_000)}.js`) },
  { what: 'two slashes first', expected: [404], send: get('//lagetrundt.example//healthz') },
  { what: 'ten thousand slashes', expected: [404], send: get('/'.repeat(10_000)) },
  { what: 'an address in place of a path', expected: [400, 404], send: get('http://[/healthz') },
  { what: 'the whole address', expected: [200, 400, 404], send: get('http://lagetrundt.example/healthz') },
  { what: 'no slash at all', expected: [400], send: get('healthz') },
  { what: 'a query of 15 KB', expected: [401], send: get(`/api/v1/portfolio?search=${'%F0'.repeat(5_000)}`) },
  { what: 'a query with 5,000 names', expected: [401], send: get(`/api/v1/portfolio?${'a&'.repeat(5_000)}`) },
  { what: 'a query that is no UTF-8', expected: [200], send: get('/healthz?%ff%zz%') },
  { what: 'a link that is none', expected: [404], send: get(`/api/v1/downloads/${'0'.repeat(64)}`) },
  { what: 'a link that is no link', expected: [404], send: get('/api/v1/downloads/..') },
  { what: 'a calendar that is none', expected: [404], send: get(`/api/v1/calendars/${'0'.repeat(64)}.ics`) },
  { what: 'a host that is none', expected: [400], send: get('/healthz', { host: '[' }) },
  { what: 'a host with a path', expected: [400], send: get('/api/v1/me', { host: 'x/healthz?' }) },
  { what: 'two hosts', expected: [400], send: get('/healthz', { host: ['a.example', 'b.example'] }) },
  { what: 'no host', expected: [400], send: raw(() => 'GET /healthz HTTP/1.1\r\n\r\n') },
  { what: 'HTTP/1.0', expected: [200], send: raw((from) => head('GET', '/healthz', from, {}, '1.0')) },
  { what: 'HTTP/1.0 without anything', expected: [200], send: raw(() => 'GET /healthz HTTP/1.0\r\n\r\n') },
  { what: 'HTTP/9.9', expected: [400, 505], send: raw((from) => head('GET', '/healthz', from, {}, '9.9')) },
  { what: 'HEAD of the page', expected: [200], send: as('HEAD', '/tab/') },
  { what: 'HEAD of the interface', expected: [401, 404, 405], send: as('HEAD', '/api/v1/me') },
  { what: 'HEAD of what is not there', expected: [404], send: as('HEAD', '/nothing') },
  { what: 'OPTIONS of everything', expected: [200, 400, 404], send: as('OPTIONS', '*') },
  { what: 'OPTIONS of a route', expected: [200, 404, 405], send: as('OPTIONS', '/api/v1/me') },
  { what: 'TRACE', expected: [404, 405, 501], send: as('TRACE', '/healthz') },
  { what: 'PROPFIND', expected: [404, 405, 501], send: as('PROPFIND', '/tab/') },
  { what: 'DELETE of the page', expected: [404, 405], send: as('DELETE', '/tab/') },
  { what: 'a method that nobody knows', expected: [400, 501], send: as('LAGET', '/healthz') },
  { what: 'GET to the bot', expected: [404, 405], send: as('GET', '/api/messages') },
  { what: 'a range', expected: [200, 206], send: get('/tab/', { range: 'bytes=0-10' }) },
  {
    what: 'a thousand ranges',
    expected: [200, 206, 416],
    send: get('/tab/', { range: `bytes=${'0-,'.repeat(1_000)}0-` }),
  },
  { what: 'a range from beyond', expected: [200, 416], send: get('/tab/', { range: 'bytes=999999999-' }) },
  { what: 'an encoding of 15,000 spaces', expected: [200], send: get('/tab/', { 'accept-encoding': `a${EMPTY}b` }) },
  {
    what: 'the same for the description',
    expected: [200],
    send: get('/api/v1/openapi.json', { 'accept-encoding': `a${EMPTY}b` }),
  },
  { what: '5,000 encodings', expected: [200], send: get('/tab/', { 'accept-encoding': 'x;,'.repeat(5_000) }) },
  { what: 'a token of 15,000 spaces', expected: [401], send: get('/api/v1/me', { authorization: `Bearer${EMPTY}x` }) },
  {
    what: 'a token of 15,000 dots',
    expected: [401],
    send: get('/api/v1/me', { authorization: `Bearer ${'.'.repeat(15_000)}` }),
  },
  {
    what: 'the same at the bot',
    expected: [401],
    send: raw((from) =>
      head('POST', '/api/messages', from, { authorization: `Bearer ${'a.'.repeat(7_000)}`, 'content-length': 0 }),
    ),
  },
  {
    what: 'a token that is no token',
    expected: [401],
    send: get('/api/v1/me', { authorization: 'Bearer e30.e30.e30' }),
  },
  {
    what: '15,000 addresses that it came by',
    expected: [401],
    send: get('/api/v1/me', { 'x-forwarded-for': `${'1,'.repeat(7_000)}10.9.9.9` }),
  },
  {
    what: 'an address of 15,000 signs',
    expected: [401],
    send: get('/api/v1/me', { 'x-forwarded-for': '['.repeat(15_000) }),
  },
  {
    what: 'a tag of 15,000 commas',
    expected: [404],
    send: get(`/api/v1/calendars/${'1'.repeat(64)}.ics`, { 'if-none-match': 'W/,'.repeat(5_000) }),
  },
  { what: 'a header of 64 KB', expected: [431], send: get('/healthz', { 'x-large': 'x'.repeat(64 * KB) }) },
  { what: 'a path of 64 KB', expected: [414, 431], send: get(`/${'x'.repeat(64 * KB)}`) },
  {
    what: '1,900 headers',
    expected: [431],
    send: get('/healthz', { a: Array.from({ length: 1_900 }, () => '') }),
  },
  {
    what: '20 MB of headers',
    expected: [431, 'closed'],
    send: endless('GET /healthz HTTP/1.1\r\n', (at) => `x-${at}: ${'x'.repeat(8_000)}\r\n`),
  },
  { what: '20 MB of a path', expected: [414, 431, 'closed'], send: endless('GET /', () => 'x'.repeat(8_000)) },
  { what: 'a header’s name that is none', expected: [400], send: get('/healthz', { 'x y': '1' }) },
  { what: 'NUL in a header', expected: [400], send: get('/healthz', { x: 'a\0b' }) },
  { what: 'a header that is folded', expected: [200, 400], send: get('/healthz', { x: 'a\r\n b' }) },
];

function endless(first: string, part: (at: number) => string): OddRequest['send'] {
  return async (line) => {
    await line.write(first);
    for (let at = 0; at < 2_600; at += 1) await line.write(part(at));
  };
}
