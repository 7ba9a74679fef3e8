import { sql } from 'kysely';
import { toAuditedAction } from '../../bot/http/auditedAction.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES } from '../../domain/contract/routes.ts';
import { ERROR_CODES } from '../../domain/errors.ts';
import { AUDIT_ACTS, type AuditVia } from '../../domain/texts/auditWords.ts';
import { ARCHIVE_ROWS } from '../helpers/auditWalk/archiveRows.ts';
import {
  AFTER,
  BEFORE,
  type BreakingDatabase,
  breakingDatabase,
  type Fault,
} from '../helpers/auditWalk/breakingDatabase.ts';
import { DELETION_ROWS } from '../helpers/auditWalk/deletionRows.ts';
import { plantGround, type Try } from '../helpers/auditWalk/ground.ts';
import { PLACE_ROWS } from '../helpers/auditWalk/placeRows.ts';
import { NO_CONSENT, PLAN_ROWS } from '../helpers/auditWalk/planRows.ts';
import { PROGRAMME_ROWS } from '../helpers/auditWalk/programmeRows.ts';
import { QUESTION_ROWS } from '../helpers/auditWalk/questionRows.ts';
import { ROUND_ROWS } from '../helpers/auditWalk/roundRows.ts';
import type { Row } from '../helpers/auditWalk/row.ts';
import { SESSION_ROWS } from '../helpers/auditWalk/sessionRows.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

/** An act that is audited and has no row here does not compile. */
const ROWS: Readonly<Record<AuditVia, Row>> = {
  ...ROUND_ROWS,
  ...PLAN_ROWS,
  ...QUESTION_ROWS,
  ...SESSION_ROWS,
  ...ARCHIVE_ROWS,
  ...DELETION_ROWS,
  ...PROGRAMME_ROWS,
  ...PLACE_ROWS,
};
const VIAS = Object.values(AUDIT_ACTS).flat() as AuditVia[];

interface Line {
  readonly chain: string;
  readonly number: string;
  readonly via: string;
  readonly outcome: string;
}

