import { gunzipSync } from 'node:zlib';
import { reads, squeezedBody, WORTH_IT } from '../../bot/http/encoding.ts';

const LONG = 'steg '.repeat(WORTH_IT);

describe('what a browser reads', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', true],
    ['gzip;q=0.5, *;q=0', 'gzip', true],
    ['gzip ; q=0, br', 'gzip', false],
    ['gzip;q=0.000', 'gzip', false],
    ['identity', 'gzip', false],
    [undefined, 'gzip', false],
    ['notgzip', 'gzip', false],
  ])('%p and %s: %p', (accepted, encoding, expected) => {
    expect(reads(accepted, encoding)).toBe(expected);
  });
});

describe('an answer', () => {
  it('that is long goes squeezed to whoever reads that, and says so', async () => {
    const [body, headers] = await squeezedBody(LONG, 'gzip, br');
    expect(headers).toEqual({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(body).toString()).toBe(LONG);
    expect(body.length).toBeLessThan(LONG.length / 10);
  });

  it('goes as it is when it is short or its reader knows no better', async () => {
    for (const [text, accepted] of [
      ['{}', 'gzip'],
      [LONG, undefined],
    ] as const) {
      const [body, headers] = await squeezedBody(text, accepted);
      expect([body.toString(), headers]).toEqual([text, {}]);
    }
  });
});
