import { sql } from 'kysely';
import pg from 'pg';
import { openWorkQueue } from '../../bot/jobs/workQueue.ts';
import { postgresAddress } from '../../bot/store/address.ts';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { prepareDatabase } from '../../bot/store/roles.ts';
import { withAudit } from '../../bot/usecases/act/withAudit.ts';
import { chainFaults } from '../../bot/usecases/auditChain.ts';
import { recordAgreement } from '../../bot/usecases/recordAgreement.ts';
import { openHouse } from '../helpers/house.ts';
import { pgliteFolder } from '../helpers/pgliteFolder.ts';
import { createDatabase } from '../helpers/postgres.ts';
import { databaseOfTwoRoles, type TwoRoles } from '../helpers/twoRoles.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe.each(['owning', 'granted'] as const)(
  'the audit log on PostgreSQL, its owner %s, with a role that works',
  (letIn) => {
    let roles: TwoRoles;
    let work: Connection;

    beforeAll(async () => {
      roles = await databaseOfTwoRoles(letIn);
      work = await connect({ kind: 'postgres', url: roles.workUrl });
      expect(await prepareDatabase(work, { url: roles.ownerUrl })).toBe('held');
      await sql`select audit.append('service', now(), 't', 'o', 'route x', null, 'done', null)`.execute(work.db);
    });

    afterAll(async () => {
      await work.close();
      await roles.drop();
    });

    it.each([
      ['change a row', `update audit.entry set outcome = 'done'`],
      ['delete a row', `delete from audit.entry`],
      ['empty the table', `truncate audit.entry`],
      ['put a row in past the chain', `insert into audit.entry select * from audit.entry`],
      ['copy rows in', `copy audit.entry from stdin`],
      ['lock it away', `do $$ begin lock table audit.entry in exclusive mode; end $$`],
      ['drop the table', `drop table audit.entry`],
      ['drop the schema', `drop schema audit cascade`],
      ['alter the table', `alter table audit.entry drop column hash`],
      ['take its checks off', `alter table audit.entry disable trigger all`],
      ['rename it', `alter table audit.entry rename to other`],
      ['move it', `alter table audit.entry set schema public`],
      ['own it', `alter table audit.entry owner to current_user`],
      ['put a rule in the way', `create rule quiet as on insert to audit.entry do instead nothing`],
      [
        'put a trigger in the way',
        `create trigger quiet before insert on audit.entry for each row execute function suppress_redundant_updates_trigger()`,
      ],
      ['index it', `create unique index on audit.entry (outcome)`],
      [
        'put another function in its place',
        `create or replace function audit.append() returns void language sql as ''`,
      ],
      ['drop the function', `drop function audit.append`],
      ['alter the function', `alter function audit.append security invoker`],
      ['make a table beside it', `create table audit.other (x int)`],
      ['make a table in public', `create table public.entry (x int)`],
      ['work around the triggers', `set session_replication_role = replica`],
      ['alter another table', `alter table response drop column answers`],
    ])('refuses to %s', async (_what, statement) => {
      const before = await rowsOf(work);
      // Insufficient privilege, or not the owner; COPY is refused before its data are asked for.
      await expect(sql.raw(statement).execute(work.db)).rejects.toMatchObject({ code: '42501' });
      expect(await rowsOf(work)).toEqual(before);
    });

    it('refuses to become the owner', async () => {
      const owner = new URL(roles.ownerUrl).username;
      await expect(sql`set role ${sql.id(owner)}`.execute(work.db)).rejects.toMatchObject({ code: '42501' });
      await expect(sql`grant ${sql.id(owner)} to current_user`.execute(work.db)).rejects.toMatchObject({
        code: '42501',
      });
    });

    it('gives nothing on: PostgreSQL warns, and nobody has more than before', async () => {
      await sql`grant all on audit.entry to public`.execute(work.db);
      await expect(sql`delete from audit.entry`.execute(work.db)).rejects.toMatchObject({ code: '42501' });
      expect(await prepareDatabase(work, null)).toBe('held');
    });

    it('does not fall for a table of the same name in a schema of the worker’s own', async () => {
      const client = new pg.Client({ connectionString: roles.workUrl });
      await client.connect();
      try {
        await client.query(`create temp table entry (like audit.entry)`);
        await client.query(`set search_path = pg_temp, audit`);
        await client.query(`select audit.append('elsewhere', now(), null, null, 'job x', null, 'done', null)`);
        expect((await client.query('select * from pg_temp.entry')).rows).toEqual([]);
        expect((await client.query(`select number from audit.entry where chain = 'elsewhere'`)).rows).toHaveLength(1);
      } finally {
        await client.end();
      }
    });

    it('lets the service work: acts, notes, and the work queue with its own schema', async () => {
      const house = await openHouse({ kind: 'postgres', url: roles.workUrl });
      const queue = await openWorkQueue({ kind: 'postgres', address: postgresAddress({ url: roles.workUrl }) }, SILENT);
      try {
        const { id } = house.engagement;
        const via = 'route recordAgreement';
        const action = { by: house.who('guide'), engagementId: id, via, about: null, from: null } as const;
        for (const on of ['2026-11-01', null, '2026-11-02']) {
          await withAudit(house.context, action, (context) => recordAgreement(context, house.who('guide'), id, on));
        }
        const entries = (await house.context.db.audit.list(id, null, 10)).reverse();
        expect(entries.map(({ number }) => number)).toEqual([1, 2, 3]);
        expect(chainFaults(entries)).toEqual([]);
      } finally {
        await queue.stop();
        await house.close();
      }
    });

    it('needs the owner no more once the tables are there', async () => {
      expect(await prepareDatabase(work, null)).toBe('held');
    });
  },
);

const rowsOf = async (connection: Connection) =>
  (await sql`select * from audit.entry order by chain, number`.execute(connection.db)).rows;

it('says who may bring the tables up to date, where the role that works may not', async () => {
  const roles = await databaseOfTwoRoles();
  const work = await connect({ kind: 'postgres', url: roles.workUrl });
  await expect(prepareDatabase(work, null)).rejects.toThrow(/MIGRATION_DATABASE_URL/);
  await work.close();
  await roles.drop();
});

describe('the audit log where nobody promises anything', () => {
  it('says so of one role that does everything', async () => {
    const { url, drop } = await createDatabase();
    const connection = await connect({ kind: 'postgres', url });
    expect(await prepareDatabase(connection, null)).toBe('open');
    await connection.close();
    await drop();
  });

  it('says so of the embedded database', async () => {
    const { dataDir, drop } = await pgliteFolder();
    const connection = await connect({ kind: 'pglite', dataDir });
    expect(await prepareDatabase(connection, null)).toBe('embedded');
    await connection.close();
    await drop();
  });
});
