import { postgresAddress } from '../../bot/store/address.ts';
import { connect } from '../../bot/store/connect.ts';
import { listen } from '../../bot/store/listen.ts';
import { createDatabase } from '../helpers/postgres.ts';

const password = async () => 'token';

describe('where PostgreSQL is', () => {
  it('is told whole when the address has everything', () => {
    expect(postgresAddress('postgres://a:b@h/x')).toEqual({ connectionString: 'postgres://a:b@h/x' });
  });

  it('is taken apart when passwords come from elsewhere, with TLS unless it is said otherwise', () => {
    expect(postgresAddress('postgres://la%20get@h:5433/laget_rundt?sslmode=verify-full', password)).toEqual({
      host: 'h',
      port: 5433,
      user: 'la get',
      database: 'laget_rundt',
      ssl: true,
      password,
    });
    expect(postgresAddress('postgres://a@h/x', password)).toMatchObject({ port: 5432, ssl: true });
    expect(postgresAddress('postgres://a@h/x?sslmode=disable', password)).toMatchObject({ ssl: false });
  });

  it('is reached with a password that is asked for at each new connection', async () => {
    const { url, drop } = await createDatabase();
    const parts = new URL(url);
    const secret = decodeURIComponent(parts.password);
    parts.password = '';
    parts.searchParams.set('sslmode', 'disable');
    let asked = 0;
    const source = async () => {
      asked += 1;
      return secret;
    };
    const connection = await connect({ kind: 'postgres', url: parts.href, password: source });
    const ear = await listen(
      connection,
      'laget_test',
      () => undefined,
      () => undefined,
    );
    await connection.db.introspection.getTables();
    expect(asked).toBe(2);
    await ear.close();
    await connection.close();
    await drop();
  });
});
