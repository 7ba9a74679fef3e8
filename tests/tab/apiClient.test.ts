import { jest } from '@jest/globals';
import { createClient, fillPath, PATIENCE_MS } from '../../tab/src/api/client.ts';

const ROUND = { engagementId: '00000000-0000-4000-8000-000000000001', roundId: '00000000-0000-4000-8000-000000000002' };

function clientWith(
  respond: (path: string, init: RequestInit) => Promise<Response>,
  headers = async () => ({ 'x-demo-persona': 'a' }),
) {
  const asked: { path: string; init: RequestInit }[] = [];
  const client = createClient({
    fetch: (path, init = {}) => {
      asked.push({ path: String(path), init });
      return respond(String(path), init);
    },
    headers,
  });
  return { client, asked };
}

const json =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status });

describe('the client', () => {
  it('sends who is asking with every call, and the body as JSON', async () => {
    const { client, asked } = clientWith(json({ name: 'Kari', language: 'nn', sharedLanguage: 'nn', nudges: true }));
    await client.call('setLanguage', { params: {}, body: { language: 'nn' } });
    expect(asked[0]?.path).toBe('/api/v1/me/language');
    expect(asked[0]?.init.method).toBe('PUT');
    expect(asked[0]?.init.headers).toMatchObject({ 'x-demo-persona': 'a', 'content-type': 'application/json' });
    expect(asked[0]?.init.body).toBe('{"language":"nn"}');
  });

  it('fills the path and escapes what a deep link may have brought', () => {
    expect(fillPath('/e/{engagementId}/r/{roundId}', { engagementId: 'a/b', roundId: '?' })).toBe('/e/a%2Fb/r/%3F');
  });

  it('holds an answer to the contract', async () => {
    const { client } = clientWith(json({ name: 7 }));
    await expect(client.call('me', { params: {}, body: undefined })).rejects.toMatchObject({ fault: 'unreadable' });
  });

  it('tells what the service refused with', async () => {
    const { client } = clientWith(json({ type: 'x', title: 'x', status: 403, code: 'notAsked' }, 403));
    await expect(client.call('getForm', { params: ROUND, body: undefined })).rejects.toMatchObject({
      fault: 'notAsked',
    });
  });

  it('says offline when no answer comes', async () => {
    const { client } = clientWith(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(client.call('me', { params: {}, body: undefined })).rejects.toMatchObject({ fault: 'offline' });
  });

  it('says not signed in when there is no token to send, and asks nothing', async () => {
    const { client, asked } = clientWith(json({}), () => Promise.reject(new Error('no consent')));
    await expect(client.call('me', { params: {}, body: undefined })).rejects.toMatchObject({ fault: 'notSignedIn' });
    expect(asked).toEqual([]);
  });

  it('gives up an answer that does not come within its patience', async () => {
    jest.useFakeTimers();
    const { client } = clientWith(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const asked = expect(client.call('me', { params: {}, body: undefined })).rejects.toMatchObject({
      fault: 'offline',
    });
    await jest.advanceTimersByTimeAsync(PATIENCE_MS);
    await asked;
    jest.useRealTimers();
  });
});
