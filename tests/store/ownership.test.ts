import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { DATABASES } from '../helpers/databases.ts';

const source = (name: string) => readFile(new URL(`../../bot/store/${name}.ts`, import.meta.url), 'utf8');

/** What is kept of nobody for long, or goes with what it hangs on: each with its reason. */
const APART: Readonly<Record<string, string>> = {
  pace_request: 'counts requests for a minute',
  act_done: 'keys of acts for a day, so that none is done twice; says nothing of what was done',
  inbound: 'ids of activities, gone with their conversation',
  series_occurrence: 'says what became of a date; deleted with its series, and tells of nobody',
  quiet_period: 'deleted with the engagement, and tells of nobody',
  quiet_period_off: 'deleted with the engagement, and tells of nobody',
  round_asked: 'deleted with the round; shown with the answer',
  round_question: 'deleted with the round, and tells of nobody',
  stage_view: 'deleted with the engagement',
  archive_mark: 'deleted with the engagement',
  plan: 'deleted with the engagement',
};

/**
 * Whoever adds a table has to say what becomes of it when an engagement is deleted and when a person asks what is kept
 * about them: name it in the file below, or above with the reason.
 */
describe('every table that holds people, or hangs on an engagement', () => {
  let connection: Connection;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const [pglite] = DATABASES;
    if (pglite === undefined) throw new Error('no database');
    const database = await pglite.open();
    drop = database.drop;
    connection = await connect(database.settings);
    await migrate(connection.db);
  });

  afterAll(async () => {
    await connection.close();
    await drop();
  });

  const tablesWith = async (column: string) => {
    const { rows } = await sql<{ name: string }>`select distinct columns.table_name as name
      from information_schema.columns join information_schema.tables
        on tables.table_schema = columns.table_schema and tables.table_name = columns.table_name
      where columns.table_schema = 'public' and table_type = 'BASE TABLE' and column_name like ${column}
      order by 1`.execute(connection.db);
    return rows.map(({ name }) => name);
  };
  const unnamed = (tables: readonly string[], text: string) =>
    tables.filter((table) => !(table in APART) && !new RegExp(`\\b${table}\\b`).test(text));

  it('is shown to the person it is about', async () => {
    const people = await tablesWith('%object_id');
    expect(people.length).toBeGreaterThan(15);
    expect(unnamed(people, await source('ownData'))).toEqual([]);
  });

  it('goes when its engagement is deleted', async () => {
    const hanging = [
      ...(await tablesWith('engagement_id')),
      ...(await tablesWith('round_id')),
      ...(await tablesWith('series_id')),
      ...(await tablesWith('message_id')),
    ].filter((table) => table !== 'deletion');
    expect(hanging.length).toBeGreaterThan(20);
    expect(unnamed(hanging, await source('eraseEngagement'))).toEqual([]);
  });

  it('keeps a person’s name for as long as it refers to them', async () => {
    const own = new Set([
      'person',
      'draft',
      'form_opening',
      'calendar_feed',
      'download',
      'conversation',
      'deletion',
      'act_done',
    ]);
    // What Teams says of who is where, for as long as it says so; it needs no name of ours.
    own.add('roster_member');
    // Of what is shown on the stage the name is told while it is new; the log has ids alone.
    const people = (await tablesWith('%object_id')).filter((table) => !own.has(table) && table !== 'stage_view');
    const text = await source('forgetPeople');
    expect(people.filter((table) => !text.includes(`'${table}'`))).toEqual([]);
  });
});
