import { createCalendarDesk } from '../../bot/graph/calendarDesk.ts';
import { type EntraAndGraph, type Refusal, startEntraAndGraph } from '../helpers/entraAndGraph.ts';
import { TENANT } from '../helpers/house.ts';
import { selfSigned } from '../helpers/selfSigned.ts';

const CLIENT = '7d5c3c7a-2d4e-4f0b-9a57-0f6a1f0c9b11';
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** Verified long before it comes here; teamsfx looks at its end alone. */
const SSO = `${encoded({ alg: 'RS256' })}.${encoded({ exp: 4_000_000_000, ver: '2.0', tid: TENANT })}.x`;
const ENTRY = {
  key: '0b4e7b8a-0000-4000-8000-000000000001',
  occasion: { title: 'Planprogram vedteke (Fjord)', from: '2026-12-31', to: '2026-12-31' },
  text: 'Frå prosessplanen',
  attendees: [{ name: 'Ordførar', address: 'ordforar@fjord.example' }],
};

describe('the calendar of a person', () => {
  let world: EntraAndGraph;
  const refused: unknown[] = [];
  const put = (certificate = world.certificate) =>
    createCalendarDesk(
      { clientId: CLIENT, certificate, authority: 'https://login.microsoftonline.com' },
      { url: world.graphUrl, onRefused: (...why) => void refused.push(why) },
    ).put({ tenantId: TENANT, token: SSO }, ENTRY);

  beforeAll(async () => {
    world = await startEntraAndGraph(CLIENT);
  });
  beforeEach(() => {
    world.refusal = null;
    world.status = 201;
    world.entries.length = 0;
    world.asked.length = 0;
  });
  afterAll(() => world.close());

  it('gets the entry as a whole day, from the person, by the one right that is asked for', async () => {
    expect(await put()).toBe('put');
    expect(world.asked).toHaveLength(1);
    const { path, form } = world.asked[0] ?? { path: '', form: new URLSearchParams() };
    expect(path).toMatch(new RegExp(`^/${TENANT}/oauth2/v2.0/token`));
    expect(form.get('assertion')).toBe(SSO);
    expect(form.get('requested_token_use')).toBe('on_behalf_of');
    expect(form.get('scope')).toContain('https://graph.microsoft.com/Calendars.ReadWrite');
    expect(form.get('client_secret')).toBeNull();
    expect(world.entries).toEqual([
      {
        token: `Bearer graph-token-for-${TENANT}`,
        body: {
          subject: 'Planprogram vedteke (Fjord)',
          body: { contentType: 'text', content: 'Frå prosessplanen' },
          isAllDay: true,
          start: { dateTime: '2026-12-31T00:00:00', timeZone: 'Europe/Oslo' },
          end: { dateTime: '2027-01-01T00:00:00', timeZone: 'Europe/Oslo' },
          showAs: 'free',
          transactionId: ENTRY.key,
          attendees: [{ type: 'required', emailAddress: { name: 'Ordførar', address: 'ordforar@fjord.example' } }],
        },
      },
    ]);
  });

  it('is not reached with a certificate that is not the registration’s', async () => {
    expect(await put(selfSigned().pem)).toBe('setUp');
    expect(world.entries).toEqual([]);
  });

  it.each<[string, Refusal, string]>([
    [
      'consent that nobody has given yet',
      { error: 'invalid_grant', suberror: 'consent_required', description: 'AADSTS65001: not consented.' },
      'consent',
    ],
    ['a second factor', { error: 'interaction_required', description: 'AADSTS50076: use MFA.' }, 'consent'],
    [
      'consent that only an administrator gives',
      { error: 'invalid_grant', suberror: 'consent_required', description: 'AADSTS90094: admin consent is required.' },
      'adminOnly',
    ],
    [
      'conditional access',
      { error: 'interaction_required', description: 'AADSTS53003: blocked by conditional access.' },
      'notAllowed',
    ],
    [
      'a token that has run out',
      { error: 'invalid_grant', description: 'AADSTS50013: assertion expired.' },
      'signInAgain',
    ],
    ['an unknown number', { error: 'invalid_request', description: 'AADSTS900144: something is missing.' }, 'setUp'],
    ['no number at all', { error: 'temporarily_unavailable', description: 'Try again.' }, 'away'],
  ])('says of %s what it means, and asks Graph for nothing', async (_what, refusal, means) => {
    world.refusal = refusal;
    expect(await put()).toBe(means);
    expect(world.entries).toEqual([]);
  });

  it.each([
    [409, 'put'],
    [400, 'setUp'],
    [401, 'signInAgain'],
    [403, 'notAllowed'],
    [404, 'noMailbox'],
    [429, 'busy'],
    [500, 'away'],
    [503, 'away'],
  ])('reads Graph’s %d as «%s», and does not ask twice', async (status, means) => {
    world.status = status;
    expect(await put()).toBe(means);
    expect(world.entries).toHaveLength(1);
  });

  it('tells its operator a word and a number, and nothing of anybody', () => {
    expect(JSON.stringify(refused)).not.toMatch(/AADSTS|Bearer|fjord|Planprogram|eyJ/);
    expect(refused).toContainEqual(['adminOnly', null]);
    expect(refused).toContainEqual(['busy', 429]);
  });
});
