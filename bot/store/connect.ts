import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type PasswordSource, type PostgresAddress, postgresAddress } from './address.ts';
import { preparedName } from './prepared.ts';
import type { Schema } from './schema.ts';

export type DatabaseSettings =
  | { readonly kind: 'postgres'; readonly url: string; readonly password?: PasswordSource | undefined }
  /** `dataDir` null keeps everything in memory, for tests. */
  | { readonly kind: 'pglite'; readonly dataDir: string | null };

/** An open database: the query builder, and the raw handles that the work queue and the live channel stand on. */
export type Connection = {
  readonly db: Kysely<Schema>;
  close(): Promise<void>;
} & (
  | { readonly kind: 'postgres'; readonly address: PostgresAddress }
  | { readonly kind: 'pglite'; readonly pglite: PGlite }
);

/** Has PostgreSQL keep the statements that were made to be kept. */
class PreparingClient extends pg.Client {
  // The driver's method takes its arguments in half a dozen shapes; all but one go through as they are.
  override query(...given: unknown[]): never {
    const [text, values] = given;
    const name = typeof text === 'string' ? preparedName(text) : undefined;
    const query = super.query as (...args: unknown[]) => never;
    return name === undefined ? query.apply(this, given) : query.call(this, { name, text, values }, ...given.slice(2));
  }
}

const asText = (value: string) => value;

/** Connects; migrations are a step of their own ({@link migrate}). @throws Error when the database cannot be reached. */
export async function connect(settings: DatabaseSettings): Promise<Connection> {
  return settings.kind === 'postgres'
    ? connectPostgres(postgresAddress(settings.url, settings.password))
    : connectPglite(settings.dataDir);
}

async function connectPostgres(address: PostgresAddress): Promise<Connection> {
  const pool = new pg.Pool({
    ...address,
    Client: PreparingClient,
    max: 10,
    types: {
      // Days stay days: the driver would make local midnights of them.
      getTypeParser: (oid, format) => (oid === pg.types.builtins.DATE ? asText : pg.types.getTypeParser(oid, format)),
    },
  });
  // A broken idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', address, db, close: () => db.destroy() };
}

async function connectPglite(dataDir: string | null): Promise<Connection> {
  const pglite = await PGlite.create(dataDir ?? 'memory://', { parsers: { [pgliteTypes.DATE]: asText } });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return { kind: 'pglite', pglite, db, close: () => db.destroy() };
}
