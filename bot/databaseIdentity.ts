import type { IdentityEndpoint } from './identity/managedIdentity.ts';

/** As whom the service signs in to PostgreSQL without a password. */
export interface DatabaseIdentity {
  readonly clientId: string;
  /** As whom it signs in to bring the tables up to date; null where one identity does everything. */
  readonly ownerClientId: string | null;
  readonly endpoint: IdentityEndpoint;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** An address of the database, and the identity that signs in there. */
interface Pair {
  readonly address: string;
  readonly client: string;
}

const WORK: Pair = { address: 'DATABASE_URL', client: 'DATABASE_CLIENT_ID' };
const OWNER: Pair = { address: 'MIGRATION_DATABASE_URL', client: 'MIGRATION_DATABASE_CLIENT_ID' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * With `DATABASE_AUTH=entra`: the managed identities whose tokens take the place of the database's passwords, one that
 * works in the database and perhaps one that owns its tables.
 * @returns null where a password is used; or the lines that say what is missing or wrong
 */
export function databaseIdentityOf(env: Environment): DatabaseIdentity | null | readonly string[] {
  const { DATABASE_AUTH: auth = 'password', DATABASE_CLIENT_ID: clientId } = env;
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header } = env;
  if (auth === 'password') return null;
  if (auth !== 'entra') return ['DATABASE_AUTH: must be password or entra'];
  const owned = env[OWNER.address] !== undefined || env[OWNER.client] !== undefined;
  const faults = [WORK, ...(owned ? [OWNER] : [])].flatMap((pair) => [
    ...addressFaults(pair, env),
    ...idFaults(pair, env),
  ]);
  if (endpoint === undefined || header === undefined) {
    faults.push('IDENTITY_ENDPOINT, IDENTITY_HEADER: are missing. App Service sets both once an identity is assigned');
  }
  if (faults.length > 0 || clientId === undefined || endpoint === undefined || header === undefined) return faults;
  return { clientId, ownerClientId: env[OWNER.client] ?? null, endpoint: { url: endpoint, header } };
}

function addressFaults({ address }: Pair, env: Environment): string[] {
  const parts = URL.parse(env[address] ?? '');
  if (parts === null) return [`${address}: is missing, and DATABASE_AUTH=entra is for PostgreSQL`];
  if (parts.password !== '') return [`${address}: has a password, and with DATABASE_AUTH=entra none is used`];
  if (parts.username === '') return [`${address}: names no user: postgres://user@host:5432/name`];
  return parts.searchParams.get('sslmode') === 'disable'
    ? [`${address}: must not say sslmode=disable: a token is sent only over TLS`]
    : [];
}

function idFaults({ address, client }: Pair, env: Environment): string[] {
  return UUID.test(env[client] ?? '')
    ? []
    : [`${client}: must be the client id of the managed identity that signs in with ${address}`];
}
