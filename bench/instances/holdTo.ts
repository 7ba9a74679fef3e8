import pg from 'pg';
import { type Ledger, sorted } from './clients.ts';
import type { Listener } from './listeners.ts';

/** Holds what was acknowledged against what the database has. @returns what does not agree */
export async function holdTo(databaseUrl: string, ledger: Ledger, listeners: readonly Listener[]): Promise<string[]> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const rows = async <T extends object>(sql: string) => (await database.query<T>(sql)).rows;
  try {
    const faults = [...ledger.wrong];
    const times = (found: readonly { key: string }[], wanted: readonly string[], what: string) => {
      const count = Map.groupBy(found, ({ key }) => key);
      for (const key of wanted) {
        const n = count.get(key)?.length ?? 0;
        if (n !== 1) faults.push(`${what} ${key}: ${n} times`);
      }
    };
    times(await rows(`select id::text as key from plan_revision`), ledger.changes, 'plan change');
    times(await rows(`select text->>'nn' as key from question where version = 1`), ledger.questions, 'question');
    const series = ledger.series.map(({ engagementId, endsOn }) => `${engagementId} ${endsOn}`);
    times(await rows(`select engagement_id || ' ' || ends_on::text as key from series`), series, 'series');
    for (const [channel, wishes] of Map.groupBy(ledger.wishes, ({ channelId }) => channelId)) {
      const [found] = await rows<{ n: number }>(
        `select count(*)::int as n from message where conversation_id = '${channel}' and subject->>'kind' = 'round'`,
      );
      if (found?.n !== wishes.length) faults.push(`${channel}: ${wishes.length} wishes, ${found?.n} cards`);
    }
    const answers = await rows<{ key: string; answers: Record<string, string> }>(
      `select round_id || ' ' || object_id as key, answers from response`,
    );
    const kept = new Map(answers.map(({ key, answers: said }) => [key, JSON.stringify(sorted(said))]));
    for (const [key, said] of ledger.answers) {
      if (kept.get(key) !== said) faults.push(`answer ${key}: acknowledged ${said}, kept ${kept.get(key)}`);
    }
    const revisions = await rows<{ id: string; n: number }>(
      `select engagement_id::text as id, max(number)::int as n from plan_revision group by engagement_id`,
    );
    for (const { engagementId, revision } of listeners) {
      const newest = revisions.find(({ id }) => id === engagementId)?.n ?? 0;
      if (revision() < newest) faults.push(`a tab shows revision ${revision()} of ${newest}`);
    }
    return faults;
  } finally {
    await database.end();
  }
}
