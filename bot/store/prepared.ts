import type { CompiledQuery } from 'kysely';
import type { Executor } from './schema.ts';

/** Stands in a statement for a value that is given at each execution. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const NAMES = new Map<string, string>();

/** What PostgreSQL is to call a statement that was prepared; undefined for any other. */
export function preparedName(text: string): string | undefined {
  return NAMES.get(text);
}

/**
 * A statement that is put together once, parsed and planned once per connection, and from then on sent as values alone:
 * for what many do in the same moment. It has to name its columns: PostgreSQL refuses a prepared `*` once a newer
 * version has added one. `build` must not look at the values, which are known only later.
 */
export function prepared<Values extends object, Row>(
  build: (db: Executor, values: Values) => CompiledQuery<Row>,
): (db: Executor, values: Values) => Promise<Row[]> {
  let statement: CompiledQuery<Row> | undefined;
  const placeholders = new Proxy({} as Values, { get: (_values, name) => new Placeholder(String(name)) });

  return async (db, values) => {
    if (statement === undefined) {
      statement = build(db, placeholders);
      NAMES.set(statement.sql, `prepared_${NAMES.size}`);
    }
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = statement.parameters.map((value) =>
      value instanceof Placeholder ? given.get(value.name) : value,
    );
    const { rows } = await db.executeQuery<Row>({ ...statement, parameters });
    return rows;
  };
}
