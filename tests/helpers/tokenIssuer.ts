import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** The bot's id at the issuer. */
export const BOT_APP_ID = '7d5c3c7a-2d4e-4f0b-9a57-0f6a1f0c9b11';

/** What may be said otherwise in a token than Teams says. */
export interface TokenOverrides {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
  /** Signed with a key that was never published, under the published key's name. */
  readonly forged?: boolean;
}

/** Stands in for the Bot Framework's token service: publishes a key over HTTP and signs tokens with it (RS256). */
export interface TokenIssuer {
  readonly openIdMetadataUrl: string;
  /** A token for requests that name this service address. */
  sign(serviceUrl: string, overrides?: TokenOverrides): Promise<string>;
  close(): Promise<void>;
}

const KEY_ID = 'key-of-this-run';
const ISSUER = 'https://api.botframework.com';
const HOUR = 3600;

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const published = await generateKeyPair('RS256');
  const unknown = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(published.publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] };
  const server = createServer((req, res) => {
    const keysUrl = `${origin()}/keys`;
    const body = req.url === '/keys' ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: keysUrl };
    // Two statements: where restify is loaded in the same process, its `writeHead` for everybody gives nothing back.
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    openIdMetadataUrl: `${origin()}/openidconfiguration`,
    sign(serviceUrl, { audience = BOT_APP_ID, issuer = ISSUER, expiresIn = HOUR, forged = false } = {}) {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setNotBefore(now - HOUR)
        .setExpirationTime(now + expiresIn)
        .sign((forged ? unknown : published).privateKey);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
