import { randomBytes, randomUUID } from 'node:crypto';
import { aPerson } from '../../tests/helpers/house.ts';
import type { Trouble } from './trouble.ts';

const SENDING = 60;
const FOLLOWING = 100;
const ADDRESSES = 50;

/** JSON that is fifty times as large where it has been parsed: 1.45 MB of lists in lists. */
const HEAVY = `[${Array.from({ length: 290_000 }, () => '[[]]').join(',')}]`;

/** One who is signed in and has no role sends large bodies to a municipality that there is none of, many at once. */
export const largeBodies: Trouble = {
  name: `a stranger's large bodies, ${SENDING} at once`,
  make: ({ service, headersOf }, until) =>
    overAndOver(SENDING, until, async () => {
      const path = `/api/v1/engagements/${randomUUID()}/plan/changes`;
      const headers = await headersOf(STRANGER);
      return fetch(`${service.url}${path}`, { method: 'POST', headers, body: HEAVY, signal: until });
    }),
};

const STRANGER = aPerson('Framand med mykje å seie');

/** Somebody without a token follows links and calendars that they made up, from many addresses, and asks whether we are ready. */
export const madeUpLinks: Trouble = {
  name: `made-up links, ${FOLLOWING} at once, and /readyz beside`,
  async make({ service }, until) {
    const ready = overAndOver(1, until, () => fetch(`${service.url}/readyz`, { signal: until }));
    const links = overAndOver(FOLLOWING, until, (at) => {
      const token = randomBytes(32).toString('hex');
      const path = at % 2 === 0 ? `calendars/${token}.ics` : `downloads/${token}`;
      const headers = { 'x-forwarded-for': `10.9.0.${at % ADDRESSES}` };
      return fetch(`${service.url}/api/v1/${path}`, { headers, signal: until });
    });
    return `links ${await links}; /readyz ${await ready}`;
  },
};

type Ask = (at: number) => Promise<Response>;

/** So many ask again as soon as they are answered. @returns what was answered, in words */
async function overAndOver(atOnce: number, until: AbortSignal, ask: Ask): Promise<string> {
  const answers = new Map<number | string, number>();
  const count = (what: number | string) => answers.set(what, (answers.get(what) ?? 0) + 1);
  const one = async (at: number) => {
    while (!until.aborted) {
      try {
        const answer = await ask(at);
        await answer.arrayBuffer();
        count(answer.status);
      } catch {
        count(until.aborted ? 'waits still' : 'cut off');
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, at) => one(at)));
  return [...answers].map(([status, times]) => `${status} × ${times}`).join(', ');
}
