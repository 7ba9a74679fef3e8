import type { Request } from 'restify';
import { MOST_HEADERS, requireAdmissible } from '../../bot/http/admissibleRequest.ts';
import { addressOf, type Edge, LOCAL_EDGE } from '../../bot/http/edge.ts';
import { createLimits, TooOften } from '../../bot/http/limits.ts';

const IN_FRONT: Edge = { ...LOCAL_EDGE, proxies: 1, limited: true };
const asking = (
  forwarded: string | undefined,
  remoteAddress = '10.0.0.1',
  path = '/api/v1/me',
  authorization?: string,
) =>
  ({ headers: { 'x-forwarded-for': forwarded, authorization }, socket: { remoteAddress }, path: () => path }) as never;

describe('the address that somebody asks from', () => {
  it.each([
    ['is the connection’s where nothing stands in front', '1.2.3.4', { ...IN_FRONT, proxies: 0 }, '10.0.0.1'],
    ['is what our own proxy heard', '203.0.113.7', IN_FRONT, '203.0.113.7'],
    ['is without the port that Azure adds', '203.0.113.7:51234', IN_FRONT, '203.0.113.7'],
    ['is not what the asker wrote', '198.51.100.1, 203.0.113.7', IN_FRONT, '203.0.113.7'],
    [
      'is what the outermost of two proxies heard',
      'x, 203.0.113.7, 10.1.1.1',
      { ...IN_FRONT, proxies: 2 },
      '203.0.113.7',
    ],
    ['is the connection’s where the proxy said nothing', undefined, IN_FRONT, '10.0.0.1'],
    ['is not kept longer than any is', '1'.repeat(15_000), IN_FRONT, '1'.repeat(64)],
    ['may be of the new kind', '2001:db8::7', IN_FRONT, '2001:db8::7'],
    ['may be of the new kind, with a port', '[2001:db8::7]:51234', IN_FRONT, '2001:db8::7'],
  ] as const)('%s', (_what, forwarded, edge, address) => {
    expect(addressOf(asking(forwarded), edge)).toBe(address);
  });
});

describe('the limits', () => {
  let now = new Date('2026-11-25T09:00:00Z');
  const limits = createLimits(IN_FRONT, () => now);
  const times = (count: number, act: () => void) => {
    for (let time = 0; time < count; time += 1) act();
  };

  it('stop an address that is refused again and again, and let it in a minute later', () => {
    const guessing = asking('203.0.113.66');
    times(120, () => limits.refused(guessing));
    expect(() => limits.address(guessing)).toThrow(TooOften);
    expect(() => limits.address(asking('203.0.113.67'))).not.toThrow();
    now = new Date(now.getTime() + 60_000);
    expect(() => limits.address(guessing)).not.toThrow();
  });

  it('look at a token from such an address, and say when its refusals need no reason any more', () => {
    const at = (path: string, authorization?: string) => asking('203.0.113.68', '10.0.0.1', path, authorization);
    const answers = Array.from({ length: 121 }, () => limits.refused(at('/api/v1/me')));
    expect([answers.slice(0, 120).includes(true), answers[120]]).toEqual([false, true]);
    for (const path of ['/api/v1/me', '/api/messages', '/api/v1/engagements/x/calendars']) {
      expect(() => limits.address(at(path))).toThrow(TooOften);
      expect(() => limits.address(at(path, 'Bearer x'))).not.toThrow();
    }
  });

  it('leave pages, links and probes to whoever else stands behind such an address', () => {
    const open = [
      '/tab/',
      '/healthz',
      '/readyz',
      '/api/v1/openapi.json',
      '/api/v1/downloads/x',
      '/api/v1/calendars/x.ics',
    ];
    for (const path of open) {
      expect(() => limits.address(asking('203.0.113.68', '10.0.0.1', path))).not.toThrow();
    }
  });

  it('stop an address that asks for pages on and on, with a token or without, and never a probe', () => {
    const at = (path: string, authorization?: string) => asking('203.0.113.69', '10.0.0.1', path, authorization);
    times(6_000, () => limits.address(at('/tab/')));
    expect(() => limits.address(at('/tab/'))).toThrow(TooOften);
    expect(() => limits.address(at('/tab/', 'Bearer x'))).toThrow(TooOften);
    expect(() => times(10_000, () => limits.address(at('/healthz')))).not.toThrow();
  });

  it('stop links from an address that made many of them up, and leave it all else', () => {
    const guessing = asking('203.0.113.70', '10.0.0.1', '/api/v1/downloads/x');
    times(120, () => {
      limits.link(guessing);
      limits.unknownLink(guessing);
    });
    expect(() => limits.link(guessing)).toThrow(TooOften);
    expect(() => limits.link(asking('203.0.113.71'))).not.toThrow();
    for (const path of ['/tab/', '/api/v1/me']) {
      expect(() => limits.address(asking('203.0.113.70', '10.0.0.1', path))).not.toThrow();
    }
    now = new Date(now.getTime() + 60_000);
    expect(() => limits.link(guessing)).not.toThrow();
  });

  it('stop one person after six hundred requests in a minute, and nobody else', () => {
    const person = { tenantId: 't', objectId: 'a' };
    times(600, () => limits.person(person));
    expect(() => limits.person(person)).toThrow(TooOften);
    expect(() => limits.person({ ...person, objectId: 'b' })).not.toThrow();
  });

  it('let Teams through to the bot however often it comes, as long as it is let in', () => {
    const teams = asking('52.112.0.1', '10.0.0.1', '/api/messages');
    expect(() => times(10_000, () => limits.address(teams))).not.toThrow();
  });

  it('are none on one’s own machine', () => {
    const free = createLimits(LOCAL_EDGE, () => now);
    expect(() => times(10_000, () => free.address(asking(undefined)))).not.toThrow();
  });
});

describe('a head', () => {
  const withHeaders = (count: number) =>
    ({
      rawHeaders: Array.from({ length: 2 * count }, () => 'x'),
      headersDistinct: { host: ['x'] },
      url: '/',
      path: () => '/',
    }) as unknown as Request;

  it('of so many lines that Node leaves some out is refused: ours are the last', () => {
    expect(() => requireAdmissible(withHeaders(MOST_HEADERS - 1))).not.toThrow();
    expect(() => requireAdmissible(withHeaders(MOST_HEADERS))).toThrow(expect.objectContaining({ statusCode: 431 }));
  });
});
