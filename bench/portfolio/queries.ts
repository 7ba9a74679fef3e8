import { type Kysely, sql } from 'kysely';
import { connect } from '../../bot/store/connect.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { INDEXES } from '../../bot/store/migrations/0024Indexes.ts';
import type { Schema } from '../../bot/store/schema.ts';
import { keepPostgres } from '../../tests/global/keepPostgres.ts';
import { findLandmarks, type Landmarks } from '../../tests/helpers/storeCalls/landmarks.ts';
import { STORE_CALLS, type StoreCall } from '../../tests/helpers/storeCalls/storeCalls.ts';
import { quantile } from '../answers/figures.ts';
import { plantPortfolio } from './plant.ts';

/** What one call of a store took, in milliseconds, taking back what it wrote left out. */
export interface CallFigures {
  readonly name: string;
  readonly before: { readonly p50: number; readonly p95: number };
  readonly after: { readonly p50: number; readonly p95: number };
}

/** A call that takes longer than this, in milliseconds, is told of. */
const WORTH_TELLING = 4;
/** The most that the slowest twentieth of a call that somebody waits for may take, in milliseconds. */
const MOST_P95 = 100;
/** Nobody waits for these: they work through everything, or through all of one engagement. */
const BACKGROUND = new Set(['cleanUp.remove', 'archive.erase']);

class TakeBack extends Error {}

/** Every call of every store, on a PostgreSQL that waits for its disk, first without the indexes and then with them. */
export async function measureQueries(seed: number, times: number): Promise<CallFigures[]> {
  const postgres = await keepPostgres({ durable: true });
  try {
    await plantPortfolio(postgres.url, seed);
    const { db, close } = await connect({ kind: 'postgres', url: postgres.url });
    try {
      const at = await findLandmarks(db, 10);
      const names = INDEXES.map((statement) => /create index (\w+)/.exec(statement)?.[1] ?? '');
      for (const name of names) await sql.raw(`drop index ${name}`).execute(db);
      const before = await measureAll(db, at, times);
      for (const statement of INDEXES) await sql.raw(statement).execute(db);
      await sql.raw('vacuum analyze').execute(db);
      const after = await measureAll(db, at, times);
      return STORE_CALLS.map(({ name }) => ({ name, before: of(before, name), after: of(after, name) }));
    } finally {
      await close();
    }
  } finally {
    await postgres.stop();
  }
}

type Quantiles = CallFigures['before'];

const of = (all: ReadonlyMap<string, Quantiles>, name: string): Quantiles =>
  all.get(name) ?? { p50: Number.NaN, p95: Number.NaN };

async function measureAll(db: Kysely<Schema>, at: Landmarks, times: number): Promise<ReadonlyMap<string, Quantiles>> {
  const figures = new Map<string, Quantiles>();
  for (const call of STORE_CALLS) {
    const took: number[] = [];
    // What a connection does for the first time it parses and plans.
    for (let time = -2; time < (BACKGROUND.has(call.name) ? 3 : times); time += 1) {
      const one = await timed(db, call, at);
      if (time >= 0) took.push(one);
    }
    figures.set(call.name, { p50: quantile(took, 0.5), p95: quantile(took, 0.95) });
  }
  return figures;
}

async function timed(db: Kysely<Schema>, call: StoreCall, at: Landmarks): Promise<number> {
  let took = 0;
  await db
    .transaction()
    .execute(async (trx) => {
      const stores = createDatabase(trx, async () => undefined);
      const began = performance.now();
      await call.run(stores, at);
      took = performance.now() - began;
      throw new TakeBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakeBack)) throw error;
    });
  return took;
}

/** Lines of those that took some time in either, the slowest first. */
export function sayQueries(figures: readonly CallFigures[]): { lines: string[]; line: string; ok: boolean } {
  const told = figures
    .filter(({ before, after }) => Math.max(before.p50, after.p50) >= WORTH_TELLING)
    .sort((a, b) => b.before.p50 - a.before.p50);
  const ms = ({ p50, p95 }: Quantiles) => `p50 ${p50.toFixed(1).padStart(7)}  p95 ${p95.toFixed(1).padStart(7)} ms`;
  const waited = figures.filter(({ name }) => !BACKGROUND.has(name));
  const worst = Math.max(...waited.map(({ after }) => after.p95));
  return {
    lines: told.map(({ name, before, after }) => `${name.padEnd(26)} without ${ms(before)}   with ${ms(after)}`),
    line: `queries: of ${figures.length} calls the slowest that somebody waits for has p95 ${worst.toFixed(1)} ms (at most ${MOST_P95})`,
    ok: worst <= MOST_P95,
  };
}
