import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase } from './postgres.ts';

/** A database on the run's PostgreSQL as docs/audit-log.md sets it up: one role owns it, another one works in it. */
export interface TwoRoles {
  readonly ownerUrl: string;
  readonly workUrl: string;
  /** Drops the database and both roles. */
  drop(): Promise<void>;
}

export async function databaseOfTwoRoles(): Promise<TwoRoles> {
  const { url, drop } = await createDatabase();
  const suffix = randomUUID().replaceAll('-', '');
  const [owner, work] = [`owner_${suffix}`, `work_${suffix}`];
  const name = new URL(url).pathname.slice(1);
  const asSuperuser = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await asSuperuser(
    `create role ${owner} login nosuperuser`,
    `create role ${work} login nosuperuser`,
    `alter database ${name} owner to ${owner}`,
  );
  const as = (role: string) => {
    const address = new URL(url);
    address.username = role;
    return address.href;
  };
  return {
    ownerUrl: as(owner),
    workUrl: as(work),
    async drop() {
      await drop();
      await asSuperuser(`drop role ${work}`, `drop role ${owner}`);
    },
  };
}
