import { sql } from 'kysely';
import { plantPortfolio } from '../../bench/portfolio/plant.ts';
import { createDatabase } from '../helpers/postgres.ts';
import { type Explained, type Explainer, openExplainer } from '../helpers/queryPlans.ts';
import { findLandmarks, type Landmarks } from '../helpers/storeCalls/landmarks.ts';
import { STORE_CALLS } from '../helpers/storeCalls/storeCalls.ts';

/** Tables that may be read from end to end: years of work make them no longer. */
const SMALL: Readonly<Record<string, string>> = {
  programme: 'a handful',
  programme_lead: 'a handful',
  municipality: 'as many as the country has',
  engagement: 'one or two for each municipality',
  plan: 'one for each engagement',
  series: 'one or two for each engagement',
  roster: 'one for each team',
  linked_chat: 'one or two for each engagement',
  archive_mark: 'three for each engagement that has ended',
  deletion: 'one for each engagement that was deleted',
  deletion_proposal: 'a few for each engagement that is to be deleted',
  programme_lead_change: 'a handful for each programme, of two years',
  stage_view: 'one for each engagement',
  set_up: 'channels that are being set up',
  question: 'the bank’s versions, and the few of people’s own',
  plan_template: 'a few for each programme',
  calendar_feed: 'a few for each person',
  download: 'goes within ten minutes',
  draft: 'of rounds that are open',
  pace_request: 'the last minutes',
  act_done: 'the last day',
  tick: 'one for each recurring job',
};

/** Methods that may walk through other tables, by whichever index comes cheapest. */
const MAY_WALK: Readonly<Record<string, { readonly tables: readonly string[]; readonly why: string }>> = {
  'cleanUp.remove': {
    tables: ['form_opening', 'nudge', 'meeting_end', 'message', 'delivery', 'round'],
    why: 'looks for as many as it removes, in tables that it keeps short itself',
  },
  'people.forgetUnreferred': {
    tables: ['person', 'conversation', 'past_holder'],
    why: 'once a night, over everybody who is known',
  },
  'conversations.forgetAdders': {
    tables: ['conversation'],
    why: 'once a night, over the places that the bot is in',
  },
};

/** Of a table that grows, so many rows and a twentieth of all may be read for one statement. */
const FEW = 200;
const SHARE = 1 / 20;

/** Forty municipalities of three years: a fortieth of a table is one municipality's, and a few rows are few. */
describe('what the stores ask, after three years of many municipalities', () => {
  let explainer: Explainer;
  let at: Landmarks;
  let drop: () => Promise<void>;
  const needed = new Set<string>();

  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    await plantPortfolio(database.url, 7, { municipalities: 40 });
    explainer = await openExplainer(database.url);
    at = await findLandmarks(explainer.db, 10);
  }, 120_000);

  afterAll(async () => {
    await explainer.close();
    await drop();
  });

  /** What is wrong with how the statements were answered, as sentences. */
  const faultsOf = (method: string, statements: readonly Explained[]) => {
    const found = new Set<string>();
    for (const { text, scans } of statements) {
      const say = (what: string) => found.add(`${what}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`);
      for (const { table, node, index, asked, read } of scans) {
        if (SMALL[table] !== undefined) {
          needed.add(table);
          continue;
        }
        const walked = !asked && (index === null || !explainer.partialIndexes.has(index));
        const mayWalk = MAY_WALK[method]?.tables.includes(table) ?? false;
        if (walked && !mayWalk) say(`${table} is read without an index that fits (${node})`);
        const all = explainer.rows.get(table) ?? 0;
        if (read > FEW + all * SHARE) say(`${read} of ${all} rows of ${table} are read`);
      }
    }
    return [...found];
  };

  it.each(STORE_CALLS)('$name finds its rows by an index', async ({ name, run }) => {
    const statements = await explainer.explain((stores) => run(stores, at));
    expect(statements).not.toEqual([]);
    expect(faultsOf(name, statements)).toEqual([]);
  });

  it('has a list of what may be read that is no longer than it must be', () => {
    expect(Object.keys(SMALL).filter((table) => !needed.has(table))).toEqual([]);
    expect(STORE_CALLS.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(MAY_WALK)));
  });

  it('would see a whole table being read, by a statement or for a foreign key', async () => {
    const seen = async (query: string) =>
      faultsOf('a look', await explainer.explain((_, db) => sql.raw(query).execute(db))).map(
        (fault) => fault.split(':')[0],
      );
    expect(await seen(`select from round_asked where role = 'mayor'`)).toEqual([
      'round_asked is read without an index that fits (Seq Scan)',
      expect.stringMatching(/^15600 of 15600 rows of round_asked are read$/),
    ]);
    await sql.raw('drop index message_replaced').execute(explainer.db);
    expect(await seen(`delete from message where id = '${at.messageId}'`)).toContain(
      'message is read without an index that fits (Seq Scan)',
    );
  });
});
