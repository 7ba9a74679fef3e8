import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { DomainError } from '../../domain/errors.ts';

/** What a token must say, apart from being signed. */
export interface TokenTerms {
  readonly issuer: string;
  readonly audiences: readonly string[];
  /** Claims that must be there, whatever they say. */
  readonly claims: readonly string[];
  readonly now: Date;
  /** How far the issuer's clock may be from ours, in seconds. */
  readonly toleranceSeconds: number;
}

/** A token that held, or one word that says to an operator why it did not. It never holds anything of the token. */
export type Verdict = { readonly held: true; readonly claims: JWTPayload; readonly keyId: string } | Refused;
export interface Refused {
  readonly held: false;
  readonly why: string;
}

export const refused = (why: string): Refused => ({ held: false, why });

/** Both issuers sign with this and nothing else; a token that says otherwise is not looked at. */
const ALGORITHM = 'RS256';

/**
 * Checks signature, algorithm, issuer, audience and time. The key is looked up by its id in the issuer's published set:
 * what a token says of where its key is (`jku`, `jwk`, `x5u`) counts for nothing.
 * @throws DomainError `unavailable` when the keys cannot be had just now: then nobody knows whether the token is good
 */
export async function verifyToken(token: string, key: JWTVerifyGetKey, terms: TokenTerms): Promise<Verdict> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      issuer: terms.issuer,
      audience: [...terms.audiences],
      requiredClaims: ['exp', ...terms.claims],
      currentDate: terms.now,
      clockTolerance: terms.toleranceSeconds,
    });
    return { held: true, claims: payload, keyId: protectedHeader.kid ?? '' };
  } catch (error) {
    const why = reasonOf(error);
    if (why !== null) return refused(why);
    throw new DomainError('unavailable');
  }
}

/** The token's own faults. All else went wrong on the way to the keys. */
function reasonOf(error: unknown): string | null {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `claim ${error.claim}`;
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  const malformed = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSENotSupported];
  return malformed.some((kind) => error instanceof kind) ? 'malformed' : null;
}

/** The token of an `Authorization` header with the scheme Bearer; null for any other header, and for two of them. */
export function bearerOf(header: string | readonly string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header.trim())?.[1] ?? null;
}
