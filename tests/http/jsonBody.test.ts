import { createServer as createHttp, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'restify';
import { OF_TEAMS, ofPerson, readJsonBody } from '../../bot/http/jsonBody.ts';

/** How the reading ended, as one word or the value. */
async function outcomeOf(reading: Promise<unknown>): Promise<unknown> {
  try {
    return { value: await reading };
  } catch (error) {
    const { statusCode, code, detail } = error as { statusCode?: number; code?: string; detail?: string };
    return [statusCode ?? code, ...(detail === undefined ? [] : [detail])].join(' ');
  }
}

describe('a body of JSON', () => {
  let server: Server;
  let outcome: unknown;
  const PERSON = ofPerson(2 * 1024 * 1024);
  let bound = PERSON;

  beforeAll(async () => {
    server = createHttp((req: IncomingMessage, res: ServerResponse) => {
      void outcomeOf(readJsonBody(req as Request, res as Response, bound)).then((ended) => {
        outcome = ended;
        res.end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())));
  beforeEach(() => {
    outcome = null;
    bound = PERSON;
  });

  const send = (body: string | Uint8Array, headers: Record<string, string> = {}, sized = true) =>
    new Promise<unknown>((answered, failed) => {
      const req = request({
        ...{ port: (server.address() as AddressInfo).port, host: '127.0.0.1', method: 'POST' },
        headers: {
          'content-type': 'application/json',
          ...(sized && { 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      });
      req.on('response', (res) => res.resume().on('end', () => answered(outcome)));
      req.on('error', failed);
      req.end(body);
    });

  it.each<[string, string | Uint8Array, Record<string, string>, unknown]>([
    ['is read', '{"a":[1,"å"]}', {}, { value: { a: [1, 'å'] } }],
    [
      'is read in whatever case its type is written',
      '[]',
      { 'content-type': 'Application/JSON; Charset="UTF-8"' },
      { value: [] },
    ],
    ['may begin with the mark of its byte order', '\ufeff{}', {}, { value: {} }],
    ['that is not there is nothing', '', {}, { value: undefined }],
    [
      'may go 64 levels down',
      `${'['.repeat(64)}${']'.repeat(64)}`,
      {},
      { value: JSON.parse(`${'['.repeat(64)}${']'.repeat(64)}`) },
    ],
    ['and no further', `${'['.repeat(65)}${']'.repeat(65)}`, {}, '400 nested too deep'],
    ['a million levels down is refused as calmly', `${'['.repeat(1e6)}${']'.repeat(1e6)}`, {}, '400 nested too deep'],
    ['is none of the language’s own names', '{"a":[{"__proto__":{"admin":true}}]}', {}, '400 a name that is not ours'],
    [
      'is none of them however it is written',
      '{"a":{"__\\u0070roto\\u005f_" \n : 1}}',
      {},
      '400 a name that is not ours',
    ],
    ['may say such a name', '["__proto__",{"a":"__proto__"}]', {}, { value: ['__proto__', { a: '__proto__' }] }],
    [
      'may have a name that is almost one',
      '{"__proto__x":1,"\\u005f_proto_":2}',
      {},
      { value: { __proto__x: 1, __proto_: 2 } },
    ],
    ['with more parts than anything of ours is refused', `[${'[[]],'.repeat(290_000)}[]]`, {}, '400 too many parts'],
    [
      'may hold any number of brackets in a text',
      JSON.stringify({ a: `"\\${'['.repeat(999)}` }),
      {},
      { value: { a: `"\\${'['.repeat(999)}` } },
    ],
    ['that is half is none', '{"half":', {}, '400 JSON in UTF-8'],
    ['is not guessed at where it is no UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, '400 JSON in UTF-8'],
    [
      'in another charset is not read',
      '{}',
      { 'content-type': 'application/json; charset=utf-16' },
      '415 content-type: application/json',
    ],
    [
      'of another type is not read',
      'a=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      '415 content-type: application/json',
    ],
    ['without a type is not read', '{}', { 'content-type': '' }, '415 content-type: application/json'],
    ['that is packed is not read', 'x', { 'content-encoding': 'gzip' }, '415 content-encoding: identity'],
  ])('%s', async (_what, body, headers, expected) => {
    expect(await send(body, headers)).toEqual(expected);
  });

  it('is read up to what its route says from a person, and up to a quarter of a megabyte from Teams', async () => {
    const long = JSON.stringify('x'.repeat(300_000));
    expect(await send(long)).toEqual({ value: JSON.parse(long) as unknown });
    expect(await send(JSON.stringify('x'.repeat(2_100_000)))).toBe('tooLarge');
    bound = OF_TEAMS;
    expect(await send(long)).toBe('tooLarge');
    // Whether it says how large it is or not.
    expect(await send(long, { 'transfer-encoding': 'chunked' }, false)).toBe('tooLarge');
  });
});
