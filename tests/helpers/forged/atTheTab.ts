import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { BOT_APP_ID, FOREIGN_TENANT, type TokenOverrides } from '../tokenIssuer.ts';
import { PERSONA } from '../tryOut.ts';
import { type Attempt, type Scene, tamperedWith, unsigned } from './attempt.ts';

const NOT_SIGNED_IN = '401 notSignedIn';
const ANOTHER_APP = '11112222-3333-4444-8555-666677778888';
const GRAPH = '00000003-0000-0000-c000-000000000000';

/**
 * At the tab's interface. Each tries to open a check-in in the guide's name, which a guide may: were one let in, a row
 * would be written.
 */
export async function atTheTab(scene: Scene): Promise<Attempt[]> {
  const { url, issuer, engagementId, guide } = scene;
  const good = await issuer.signIn(guide);
  const own = await generateKeyPair('RS256', { extractable: true });
  const ownJwk = { ...(await exportJWK(own.publicKey)), kid: 'my-own' };
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  const post = (headers: Record<string, string>, query = '', id = engagementId) =>
    fetch(`${url}/api/v1/engagements/${id}/rounds${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  const bearer = (token: string) => post({ authorization: `Bearer ${token}` });
  const attempt = (what: string, send: () => Promise<Response>, expected = NOT_SIGNED_IN): Attempt => ({
    what,
    door: 'tab',
    expected,
    send,
  });
  const token = (what: string, overrides: TokenOverrides, person = guide) =>
    attempt(what, async () => bearer(await issuer.signIn(person, overrides)));
  const asPerson = (what: string, person: Scene['guide'], expected: string) =>
    attempt(what, async () => bearer(await issuer.signIn(person)), expected);

  return [
    attempt('no token', () => post({})),
    attempt('the word Bearer without a token', () => post({ authorization: 'Bearer ' })),
    attempt('Basic in place of Bearer', () => post({ authorization: `Basic ${good}` })),
    attempt('two tokens in one header', () => post({ authorization: `Bearer ${good}, Bearer ${good}` })),
    attempt('the token in the query string', () => post({}, `?access_token=${good}&token=${good}`)),
    attempt('the token in a cookie', () => post({ cookie: `token=${good}; authorization=Bearer ${good}` })),
    token('signed by another key under the known key’s name', { forged: true }),
    attempt('its signature cut off', () => bearer(`${good.split('.').slice(0, 2).join('.')}.`)),
    attempt('the person changed after signing', () => bearer(tamperedWith(good, { oid: scene.otherGuide.objectId }))),
    attempt('alg none', () => bearer(unsigned(good))),
    token('HS256 with the public key as its secret', {
      header: { alg: 'HS256' },
      key: new TextEncoder().encode(issuer.publicKeys.tenant),
    }),
    attempt('ES256 with a key of one’s own', async () => {
      const key = await crypto.subtle.importKey(
        'pkcs8',
        elliptic.export({ type: 'pkcs8', format: 'der' }),
        { name: 'ECDSA', namedCurve: 'P-256' },
        false,
        ['sign'],
      );
      return bearer(await issuer.signIn(guide, { header: { alg: 'ES256' }, key }));
    }),
    token('a key id that nobody published', { header: { kid: 'no-such-key' }, forged: true }),
    token('jku: its key fetched from the forger', {
      header: { kid: 'my-own', jku: `${scene.connector}/keys` },
      key: own.privateKey,
    }),
    token('jwk: its key carried along', { header: { jwk: ownJwk }, key: own.privateKey }),
    token('for another audience', { audience: ANOTHER_APP }),
    token('for Microsoft Graph', { audience: GRAPH }),
    token('from another issuer', { issuer: 'https://login.example/v2.0' }),
    token('from the issuer of all tenants', { issuer: `${issuer.authority}/common/v2.0` }),
    token('of a tenant that is not allowed', {}, { tenantId: FOREIGN_TENANT, objectId: guide.objectId }),
    token(
      'signed by another tenant that says it is ours',
      { claims: { tid: guide.tenantId } },
      { tenantId: FOREIGN_TENANT, objectId: guide.objectId },
    ),
    token('of our issuer, with another tenant’s id', { claims: { tid: FOREIGN_TENANT } }),
    token('without a tenant', { claims: { tid: undefined } }),
    token('expired', { expiresIn: -600 }),
    token('without an end', { claims: { exp: undefined } }),
    token('not yet valid', { notBeforeIn: 600 }),
    token('without scope', { claims: { scp: undefined } }),
    token('with another scope', { claims: { scp: 'User.Read access_as_users' } }),
    token('an app’s own, without a person', {
      claims: { scp: undefined, idtyp: 'app', roles: ['access_as_user'], azp: BOT_APP_ID },
    }),
    token('asked for by another app', { claims: { azp: ANOTHER_APP } }),
    token('asked for by nobody', { claims: { azp: undefined } }),
    token('version 1.0', {
      issuer: `https://sts.windows.net/${guide.tenantId}/`,
      audience: `api://lagetrundt.example/botid-${BOT_APP_ID}`,
      claims: { ver: '1.0', azp: undefined, appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' },
    }),
    token('version 1.0 under the issuer of 2.0', { claims: { ver: '1.0' } }),
    token('without an object id', { claims: { oid: undefined } }),
    token('an object id that is none', { claims: { oid: "' or 1=1 --" } }),
    attempt('the bot’s token', async () => bearer(await issuer.sign(scene.connector))),
    attempt('the try-out’s persona header', () => post({ 'x-demo-persona': PERSONA.guide })),
    attempt('the persona header with the guide’s own id', () => post({ 'x-demo-persona': guide.objectId })),
    attempt('the stand-in host’s token', () => bearer(`try-out-person:${PERSONA.guide}`)),
    attempt('the header of the tests', () => post({ 'x-test-person': guide.objectId })),
    asPerson('a stranger of the tenant', scene.stranger, '404 engagementNotFound'),
    asPerson('a former member', scene.exMember, '404 engagementNotFound'),
    asPerson('another municipality’s mayor', scene.otherMayor, '404 engagementNotFound'),
    asPerson('a guide of another programme', scene.otherGuide, '404 engagementNotFound'),
    asPerson('a mayor, who opens no check-ins', scene.mayor, '403 forbidden'),
  ];
}

/** Doors that are there in the try-out alone. */
export function atDemoDoors({ url }: Scene): Attempt[] {
  const get = (what: string, path: string, expected: string): Attempt => ({
    what,
    door: 'other',
    expected,
    send: () => fetch(`${url}${path}`),
  });
  return [
    get('the list of personas', '/api/v1/demo/personas', '404 notFound'),
    get('the list of the try-out’s channels', '/api/v1/demo/channels', '404 notFound'),
    get('the stand-in for Teams', '/host/', '404 notFound'),
  ];
}
