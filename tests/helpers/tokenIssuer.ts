import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { TENANT } from './house.ts';

/** The bot's id at the issuer. The tab signs in under the same registration. */
export const BOT_APP_ID = '7d5c3c7a-2d4e-4f0b-9a57-0f6a1f0c9b11';
/** Teams in a browser, as Entra knows it. */
export const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
/** A tenant of the same Entra that the service does not work for. */
export const FOREIGN_TENANT = '99999999-9999-4999-8999-999999999999';

/** What may be said otherwise in a token than Teams says. */
export interface TokenOverrides {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
  readonly notBeforeIn?: number;
  /** Signed with a key that was never published, under the published key's name. */
  readonly forged?: boolean;
  /** More claims, or other ones; `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** More in the header, or other things. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed by this key in place of the issuer's. */
  readonly key?: CryptoKey | Uint8Array;
}

/**
 * Stands in for the Bot Framework's token service and for Entra: publishes keys over HTTP, its own for each tenant, and
 * signs tokens with them.
 */
export interface TokenIssuer {
  readonly url: string;
  readonly openIdMetadataUrl: string;
  /** In front of a tenant's id. */
  readonly authority: string;
  /** The bot's public key and a tenant's, in PEM, as anybody can have them. */
  readonly publicKeys: { readonly bot: string; readonly tenant: string };
  /** A token for requests to the bot that name this service address. */
  sign(serviceUrl: string, overrides?: TokenOverrides): Promise<string>;
  /** A token for the tab, as Teams gets it for a person of a tenant. */
  signIn(person: { readonly tenantId: string; readonly objectId: string }, overrides?: TokenOverrides): Promise<string>;
  close(): Promise<void>;
}

const ISSUER = 'https://api.botframework.com';
const HOUR = 3600;

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const bot = await aKey('key-of-this-run', { endorsements: ['msteams'] });
  const webChat = await aKey('key-of-another-channel', { endorsements: ['webchat'] });
  const tenants = new Map([
    [TENANT, await aKey('key-of-the-tenant')],
    [FOREIGN_TENANT, await aKey('key-of-another-tenant')],
  ]);
  const unknown = await generateKeyPair('RS256');
  const server = createServer((req, res) => {
    const tenant = /^\/entra\/([^/]+)\/discovery\/v2.0\/keys$/.exec(req.url ?? '')?.[1];
    const keys = tenant === undefined ? [bot, webChat] : [tenants.get(tenant)].flatMap((key) => key ?? []);
    const body =
      req.url === '/openidconfiguration'
        ? { issuer: ISSUER, jwks_uri: `${url}/keys` }
        : { keys: keys.map(({ jwk }) => jwk) };
    // Not in one chain: restify, once loaded anywhere in the process, has every response's writeHead give nothing back.
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const authority = `${url}/entra`;

  const signed = ({ jwk, privateKey }: Key, claims: JWTPayload, overrides: TokenOverrides) => {
    const { expiresIn = HOUR, notBeforeIn = -HOUR, forged = false, header = {} } = overrides;
    const now = Math.floor(Date.now() / 1000);
    const said = { iat: now, nbf: now + notBeforeIn, exp: now + expiresIn, ...claims, ...overrides.claims };
    return new SignJWT(said)
      .setProtectedHeader({ alg: 'RS256', kid: jwk.kid, typ: 'JWT', ...header })
      .sign(overrides.key ?? (forged ? unknown.privateKey : privateKey));
  };

  return {
    url,
    authority,
    openIdMetadataUrl: `${url}/openidconfiguration`,
    publicKeys: { bot: bot.pem, tenant: tenants.get(TENANT)?.pem ?? '' },
    sign(serviceUrl, overrides = {}) {
      const { audience = BOT_APP_ID, issuer = ISSUER } = overrides;
      const key = overrides.header?.['kid'] === webChat.jwk.kid ? webChat : bot;
      return signed(key, { serviceurl: serviceUrl, aud: audience, iss: issuer }, overrides);
    },
    signIn({ tenantId, objectId }, overrides = {}) {
      const { audience = BOT_APP_ID, issuer = `${authority}/${tenantId}/v2.0` } = overrides;
      const key = tenants.get(tenantId) ?? bot;
      const who = { tid: tenantId, oid: objectId, name: 'Nokon frå Entra', preferred_username: 'nokon@fjord.example' };
      const what = { aud: audience, iss: issuer, azp: TEAMS_WEB, scp: 'access_as_user', ver: '2.0' };
      return signed(key, { ...who, ...what }, overrides);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

type Key = Awaited<ReturnType<typeof aKey>>;

async function aKey(kid: string, more: object = {}) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', ...more };
  return { jwk, privateKey, pem: await exportSPKI(publicKey) };
}
