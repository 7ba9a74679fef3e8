import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { plantPortfolio } from '../../bench/portfolio/plant.ts';
import { RECURRING, type Work } from '../../bot/jobs/table.ts';
import { openWorkQueue } from '../../bot/jobs/workQueue.ts';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { CHANGES_KEPT, type Cleaned, KEPT_DAYS } from '../../domain/cleanUp.ts';
import { openHouse } from '../helpers/house.ts';
import { createDatabase as createPostgres } from '../helpers/postgres.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const DAY = 24 * 60 * 60_000;

interface Row {
  readonly table: string;
  readonly by: string;
  readonly when: string;
}

const readList = async (): Promise<Row[]> => {
  const text = await readFile(new URL('../../docs/drift/opprydding.md', import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [, table = '', , by = '', when = ''] = line.split('|').map((cell) => cell.trim());
    return table.startsWith('`') ? [{ table: table.replaceAll('`', ''), by: by.replaceAll('`', ''), when }] : [];
  });
};

/** The numbers of days that the list has to say of a table. */
const DAYS: Readonly<Record<string, readonly Cleaned[]>> = {
  inbound: ['inbound'],
  delivery: ['edits', 'failedEdits'],
  message: ['messages'],
  form_opening: ['forms'],
  draft: ['drafts'],
  nudge: ['nudges'],
  action_reminder: ['actionReminders'],
  meeting_end: ['meetingEnds'],
  signal: ['signals'],
  calendar_feed: ['calendars'],
  plan_revision: ['planChanges'],
};

/** What still says something after years, and is left of what its job removes: living things, each with its reason. */
const LEFT = {
  message: `subject ->> 'kind' = 'sessionSummary' or exists (select from round where round.id = round_id and closed_at is null)`,
  delivery: `kind = 'post' and exists (select from message where message.id = message_id and (
    subject ->> 'kind' = 'sessionSummary' or exists (select from round where round.id = round_id and closed_at is null)))`,
  form_opening: 'exists (select from round where round.id = round_id and closed_at is null)',
  draft: 'exists (select from round where round.id = round_id and closed_at is null)',
  nudge: 'exists (select from round where round.id = round_id and closed_at is null)',
  signal: 'gone_at is null',
  person: `exists (select from role_holder where role_holder.object_id = person.object_id)
    or exists (select from programme_lead where programme_lead.object_id = person.object_id)
    or exists (select from plan_template where saved_by_object_id = person.object_id)`,
  roster: 'exists (select from conversation join engagement on channel_id = conversation.id where team_id = roster.id)',
  roster_member:
    'exists (select from conversation join engagement on channel_id = conversation.id where team_id = roster_id)',
  municipality: 'exists (select from engagement where municipality_number = municipality.number)',
  plan_revision: `number > 50 or not exists (select from archive_mark where archive_mark.engagement_id = plan_revision.engagement_id)`,
} as const;

/** Ten municipalities of a third of a year each, as they are four hundred days later. */
describe('the list of what becomes of every table', () => {
  let connection: Connection;
  let list: Row[];
  let close: () => Promise<void>;
  let work: Work;

  const count = async (table: string, where = 'true') => {
    const { rows } = await sql
      .raw<{ n: string }>(`select count(*) as n from ${table} where ${where}`)
      .execute(connection.db);
    return Number(rows[0]?.n);
  };
  const run = async (name: string) => {
    const job = RECURRING.find((one) => one.name === name);
    if (job === undefined) throw new Error(`The list names a job that is not there: ${name}`);
    await job.run(work);
  };
  const of = (by: string) => list.filter((row) => row.by === by).map(({ table }) => table);
  const jobs = () => [...new Set(list.map(({ by }) => by))].filter((by) => /^\w+$/.test(by));

  beforeAll(async () => {
    list = await readList();
    const database = await createPostgres();
    await plantPortfolio(database.url, 7, { municipalities: 10, rounds: 8 });
    connection = await connect({ kind: 'postgres', url: database.url });
    const queue = await openWorkQueue(connection as Connection & { kind: 'postgres' }, SILENT);
    await queue.stop();
    const house = await openHouse({ kind: 'postgres', url: database.url });
    const now = () => new Date(Date.now() + 400 * DAY);
    const db = createDatabase(connection.db, async () => undefined, now, now);
    const context = { ...house.context, db, now };
    const { messenger, roster } = house;
    work = { context, messenger, roster, allowedTenants: [], register: null };
    close = async () => {
      await house.close();
      await connection.close();
      await database.drop();
    };
  }, 120_000);

  afterAll(() => close());

  it('has each of them, once, and no other', async () => {
    const { rows } = await sql<{ name: string }>`select case table_schema when 'public' then table_name
        when 'pgboss' then 'pgboss.*' else table_schema || '.' || table_name end as name
      from information_schema.tables where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema')`.execute(connection.db);
    const tables = [...new Set(rows.map(({ name }) => name))].sort();
    expect(list.map(({ table }) => table).sort()).toEqual(tables);
    expect(tables.length).toBeGreaterThan(40);
  });

  it('says of each how it goes: by a job, with its engagement, or why it stays', () => {
    const others = list.map(({ by }) => by).filter((by) => !RECURRING.some(({ name }) => name === by));
    expect([...new Set(others)].sort()).toEqual(['arbeidskøen selv', 'blir stående', 'sletting av løpet']);
  });

  it('says how long each is kept as the rule has it', () => {
    const wrong = of('cleanUp').filter((table) => {
      const { when } = list.find((row) => row.table === table) ?? { when: '' };
      const days = (DAYS[table] ?? []).map((what) => KEPT_DAYS[what]);
      return days.length === 0 || !days.every((number) => new RegExp(`\\b${number} dager`).test(when));
    });
    expect(wrong).toEqual([]);
    expect(list.find(({ table }) => table === 'plan_revision')?.when).toContain(`De ${CHANGES_KEPT} nyeste`);
  });

  it('is true of what the jobs remove, and of what they leave', async () => {
    const removed = list.filter(({ by }) => jobs().includes(by)).map(({ table }) => table);
    const kept = list.map(({ table }) => table).filter((table) => !removed.includes(table) && table !== 'pgboss.*');
    for (const table of [...removed, ...kept.filter((name) => !name.startsWith('kysely'))]) {
      expect([table, await count(table)]).not.toEqual([table, 0]);
    }
    const before = await Promise.all(kept.map((table) => count(table)));
    for (const job of jobs()) await run(job);
    for (const table of removed) {
      const living = table in LEFT ? await count(table, LEFT[table as keyof typeof LEFT]) : 0;
      expect([table, await count(table)]).toEqual([table, living]);
    }
    // Nothing else goes: what is archive-worthy waits for its engagement.
    expect(await Promise.all(kept.map((table) => count(table)))).toEqual(before);
  });

  it('is true of what goes with the engagement', async () => {
    for (const id of await work.context.db.engagements.ids()) {
      await work.context.db.transaction((stores) => stores.archive.erase(id));
    }
    for (const table of of('sletting av løpet').filter((name) => name !== 'person')) {
      expect([table, await count(table)]).toEqual([table, 0]);
    }
    // Left are those who stand somewhere else: who leads a programme, and whose template it is.
    const elsewhere = `exists (select from programme_lead where programme_lead.object_id = person.object_id)
      or exists (select from plan_template where saved_by_object_id = person.object_id)`;
    expect(await count('person')).toBe(await count('person', elsewhere));
  });
});
