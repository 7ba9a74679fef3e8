import { decodeJwt, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { keptText } from '../../domain/keptText.ts';
import type { PersonKey } from '../../domain/people.ts';
import { bearerOf, type Refused, refused, type Verdict, verifyToken } from './verify.ts';

/** Microsoft's clients that may ask for a token for the tab: Teams on computer and phone, and Teams in a browser. */
export const TEAMS_CLIENTS: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];

/** The one right that the tab's registration exposes. */
const SCOPE = 'access_as_user';
/** Seconds: a token that Teams has just fetched must not fail on a clock that is a little off. */
const TOLERANCE = 60;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface TabTerms {
  /** What a token has to be for: the registration's client id, and its application id URI. */
  readonly audiences: readonly string[];
  /** The tenants whose people and guests may come in. */
  readonly tenants: readonly string[];
  /** Entra's address without a slash behind, in front of each tenant's id. */
  readonly authority: string;
  readonly keysOf: (tenantId: string) => JWTVerifyGetKey;
  readonly now: () => Date;
  /** Told why somebody was not let in, in a word. */
  readonly onRefused: (why: string) => void;
}

/** Somebody who has proved who they are, and what they are called. */
export interface Visitor extends PersonKey {
  readonly name: string | null;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Signs in by the token that Teams gives the tab (single sign-on): an access token of Entra, version 2.0, for our own
 * registration, for a person. The tenant is the one that issued it, so a guest is known by the county's tenant and their
 * object id there. Tokens of version 1.0 are refused: the registration asks for 2.0, and one shape has one meaning.
 * @returns null for everybody else; it throws DomainError `unavailable` when Entra's keys cannot be had
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function createTabSignIn(terms: TabTerms): (headers: Headers) => Promise<Visitor | null> {
  return async ({ authorization }) => {
    const token = bearerOf(authorization);
    const seen = token === null ? refused('no token') : await judge(token, terms);
    if (!('why' in seen)) return seen;
    terms.onRefused(seen.why);
    return null;
  };
}

async function judge(token: string, terms: TabTerms): Promise<Visitor | Refused> {
  const tenantId = tenantNamedIn(token);
  // Only whose keys to ask for: that the token is this tenant's is proved by its issuer, below.
  if (tenantId === null || !terms.tenants.includes(tenantId)) return refused('tenant');
  const verdict: Verdict = await verifyToken(token, terms.keysOf(tenantId), {
    issuer: `${terms.authority}/${tenantId}/v2.0`,
    audiences: terms.audiences,
    claims: ['nbf', 'tid', 'oid', 'scp', 'azp', 'ver'],
    now: terms.now(),
    toleranceSeconds: TOLERANCE,
  });
  if (!verdict.held) return verdict;
  const { claims } = verdict;
  const text = (name: string) => textOf(claims, name);
  if (text('ver') !== '2.0') return refused('version');
  if (!text('scp').split(' ').includes(SCOPE)) return refused('scope');
  if (!TEAMS_CLIENTS.includes(text('azp'))) return refused('client');
  const objectId = text('oid').toLowerCase();
  if (!UUID.test(objectId)) return refused('person');
  return { tenantId, objectId, name: keptText(text('name').slice(0, 200)) || null };
}

function tenantNamedIn(token: string): string | null {
  try {
    return textOf(decodeJwt(token), 'tid').toLowerCase() || null;
  } catch {
    return null;
  }
}

function textOf(claims: JWTPayload, name: string): string {
  const value = claims[name];
  return typeof value === 'string' ? value : '';
}
