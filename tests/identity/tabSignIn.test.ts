import { tenantKeySets } from '../../bot/identity/keySets.ts';
import { createTabSignIn } from '../../bot/identity/tabSignIn.ts';
import { TENANT } from '../helpers/house.ts';
import { BOT_APP_ID, startTokenIssuer, type TokenIssuer } from '../helpers/tokenIssuer.ts';

const PERSON = { tenantId: TENANT, objectId: '33333333-3333-4333-8333-333333333333' };
const URI = `api://lagetrundt.example/botid-${BOT_APP_ID}`;
const MINUTE = 60_000;

describe('signing in at the tab', () => {
  let issuer: TokenIssuer;
  let whys: string[];
  beforeAll(async () => {
    issuer = await startTokenIssuer();
  });
  afterAll(() => issuer.close());
  beforeEach(() => {
    whys = [];
  });

  const door = (inMinutes = 0, authority = issuer.authority) =>
    createTabSignIn({
      audiences: [BOT_APP_ID, URI],
      tenants: [TENANT],
      authority: issuer.authority,
      keysOf: tenantKeySets(authority),
      now: () => new Date(Date.now() + inMinutes * MINUTE),
      onRefused: (why) => whys.push(why),
    });
  const header = async (overrides = {}) => ({ authorization: `Bearer ${await issuer.signIn(PERSON, overrides)}` });

  it('knows a person by tenant and object id, and by the name in the token', async () => {
    expect(await door()(await header())).toEqual({ ...PERSON, name: 'Nokon frå Entra' });
  });

  it('takes the application id URI as audience too, and a token that has more scopes', async () => {
    const claims = { scp: 'profile access_as_user' };
    expect(await door()(await header({ audience: URI, claims }))).toMatchObject(PERSON);
  });

  it('tells nobody apart by the case of an id', async () => {
    const oid = PERSON.objectId.toUpperCase();
    expect(await door()(await header({ claims: { oid } }))).toMatchObject(PERSON);
  });

  it('takes a token until it runs out by the clock it was given, and a minute longer for clocks that differ', async () => {
    const hour = await header({ expiresIn: 3600 });
    expect(await door(60.9)(hour)).toMatchObject(PERSON);
    expect(await door(61.1)(hour)).toBeNull();
    expect(whys).toEqual(['expired']);
  });

  it('takes a token from when it begins, a minute early for clocks that differ', async () => {
    const later = await header({ notBeforeIn: 600 });
    expect(await door(8.9)(later)).toBeNull();
    expect(await door(9.1)(later)).toMatchObject(PERSON);
    expect(whys).toEqual(['claim nbf']);
  });

  it('does not say that a token is bad when the keys cannot be had: nobody knows', async () => {
    const unreachable = door(0, 'http://127.0.0.1:1/entra');
    await expect(unreachable(await header())).rejects.toMatchObject({ code: 'unavailable' });
    expect(whys).toEqual([]);
  });

  it('asks for no keys in the name of a tenant that is not allowed', async () => {
    const unreachable = door(0, 'http://127.0.0.1:1/entra');
    const foreign = await issuer.signIn({ ...PERSON, tenantId: '44444444-4444-4444-8444-444444444444' });
    expect(await unreachable({ authorization: `Bearer ${foreign}` })).toBeNull();
    expect(whys).toEqual(['tenant']);
  });
});
