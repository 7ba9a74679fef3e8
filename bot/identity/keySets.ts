import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';

/** Milliseconds. A key server that does not answer must not hold up everybody who comes. */
const PATIENCE_MS = 5_000;

/** A key that its issuer has taken back is taken for good this long at the most, in milliseconds. */
const KEEP_MS = 60 * 60_000;

/** Unknown key ids fetch the set anew, but not more often than this, in milliseconds: anybody can make one up. */
const COOL_DOWN_MS = 30_000;

/** A key server that failed is left alone this long, in milliseconds: every bad token would ask it anew, and wait. */
const REST_MS = 3_000;

/** Asks by `get`, but not again for a while after that failed. @throws Error in that while, at once */
export function restingFetch(now: () => number = () => performance.now(), get: typeof fetch = fetch): typeof fetch {
  let restsUntil = Number.NEGATIVE_INFINITY;
  return async (...asked) => {
    if (now() < restsUntil) throw new Error('the key server did not answer just now');
    const answer = await get(...asked).catch((error: unknown) => {
      restsUntil = now() + REST_MS;
      throw error;
    });
    if (!answer.ok) restsUntil = now() + REST_MS;
    return answer;
  };
}

/** An issuer's keys: fetched when first needed, kept, and fetched anew when a key is asked for that is not there. */
export function keySet(url: string) {
  return createRemoteJWKSet(new URL(url), {
    timeoutDuration: PATIENCE_MS,
    cacheMaxAge: KEEP_MS,
    cooldownDuration: COOL_DOWN_MS,
    [customFetch]: restingFetch(),
  });
}

/** The keys of each tenant, under the address where Entra publishes them. */
export function tenantKeySets(authority: string): (tenantId: string) => JWTVerifyGetKey {
  const sets = new Map<string, JWTVerifyGetKey>();
  return (tenantId) => {
    const known = sets.get(tenantId) ?? keySet(`${authority}/${tenantId}/discovery/v2.0/keys`);
    sets.set(tenantId, known);
    return known;
  };
}

const metadata = z.object({ jwks_uri: z.url() });
const endorsed = z.object({ kid: z.string(), endorsements: z.array(z.string()).optional() });

/** The Bot Framework's keys. Each says for which channels it may sign. */
export interface ChannelKeys {
  readonly key: JWTVerifyGetKey;
  /** The channels that the key was endorsed for, as far as the set has been fetched. */
  endorsements(keyId: string): readonly string[];
}

/**
 * Finds the keys by an OpenID metadata document.
 * @returns a function that gives them. It throws DomainError `unavailable` while the document cannot be had
 */
export function channelKeys(metadataUrl: string): () => Promise<ChannelKeys> {
  const get = restingFetch();
  let found: Promise<ChannelKeys> | null = null;
  return () => {
    found ??= findChannelKeys(metadataUrl, get).catch((error: unknown) => {
      found = null;
      throw new DomainError('unavailable', error instanceof Error ? error.name : undefined);
    });
    return found;
  };
}

async function findChannelKeys(metadataUrl: string, get: typeof fetch): Promise<ChannelKeys> {
  const answer = await get(metadataUrl, { signal: AbortSignal.timeout(PATIENCE_MS) });
  const set = keySet(metadata.parse(await answer.json()).jwks_uri);
  return {
    key: set,
    endorsements(keyId) {
      const keys = (set.jwks()?.keys ?? []).flatMap((key) => endorsed.safeParse(key).data ?? []);
      return keys.find(({ kid }) => kid === keyId)?.endorsements ?? [];
    },
  };
}
