import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { aMilestone } from '../../tests/builders/plans.ts';
import type { Ground } from './ground.ts';

/** What the neighbours met in a stretch of time. */
export interface Met {
  /** Milliseconds, of all requests that were begun in it. */
  readonly latencies: readonly number[];
  /** What was answered otherwise than it should be, and how often. */
  readonly wrong: ReadonlyMap<string, number>;
}

/** So that nobody of them asks more often than one person may. */
const PAUSE_MS = 500;
const PATIENCE_MS = 20_000;
const AT_WORK_EACH = 4;

/** Reads and edits plans in every neighbouring municipality, four people in each, for so many seconds. */
export async function atWork({ service, neighbours, headersOf }: Ground, seconds: number): Promise<Met> {
  const latencies: number[] = [];
  const wrong = new Map<string, number>();
  const until = performance.now() + seconds * 1000;
  const ask = async (what: string, path: string, headers: Record<string, string>, body?: object) => {
    const began = performance.now();
    let said: string | null = null;
    try {
      const answer = await fetch(`${service.url}${path}`, {
        headers,
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
      await answer.arrayBuffer();
      if (!answer.ok) said = `${what}: ${answer.status}`;
    } catch (error) {
      said = `${what}: ${error instanceof Error ? error.name : 'broke'}`;
    }
    latencies.push(performance.now() - began);
    if (said !== null) wrong.set(said, (wrong.get(said) ?? 0) + 1);
  };
  const person = async ({ id, holders }: EngagementSeed, place: number) => {
    const guide = holders.filter(({ role }) => role === 'guide')[place]?.person;
    if (guide === undefined) return;
    const headers = await headersOf(guide);
    const base = `/api/v1/engagements/${id}`;
    while (performance.now() < until) {
      await ask('the plan', `${base}/plan`, headers);
      await ask('the check-ins', `${base}/rounds`, headers);
      const item = aMilestone({ id: randomUUID(), title: 'Kort', on: '2027-03-01' });
      for (const op of ['add', 'remove'] as const) {
        await ask('a change', `${base}/plan/changes`, headers, {
          id: randomUUID(),
          how: 'edit',
          change: [{ op, item }],
        });
      }
      await sleep(PAUSE_MS);
    }
  };
  await Promise.all(
    neighbours.flatMap((engagement) => Array.from({ length: AT_WORK_EACH }, (_, place) => person(engagement, place))),
  );
  return { latencies, wrong };
}
