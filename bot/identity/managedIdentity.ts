import { z } from 'zod';

/** Where App Service gives out tokens for the managed identities of the service. */
export interface IdentityEndpoint {
  /** `IDENTITY_ENDPOINT`, an address on the machine itself. */
  readonly url: string;
  /** `IDENTITY_HEADER`, which shows that the asker runs in this service. */
  readonly header: string;
}

export interface TokenNeed {
  readonly endpoint: IdentityEndpoint;
  /** Which of the service's identities: its client id. */
  readonly clientId: string;
  /** What the token is for, such as {@link POSTGRES}. */
  readonly resource: string;
}

/** Azure Database for PostgreSQL takes a token for this in the place of a password. */
export const POSTGRES = 'https://ossrdbms-aad.database.windows.net';

/** A token is asked for anew when it has less than this left, in milliseconds. */
const MARGIN_MS = 5 * 60_000;
const WAIT_MS = 5_000;

/** `expires_on` is in seconds since 1970, written as text. */
const tokenAnswer = z.object({ access_token: z.string().min(1), expires_on: z.coerce.number().positive() });

interface Token {
  readonly value: string;
  readonly until: number;
}

/**
 * Tokens of a managed identity, kept while they hold. Who asks while one is on its way waits for that one; a failed
 * request is not kept.
 * @returns asks for a token; it throws an Error, without the answer's text, when there is none to be had
 * @see https://learn.microsoft.com/azure/app-service/overview-managed-identity (REST endpoint reference)
 */
export function managedIdentityToken(
  need: TokenNeed,
  now: () => Date,
  get: typeof fetch = fetch,
): () => Promise<string> {
  let kept: Token | undefined;
  let coming: Promise<Token> | undefined;
  return async () => {
    if (kept !== undefined && kept.until - now().getTime() > MARGIN_MS) return kept.value;
    coming ??= ask(need, get).finally(() => {
      coming = undefined;
    });
    kept = await coming;
    return kept.value;
  };
}

async function ask({ endpoint, clientId, resource }: TokenNeed, get: typeof fetch): Promise<Token> {
  const query = new URLSearchParams({ 'api-version': '2019-08-01', resource, client_id: clientId });
  const answer = await get(`${endpoint.url}?${query}`, {
    headers: { 'X-IDENTITY-HEADER': endpoint.header },
    signal: AbortSignal.timeout(WAIT_MS),
  });
  if (!answer.ok) throw new Error(`The managed identity got no token for ${resource}: status ${answer.status}`);
  const read = tokenAnswer.safeParse(await answer.json());
  if (!read.success) throw new Error(`The managed identity got no token for ${resource}: the answer has another shape`);
  return { value: read.data.access_token, until: read.data.expires_on * 1000 };
}
