import { jest } from '@jest/globals';
import { CONTRACT_HEADER, contractOutline } from '../../domain/contract/outline.ts';
import { createClient, MARK_HEADER, PATIENCE_MS, type ReadAnswer } from '../../tab/src/api/client.ts';
import { fillPath } from '../../tab/src/api/fillPath.ts';
import { readAnswer } from '../../tab/src/api/schemas.ts';

const ROUND = { engagementId: '00000000-0000-4000-8000-000000000001', roundId: '00000000-0000-4000-8000-000000000002' };

const contract = contractOutline();
const schemas: () => Promise<ReadAnswer> = async () => readAnswer;

function clientWith(
  respond: (path: string, init: RequestInit) => Promise<Response>,
  headers = async () => ({ 'x-demo-persona': 'a' }),
  loadSchemas = schemas,
) {
  const asked: { path: string; init: RequestInit }[] = [];
  const client = createClient({
    contract,
    loadSchemas,
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

  it('asks once more with a token asked anew when the first was not taken, and takes what comes then', async () => {
    const tokens = ['old', 'new', 'newest'];
    const headers = async () => ({ authorization: `Bearer ${tokens.shift()}` }) as never;
    const me = { name: 'Kari', language: 'nn', sharedLanguage: 'nn', nudges: true };
    const sentBy = (init: RequestInit) => (init.headers as Record<string, string>)['authorization'];
    const { client, asked } = clientWith(
      async (_path, init) => (sentBy(init) === 'Bearer new' ? Response.json(me) : Response.json({}, { status: 401 })),
      headers,
    );
    await expect(client.call('me', { params: {}, body: undefined })).resolves.toEqual(me);
    const refused = client.call('setLanguage', { params: {}, body: { language: 'nn' } });
    await expect(refused).rejects.toMatchObject({ fault: 'notSignedIn' });
    expect(asked.map(({ init }) => sentBy(init))).toEqual([
      'Bearer old',
      'Bearer new',
      'Bearer newest',
      'Bearer undefined',
    ]);
  });

  it('fills the path and escapes what a deep link may have brought', () => {
    expect(fillPath('/e/{engagementId}/r/{roundId}', { engagementId: 'a/b', roundId: '?' })).toBe('/e/a%2Fb/r/%3F');
  });

  it('takes an answer of the contract it was built with as it is, and fetches no schemas', async () => {
    const me = { name: 'Kari', language: 'nn', nudges: true };
    const answer = async () => Response.json(me, { headers: { [CONTRACT_HEADER]: contract.mark } });
    const { client } = clientWith(answer, undefined, () => Promise.reject(new Error('not needed')));
    await expect(client.call('me', { params: {}, body: undefined })).resolves.toEqual(me);
    expect(MARK_HEADER).toBe(CONTRACT_HEADER);
  });

  it('holds an answer of another version, or of nobody we know, to the schema', async () => {
    const me = { name: 'Kari', language: 'nn', nudges: true, sharedLanguage: null };
    await expect(clientWith(json(me)).client.call('me', { params: {}, body: undefined })).resolves.toEqual(me);
    for (const odd of [{ name: 7 }, null, '<html>']) {
      const { client } = clientWith(json(odd));
      await expect(client.call('me', { params: {}, body: undefined })).rejects.toMatchObject({ fault: 'unreadable' });
    }
  });

  it('says unreadable when what should be JSON is not, whatever it says of itself', async () => {
    const page = async () => new Response('<html>', { headers: { [CONTRACT_HEADER]: contract.mark } });
    const { client } = clientWith(page);
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
