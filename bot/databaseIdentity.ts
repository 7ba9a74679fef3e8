import type { IdentityEndpoint } from './identity/managedIdentity.ts';

/** As whom the service signs in to PostgreSQL without a password. */
export interface DatabaseIdentity {
  readonly clientId: string;
  readonly endpoint: IdentityEndpoint;
}

type Environment = Readonly<Record<string, string | undefined>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * With `DATABASE_AUTH=entra`: the managed identity whose token takes the place of the database's password.
 * @returns null where a password is used; or the lines that say what is missing or wrong
 */
export function databaseIdentityOf(env: Environment): DatabaseIdentity | null | readonly string[] {
  const { DATABASE_AUTH: auth = 'password', DATABASE_URL: url, DATABASE_CLIENT_ID: clientId } = env;
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header } = env;
  if (auth === 'password') return null;
  if (auth !== 'entra') return ['DATABASE_AUTH: must be password or entra'];
  const faults = [
    ...addressFaults(url),
    ...(clientId !== undefined && UUID.test(clientId)
      ? []
      : ['DATABASE_CLIENT_ID: must be the client id of the managed identity that signs in to the database']),
  ];
  if (endpoint === undefined || header === undefined) {
    faults.push('IDENTITY_ENDPOINT, IDENTITY_HEADER: are missing. App Service sets both once an identity is assigned');
  }
  if (faults.length > 0 || clientId === undefined || endpoint === undefined || header === undefined) return faults;
  return { clientId, endpoint: { url: endpoint, header } };
}

function addressFaults(url: string | undefined): string[] {
  const parts = url === undefined ? null : URL.parse(url);
  if (parts === null) return ['DATABASE_URL: is missing, and DATABASE_AUTH=entra is for PostgreSQL'];
  if (parts.password !== '') return ['DATABASE_URL: has a password, and with DATABASE_AUTH=entra none is used'];
  if (parts.username === '') return ['DATABASE_URL: names no user: postgres://user@host:5432/name'];
  return parts.searchParams.get('sslmode') === 'disable'
    ? ['DATABASE_URL: must not say sslmode=disable: a token is sent only over TLS']
    : [];
}
