/**
 * The try-out's stand-in for Teams signs the framed page in as one of the try-out's people. Such a token is a name, not
 * a proof: only the sign-in of the try-out knows it, which checks nobody and listens to its own machine alone.
 */
const PREFIX = 'try-out-person:';

export const tokenOfPersona = (personaId: string): string => `${PREFIX}${personaId}`;

/** The person that an `Authorization` header names in this way, or undefined. */
export function personaOfAuthorization(header: string | undefined): string | undefined {
  const [scheme, token] = header?.split(' ') ?? [];
  return scheme === 'Bearer' && token?.startsWith(PREFIX) ? token.slice(PREFIX.length) : undefined;
}
