import { sql } from 'kysely';
import type { Executor } from '../../bot/store/schema.ts';

/** One column of one row, as PostgreSQL writes it. */
export interface Cell {
  /** `schema.table` */
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

/** All that is stored: every column of every row of every table in every schema, PostgreSQL's own apart. */
export async function everyRow(db: Executor): Promise<Cell[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by 1, 2`.execute(db);
  const cells: Cell[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ column: string; text: string }>`
      select entry.key as column, entry.value as text
      from ${sql.table(`${schema}.${name}`)} as one, jsonb_each_text(to_jsonb(one)) as entry
      where entry.value is not null`.execute(db);
    cells.push(...rows.map((row) => ({ table: `${schema}.${name}`, ...row })));
  }
  return cells;
}

/** Where any of the words stand, as `schema.table.column`, each once. */
export const standingIn = (cells: readonly Cell[], words: readonly string[]): string[] => [
  ...new Set(
    cells
      .filter(({ text }) => words.some((word) => text.includes(word)))
      .map(({ table, column }) => `${table}.${column}`),
  ),
];