describe.each(DATABASES)('the audit log beside the tables, act for act, on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let context: Context;
  let breaking: BreakingDatabase;
  /** Of each table, a hash of all that is in it. */
  let digest: (beside?: readonly string[]) => Promise<string>;
  /** What was tried, to be counted at the end. */
  const walked: { readonly via: AuditVia; readonly kind: 'refused' | 'failed' | 'done' }[] = [];

  beforeAll(async () => {
    house = await openHouseOn(open);
    breaking = breakingDatabase(house.context.db);
    context = {
      ...house.context,
      db: breaking.db,
      inviting: {
        desk: {
          clientId: 'client',
          async put(_owner, { key }) {
            breaking.port();
            return key === NO_CONSENT ? 'consent' : 'put';
          },
        },
        roster: house.roster,
        linkTo: (engagementId, stepId) => `https://laget.example/${engagementId}/${stepId}`,
      },
    };
    door = await openDoorOf(
      { ...house, context },
      {
        printer: {
          // How the paper is drawn is no part of this, and takes its time.
          async print() {
            breaking.port();
            return new Uint8Array(1);
          },
        },
      },
    );
    const { db } = house.connection;
    const tables = (await db.introspection.getTables()).filter(({ schema, isView }) => schema === 'public' && !isView);
    const each = tables.map(
      ({ name }) =>
        sql`select ${sql.lit(name)}::text as name, count(*) as rows,
          coalesce(sum(hashtextextended(one::text, 0)::numeric), 0) as hash from ${sql.table(name)} as one`,
    );
    digest = async (beside = []) => {
      const { rows } = await sql<{ name: string }>`${sql.join(each, sql` union all `)}`.execute(db);
      return JSON.stringify(rows.filter(({ name }) => !beside.includes(name)));
    };
  });

  afterAll(async () => {
    await door.close();
    await house.close();
  });

  /** The digest after the last try; null where something was made since. */
  let stand: string | null = null;
  const known = new Map<string, number>();
  /** The lines that have come since it was last asked. */
  const newLines = async (): Promise<Line[]> => {
    const every = sql<Line>`select chain, number, via, outcome from audit.entry order by chain, number`;
    const { rows } = await every.execute(house.connection.db);
    const news = rows.filter(({ chain, number }) => Number(number) > (known.get(chain) ?? 0));
    for (const { chain, number } of news) known.set(chain, Number(number));
    return news;
  };

  /** What a try left behind: the outcomes that the log tells of, and whether any table is another than before. */
  const left = async (via: AuditVia, { beside }: Row, run: Try) => {
    const before = stand ?? (await digest(beside));
    house.pass(1000);
    const through = await run();
    const lines = await newLines();
    expect(lines.filter((line) => line.via !== via)).toEqual([]);
    stand = await digest(beside);
    return { log: lines.map(({ outcome }) => outcome), changed: stand !== before, through };
  };
  /** What a row's act needs, on a ground of its own. */
  const readyOn = async (row: Row) => {
    const tries = await row.ready(await plantGround(house, door, context));
    await newLines();
    stand = null;
    return tries;
  };

  /** Where the log and the tables part, in words. */
  const walk = async (via: AuditVia): Promise<string[]> => {
    const row: Row = ROWS[via];
    const lies: string[] = [];
    const look = async (what: string, run: Try, isTrue: (log: string | undefined, changed: boolean) => boolean) => {
      const { log, changed, through } = await left(via, row, run);
      if (log.length > 1 || !isTrue(log[0], changed)) {
        const answer = through ? 'let through' : 'not let through';
        const tables = changed ? 'the tables changed' : 'no table changed';
        lies.push(`${via}, ${what}: ${answer}, the log says [${log.join(', ')}], ${tables}`);
      }
    };
    const isRefused = (log: string | undefined, changed: boolean) =>
      (ERROR_CODES as readonly (string | undefined)[]).includes(log) && !changed;
    const isFailed = (log: string | undefined, changed: boolean) => log === 'failed' && !changed;
    const isDone = (log: string | undefined, changed: boolean) =>
      log === 'done' && changed === (row.gives === undefined);

    const tries = await readyOn(row);
    for (const [why, refused] of Object.entries(tries.refused)) {
      await look(`refused (${why})`, refused, isRefused);
      walked.push({ via, kind: 'refused' });
    }
    const breakAt = async (fault: Fault, act: Try, isTrue: typeof isDone) => {
      breaking.breakAt(fault, row.breaks);
      try {
        await look(`broken (${fault})`, act, isTrue);
      } finally {
        breaking.breakAt(null);
      }
      walked.push({ via, kind: 'failed' });
    };
    for (const fault of BEFORE) await breakAt(fault, tries.act, isFailed);
    await look('done', tries.act, isDone);
    walked.push({ via, kind: 'done' });
    await look('handed over again', tries.act, (log, changed) =>
      row.daily ? log === undefined : (log === 'done') === (changed || row.gives === true),
    );
    // Then it is done: each such try has a ground of its own.
    for (const fault of AFTER) {
      const { act } = await readyOn(row);
      await breakAt(fault, act, isDone);
    }
    return lies;
  };

  it.each(VIAS)('are one: %s', async (via) => {
    expect(await walk(via)).toEqual([]);
  });

  it('were held together for every act with every outcome', () => {
    const routes = Object.entries(ROUTES).flatMap(([id, route]: [string, Route]) => {
      const params = Object.fromEntries(Object.keys(route.params.shape).map((name) => [name, '']));
      const action = toAuditedAction(id, route, house.who('guide'), params, null);
      return action === null ? [] : [action.via];
    });
    expect(routes.filter((via) => !Object.hasOwn(ROWS, via))).toEqual([]);
    const count = (kind: string) => new Set(walked.filter((one) => one.kind === kind).map(({ via }) => via)).size;
    const unrefused = VIAS.filter((via) => (ROWS[via] as Row).neverRefused !== undefined);
    expect([count('done'), count('failed'), count('refused') + unrefused.length]).toEqual(Array(3).fill(VIAS.length));
    expect(unrefused).toEqual([
      'event meetingStart',
      'event meetingEnd',
      'job applyRetention',
      'job carryOutDeletions',
      'route readOwnData',
      'route requestOwnData',
      'route eraseOwnData',
    ]);
  });
});
