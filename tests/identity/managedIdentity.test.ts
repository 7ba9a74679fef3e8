import { managedIdentityToken, POSTGRES } from '../../bot/identity/managedIdentity.ts';

const NOON = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;

/** A machine whose identity gives out numbered tokens that hold for an hour. */
function aMachine(answer?: () => Response) {
  let time = NOON;
  const asked: { url: URL; headers: Headers }[] = [];
  const get: typeof fetch = async (url, init) => {
    asked.push({ url: new URL(String(url)), headers: new Headers(init?.headers) });
    const given = { access_token: `token ${asked.length}`, expires_on: String((time + 60 * MINUTE) / 1000) };
    return answer?.() ?? Response.json(given);
  };
  const endpoint = { url: 'http://localhost:4141/msi/token', header: 'proof' };
  const token = managedIdentityToken({ endpoint, clientId: 'client', resource: POSTGRES }, () => new Date(time), get);
  const later = (minutes: number) => {
    time += minutes * MINUTE;
  };
  return { token, asked, later };
}

describe('the token of a managed identity', () => {
  it('is asked for as App Service wants it, for the database and by the right identity', async () => {
    const { token, asked } = aMachine();
    expect(await token()).toBe('token 1');
    expect(asked.map(({ url }) => Object.fromEntries(url.searchParams))).toEqual([
      { 'api-version': '2019-08-01', resource: POSTGRES, client_id: 'client' },
    ]);
    expect(asked.map(({ headers }) => headers.get('X-IDENTITY-HEADER'))).toEqual(['proof']);
  });

  it('is kept while it holds, and asked for anew five minutes before it runs out', async () => {
    const { token, asked, later } = aMachine();
    await token();
    later(54);
    expect(await token()).toBe('token 1');
    later(1);
    expect(await token()).toBe('token 2');
    expect(asked).toHaveLength(2);
  });

  it('is asked for once by all who need it at the same time', async () => {
    const { token, asked } = aMachine();
    expect(await Promise.all([token(), token(), token()])).toEqual(['token 1', 'token 1', 'token 1']);
    expect(asked).toHaveLength(1);
  });

  it('is asked for again after a failure, which tells the status and nothing else', async () => {
    const answers = [() => new Response('secret detail', { status: 500 }), () => Response.json({ odd: true })];
    const { token } = aMachine(
      () => answers.shift()?.() ?? Response.json({ access_token: 'good', expires_on: '9999999999' }),
    );
    await expect(token()).rejects.toThrow(/status 500$/);
    await expect(token()).rejects.toThrow(/another shape$/);
    expect(await token()).toBe('good');
  });
});
