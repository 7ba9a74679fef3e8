import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createDatabase } from '../../bot/store/database.ts';
import type { Executor, Schema } from '../../bot/store/schema.ts';
import type { Stores } from '../../bot/usecases/ports/context.ts';

/** One look into a table, as PostgreSQL did it. */
export interface Scan {
  /** Without its schema: the audit log's is `entry`. */
  readonly table: string;
  /** As in `explain`: `Seq Scan`, `Index Scan` and so on. */
  readonly node: string;
  readonly index: string | null;
  /** Whether it was asked for something; else it was walked from end to end. */
  readonly asked: boolean;
  /** How many rows were read, those that were thrown away afterwards included. */
  readonly read: number;
}

/** A statement that was run, with what PostgreSQL did for it. */
export interface Explained {
  readonly text: string;
  readonly scans: readonly Scan[];
}

export interface Explainer {
  readonly db: Kysely<Schema>;
  /**
   * Everything that ran while the stores worked, what a foreign key or a function asked for included; what was written is
   * taken back. A whole table is read only where no index can help: what PostgreSQL would choose for as few rows as a test
   * plants says nothing of as many as a country has.
   */
  explain(work: (stores: Stores, db: Executor) => Promise<unknown>): Promise<Explained[]>;
  /** How many rows each table has, as its statistics say. */
  readonly rows: ReadonlyMap<string, number>;
  /** The indexes that hold only some of a table's rows. */
  readonly partialIndexes: ReadonlySet<string>;
  close(): Promise<void>;
}

class TakeBack extends Error {}

const SETTINGS = `load 'auto_explain';
  set auto_explain.log_min_duration = 0;
  set auto_explain.log_analyze = on;
  set auto_explain.log_timing = off;
  set auto_explain.log_nested_statements = on;
  set auto_explain.log_format = json;
  set client_min_messages = log;
  set enable_seqscan = off`;

/** Opens a PostgreSQL as somebody who may load `auto_explain`, which tells of each statement as it is run. */
export async function openExplainer(url: string): Promise<Explainer> {
  let heard: Explained[] = [];
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    types: {
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.DATE ? (value: string) => value : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on('connect', (client) =>
    client.on('notice', ({ message = '' }) => {
      const at = message.indexOf('plan:\n');
      if (at < 0) return;
      const told = JSON.parse(message.slice(at + 6)) as { 'Query Text': string; Plan: Node };
      heard.push({ text: told['Query Text'], scans: scansIn(told.Plan) });
    }),
  );
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const ask = async <Row extends pg.QueryResultRow>(text: string) => (await pool.query<Row>(text)).rows;
  const rows = new Map(
    (
      await ask<{ table: string; rows: number }>(`
        select relname as table, reltuples::float8 as rows
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind = 'r' and nspname in ('public', 'audit')`)
    ).map((row) => [row.table, row.rows]),
  );
  const partial = new Set(
    (
      await ask<{ name: string }>(
        'select relname as name from pg_index join pg_class on pg_class.oid = indexrelid where indpred is not null',
      )
    ).map(({ name }) => name),
  );
  await pool.query(SETTINGS);

  return {
    db,
    rows,
    partialIndexes: partial,

    async explain(work) {
      heard = [];
      await db
        .transaction()
        .execute(async (trx) => {
          await work(
            createDatabase(trx, async () => undefined),
            trx,
          );
          throw new TakeBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof TakeBack)) throw error;
        });
      return heard;
    },

    close: () => db.destroy(),
  };
}

/** As much of a node of a plan as is looked at. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

function scansIn(node: Node): Scan[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index = null, Plans = [] } = node;
  const below = Plans.flatMap(scansIn);
  if (table === undefined || !type.endsWith('Scan')) return below;
  const each =
    node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  // A heap is read by the rows that an index, or the statement itself, has named.
  const asked = node['Index Cond'] !== undefined || /^(Bitmap Heap|Tid)/.test(type);
  return [...below, { table, node: type, index, asked, read: Math.round(each * node['Actual Loops']) }];
}
