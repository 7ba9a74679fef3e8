import { restingFetch } from '../../bot/identity/keySets.ts';

describe('a key server that does not answer', () => {
  let now = 0;
  let asked = 0;
  let answer: () => Promise<Response> = async () => new Response('{}');
  const get = restingFetch(() => now, (() => {
    asked += 1;
    return answer();
  }) as typeof fetch);
  const ask = () =>
    get('http://127.0.0.1/keys').then(
      (response) => response.status,
      (error: Error) => error.message,
    );

  it('is left alone for a moment, however many bad tokens ask for its keys', async () => {
    answer = () => Promise.reject(new TypeError('fetch failed'));
    expect(await ask()).toBe('fetch failed');
    for (let time = 0; time < 100; time += 1) expect(await ask()).toBe('the key server did not answer just now');
    expect(asked).toBe(1);
  });

  it('is asked again after that, and as often as one likes when it answers', async () => {
    now = 3_000;
    answer = async () => new Response('{}');
    expect([await ask(), await ask()]).toEqual([200, 200]);
    answer = async () => new Response('no', { status: 503 });
    expect(await ask()).toBe(503);
    expect(await ask()).toMatch('just now');
  });
});
