import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type PostgresAddress, type PostgresRole, postgresAddress } from './address.ts';
import { spoken } from './away.ts';
import { preparedName } from './prepared.ts';
import type { Schema } from './schema.ts';

export type DatabaseSettings =
  | ({ readonly kind: 'postgres' } & PostgresRole)
  /** `dataDir` null keeps everything in memory, for tests. */
  | { readonly kind: 'pglite'; readonly dataDir: string | null };

/** An open database: the query builder, and the raw handles that the work queue and the live channel stand on. */
export type Connection = {
  readonly db: Kysely<Schema>;
  close(): Promise<void>;
} & (
  | {
      readonly kind: 'postgres';
      readonly address: PostgresAddress;
      /** Connections there are, those of them that are free, and requests that wait for one. */
      pool(): { readonly size: number; readonly idle: number; readonly waiting: number };
    }
  | { readonly kind: 'pglite'; readonly pglite: PGlite }
);

/** How long a request waits for a connection, in milliseconds, before it is told that there is none. */
const CONNECT_MS = 5_000;
/** How soon a silent connection is asked whether it is still there, in milliseconds. */
const KEEP_ALIVE_MS = 10_000;

/** Has PostgreSQL keep the statements that were made to be kept, and says in the house's words when it is not there. */
class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // One that breaks between two statements of a transaction is nobody's query: without a listener it would end the
    // process. The next statement says so.
    this.on('error', () => undefined);
  }

  // The driver's method takes its arguments in half a dozen shapes; all but one go through as they are.
  override query(...given: unknown[]): never {
    const [text, values] = given;
    const name = typeof text === 'string' ? preparedName(text) : undefined;
    const query = super.query as (...args: unknown[]) => never;
    const asked: unknown =
      name === undefined ? query.apply(this, given) : query.call(this, { name, text, values }, ...given.slice(2));
    const answer = asked instanceof Promise ? asked.catch(sayAway) : asked;
    return answer as never;
  }
}

function sayAway(error: unknown): never {
  throw spoken(error);
}

const asText = (value: string) => value;

/** Connects; migrations are a step of their own ({@link migrate}). @throws Error when the database cannot be reached. */
export async function connect(settings: DatabaseSettings): Promise<Connection> {
  return settings.kind === 'postgres' ? connectPostgres(postgresAddress(settings)) : connectPglite(settings.dataDir);
}

async function connectPostgres(address: PostgresAddress): Promise<Connection> {
  const pool = new pg.Pool({
    ...address,
    Client: PreparingClient,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: {
      // Days stay days: the driver would make local midnights of them.
      getTypeParser: (oid, format) => (oid === pg.types.builtins.DATE ? asText : pg.types.getTypeParser(oid, format)),
    },
  });
  // A broken idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const reachable = {
    connect: () => pool.connect().catch(sayAway),
    end: () => pool.end(),
    Client: PreparingClient,
    options: pool.options,
  };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: reachable }) });
  const state = () => ({ size: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return { kind: 'postgres', address, db, pool: state, close: () => db.destroy() };
}

async function connectPglite(dataDir: string | null): Promise<Connection> {
  const pglite = await PGlite.create(dataDir ?? 'memory://', { parsers: { [pgliteTypes.DATE]: asText } });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return { kind: 'pglite', pglite, db, close: () => db.destroy() };
}
