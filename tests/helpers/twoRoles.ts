import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase } from './postgres.ts';

/** How the owner of the tables is let into a database. */
const LET_IN = {
  /** docs/audit-log.md: the database is the owner's. */
  owning: (name: string, owner: string) => [`alter database ${name} owner to ${owner}`],
  /** docs/drift/installere.md: the database stays the administrators'. */
  granted: (name: string, owner: string) => [`grant create, connect on database ${name} to ${owner} with grant option`],
} as const;

/** A database on the run's PostgreSQL as the documents set it up: one role owns the tables, another one works in them. */
export interface TwoRoles {
  readonly ownerUrl: string;
  readonly workUrl: string;
  /** Drops the database and both roles. */
  drop(): Promise<void>;
}

export async function databaseOfTwoRoles(letIn: keyof typeof LET_IN = 'owning'): Promise<TwoRoles> {
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
    ...LET_IN[letIn](name, owner),
  );
  if (letIn === 'granted') {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`grant usage, create on schema public to ${owner} with grant option`);
    await client.end();
  }
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
