import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type PostgresAddress, type PostgresRole, postgresAddress } from './address.ts';
import { spoken } from './away.ts';
import { preparedName } from './prepared.ts';
import type { Schema } from './schema.ts';
import { createShares, type Share } from './shares.ts';

export type DatabaseSettings =
  | ({ readonly kind: 'postgres'; readonly waits?: Waits } & PostgresRole)
  /** For tests, `dataDir` null keeps everything in memory, and a new database begins as a copy of `image`. */
  | { readonly kind: 'pglite'; readonly dataDir: string | null; readonly image?: Blob };

/** An open database: the query builder, and the raw handles that the work queue and the live channel stand on. */
export type Connection = {
  readonly db: Kysely<Schema>;
  /** Does one transaction when it is its turn: not all connections may wait for what one holds. */
  inTurn<T>(transaction: () => Promise<T>): Promise<T>;
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

/** How long what is asked of PostgreSQL may take, in milliseconds, 0 for ever; it ends what takes longer. */
export interface Waits {
  readonly statementMs: number;
  readonly lockMs: number;
  readonly idleInTransactionMs: number;
}

/**
 * For everything that somebody waits for. A lock is held for some hundredths of a second, and two seconds are more than
 * PostgreSQL's own one, after which it ends one of two that wait for each other. No statement of the service takes a
 * second on three years of all the country's municipalities; a larger one on a busy machine still gets through. A
 * transaction waits for nobody outside the database, so one that does nothing belongs to a process that is stuck.
 */
export const WORKING_WAITS: Waits = { statementMs: 15_000, lockMs: 2_000, idleInTransactionMs: 10_000 };

/** For migrations: they wait for each other, and work on whole tables. */
export const NO_WAITS_END: Waits = { statementMs: 0, lockMs: 0, idleInTransactionMs: 0 };

const CONNECTIONS = 10;
/**
 * How many of them are had by whatever is done on somebody's part, so that the rest is always free for what is nobody's:
 * whether the service is ready, and who hears of a change.
 */
const CONNECTIONS_SHARED = 8;
/** How many of them are asked for one municipality at once, and how many of those may hold or wait for locks. */
const CONNECTIONS_EACH = 4;
const TRANSACTIONS_EACH = 2;

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

/**
 * Connects; migrations are a step of their own ({@link migrate}). `share` says on whose part of the connections
 * something is done; undefined has all of them.
 * @throws Error when the database cannot be reached.
 */
export async function connect(settings: DatabaseSettings, share: CurrentShare = () => undefined): Promise<Connection> {
  if (settings.kind === 'pglite') return connectPglite(settings);
  return connectPostgres(postgresAddress(settings), settings.waits ?? WORKING_WAITS, share);
}

type CurrentShare = () => Share | undefined;

/** @throws Error when the database cannot be reached */
export async function connectPostgres(
  address: PostgresAddress,
  waits: Waits,
  share: CurrentShare = () => undefined,
): Promise<Connection> {
  const pool = new pg.Pool({
    ...address,
    Client: PreparingClient,
    max: CONNECTIONS,
    statement_timeout: waits.statementMs,
    lock_timeout: waits.lockMs,
    idle_in_transaction_session_timeout: waits.idleInTransactionMs,
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
  const ofConnections = createShares({ each: CONNECTIONS_EACH, all: CONNECTIONS_SHARED });
  const ofTransactions = createShares({ each: TRANSACTIONS_EACH });
  const reachable = {
    async connect() {
      const asking = share();
      const handBack = asking === undefined ? () => undefined : await ofConnections(asking);
      const client = await pool.connect().catch((error: unknown) => {
        handBack();
        return sayAway(error);
      });
      // The pool gives each taker a `release` of its own.
      const release = client.release.bind(client);
      client.release = (broken) => {
        handBack();
        release(broken);
      };
      return client;
    },
    end: () => pool.end(),
    Client: PreparingClient,
    options: pool.options,
  };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: reachable }) });
  const state = () => ({ size: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return {
    kind: 'postgres',
    address,
    db,
    pool: state,
    async inTurn(transaction) {
      const asking = share();
      const handBack = asking === undefined ? () => undefined : await ofTransactions(asking);
      return transaction().finally(handBack);
    },
    close: () => db.destroy(),
  };
}

type PgliteSettings = Extract<DatabaseSettings, { kind: 'pglite' }>;

async function connectPglite({ dataDir, image }: PgliteSettings): Promise<Connection> {
  const pglite = await PGlite.create(dataDir ?? 'memory://', {
    parsers: { [pgliteTypes.DATE]: asText },
    ...(image !== undefined && { loadDataDir: image }),
  });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  // One connection for one process: nobody else can hold a row, and transactions take turns as it is.
  return { kind: 'pglite', pglite, db, inTurn: (transaction) => transaction(), close: () => db.destroy() };
}
