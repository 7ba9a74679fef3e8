import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { ROUTES } from '../../domain/contract/routes.ts';
import { DATABASES } from '../helpers/databases.ts';

const GUIDE = new URL('../../docs/drift/sikkerhetskopi.md', import.meta.url);

describe.each(DATABASES)('what operators are told to ask the database after a restore, on $name', ({ open }) => {
  let connection: Connection;
  let drop: () => Promise<unknown>;
  let statements: string[];
  let guide: string;

  beforeAll(async () => {
    const database = await open();
    drop = database.drop;
    connection = await connect(database.settings);
    await migrate(connection.db);
    guide = await readFile(GUIDE, 'utf8');
    statements = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)]
      .flatMap(([, block = '']) => block.split(';'))
      .map((statement) => statement.trim().replaceAll('TIDSPUNKT', '2026-12-01T09:00:00Z'))
      .filter((statement) => statement !== '');
  });

  afterAll(async () => {
    await connection.close();
    await drop();
  });

  it('can be run as it stands there', async () => {
    expect(statements.length).toBeGreaterThan(8);
    for (const statement of statements) await sql.raw(statement).execute(connection.db);
  });

  it('asks the log for routes that there are', () => {
    const named = [...guide.matchAll(/'route (\w+)'/g)].map(([, id]) => id ?? '');
    expect(named.filter((id) => !Object.hasOwn(ROUTES, id))).toEqual([]);
    expect(named).toContain('revokeCalendar');
  });
});
