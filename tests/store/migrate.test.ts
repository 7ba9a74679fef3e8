import { sql } from 'kysely';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { DATABASES } from '../helpers/databases.ts';

describe.each(DATABASES)('migrating $name', ({ openEmpty }) => {
  let connection: Connection;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const database = await openEmpty();
    drop = database.drop;
    connection = await connect(database.settings);
  });

  afterEach(async () => {
    await connection.close();
    await drop();
  });

  it('is safe to run again, and by two at once', async () => {
    await Promise.all([migrate(connection.db), migrate(connection.db)]);
    await migrate(connection.db);
    expect(await connection.db.selectFrom('round').selectAll().execute()).toEqual([]);
  });

  it('refuses a database that is newer than the code, in words, and leaves it as it is', async () => {
    await migrate(connection.db);
    await sql`insert into kysely_migration (name, timestamp) values ('9999_later', '2030-01-01')`.execute(
      connection.db,
    );
    await expect(migrate(connection.db)).rejects.toThrow(
      /newer than this version.*9999_later.*Start the newer version/,
    );
  });

  it('stores every time with zone', async () => {
    await migrate(connection.db);
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name as column from information_schema.columns
      where table_schema = 'public' and data_type in ('timestamp without time zone', 'time without time zone')
        and table_name not like 'kysely%'
    `.execute(connection.db);
    expect(rows).toEqual([]);
  });
});
