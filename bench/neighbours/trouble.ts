import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { aMilestone } from '../../tests/builders/plans.ts';
import { aPerson } from '../../tests/helpers/house.ts';
import type { Ground } from './ground.ts';

/** Something that one does which the others should hardly notice. */
export interface Trouble {
  readonly name: string;
  /** Goes on until it is told to end. @returns what came of it, in words */
  make(ground: Ground, until: AbortSignal): Promise<string>;
}

const STREAMS = 600;
const WAITING = 100;
const PRINTING = 6;

/** One who is signed in and has no role opens stream after stream, and keeps what is kept open. */
const streams: Trouble = {
  name: `${STREAMS} live streams of one stranger`,
  async make({ service, headersOf }, until) {
    const headers = await headersOf(aPerson('Framand'));
    const answers = new Map<number, number>();
    let open = 0;
    const all = Array.from({ length: STREAMS }, () => {
      const asked = request(`${service.url}/api/v1/live`, { headers, agent: false }, (answer) => {
        answers.set(answer.statusCode ?? 0, (answers.get(answer.statusCode ?? 0) ?? 0) + 1);
        open += 1;
        answer.on('close', () => (open -= 1)).resume();
      });
      asked.on('error', () => undefined);
      asked.end();
      return asked;
    });
    await over(until);
    const said = `${open} open at the end, answered ${counted(answers)}`;
    for (const asked of all) asked.destroy();
    return said;
  },
};

/** Somebody holds the rows of one municipality, and a hundred requests for it are always waiting. */
const heldRow: Trouble = {
  name: `a held row, and ${WAITING} requests for it`,
  async make({ service, databaseUrl, trouble, headersOf }, until) {
    const holder = new pg.Client({ connectionString: databaseUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from engagement where id = $1 for update', [trouble.id]);
    await holder.query('select from plan where engagement_id = $1 for update', [trouble.id]);
    const guides = trouble.holders.filter(({ role }) => role === 'guide').map(({ person }) => person);
    const answers = new Map<number | string, number>();
    const one = async (at: number) => {
      const guide = guides[at % guides.length];
      if (guide === undefined) return;
      const headers = await headersOf(guide);
      while (!until.aborted) {
        const item = aMilestone({ id: randomUUID(), title: 'Ventar', on: '2027-03-01' });
        const body = JSON.stringify({ id: randomUUID(), how: 'edit', change: [{ op: 'add', item }] });
        const path = `/api/v1/engagements/${trouble.id}/plan/changes`;
        const status = await fetch(`${service.url}${path}`, { method: 'POST', headers, body, signal: until }).then(
          async (answer) => {
            await answer.arrayBuffer();
            return answer.status === 503 ? `503, Retry-After ${answer.headers.get('retry-after')}` : answer.status;
          },
          () => 'waits still',
        );
        answers.set(status, (answers.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: WAITING }, (_, at) => one(at)));
    await holder.query('rollback');
    await holder.end();
    return `answered ${counted(answers)}`;
  },
};

/** A guide has the longest plan there can be made as a PDF, over and over, several at once. */
const papers: Trouble = {
  name: `${PRINTING} at a time asking for the longest plan as PDF`,
  async make({ service, trouble, headersOf }, until) {
    const guide = trouble.holders.find(({ role }) => role === 'guide')?.person;
    if (guide === undefined) return 'nobody to ask';
    const headers = await headersOf(guide);
    const answers = new Map<number | string, number>();
    const one = async () => {
      while (!until.aborted) {
        const body = JSON.stringify({ format: 'pdf-a3', language: 'nn' });
        try {
          const asked = await fetch(`${service.url}/api/v1/engagements/${trouble.id}/plan/exports`, {
            method: 'POST',
            headers,
            body,
            signal: until,
          });
          const { url } = (await asked.json()) as { url?: string };
          const file = await fetch(`${service.url}${url}`, { signal: until });
          await file.arrayBuffer();
          answers.set(file.status, (answers.get(file.status) ?? 0) + 1);
        } catch {
          answers.set('waits still', (answers.get('waits still') ?? 0) + 1);
        }
      }
    };
    await Promise.all(Array.from({ length: PRINTING }, one));
    return `answered ${counted(answers)}`;
  },
};

export const TROUBLES: readonly Trouble[] = [streams, heldRow, papers];

const counted = (answers: ReadonlyMap<number | string, number>) =>
  [...answers].map(([status, times]) => `${status} × ${times}`).join(', ');

async function over(until: AbortSignal): Promise<void> {
  await sleep(2 ** 31 - 1, undefined, { signal: until }).catch(() => undefined);
}
