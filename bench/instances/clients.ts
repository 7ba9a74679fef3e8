import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngagementSeed, ProgrammeSeed } from '../../bot/usecases/ports/seeder.ts';
import { choicesOf } from '../../domain/answer.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Question } from '../../domain/question.ts';
import { aMilestone } from '../../tests/builders/plans.ts';
import { teamsClient } from '../../tests/helpers/teamsClient.ts';
import type { TokenIssuer } from '../../tests/helpers/tokenIssuer.ts';
import { BACKEND } from './proxy.ts';

/** What was acknowledged, to be held against the database afterwards. */
export interface Ledger {
  /** Ids of plan changes, each of which added one milestone with the same id as title. */
  readonly changes: string[];
  /** Titles of questions, each added once. */
  readonly questions: string[];
  /** First days of series, by engagement: every one of its own. */
  readonly series: { readonly engagementId: string; readonly endsOn: string }[];
  /** Activities by which a check-in was asked for, each of which posts the round's card once. */
  readonly wishes: { readonly channelId: string; readonly activityId: string }[];
  /** By round and person, what was last acknowledged. */
  readonly answers: Map<string, string>;
  /** How often something was sent again. */
  resent: number;
  /** By instance. */
  readonly byBackend: number[];
  /** What was answered otherwise than it may be. */
  readonly wrong: string[];
  /** Seen while the database was away: statuses and what came with them. */
  readonly away: Map<string, number>;
  /** When the last act was acknowledged, and the longest time without one, in milliseconds. */
  last: number;
}

export const newLedger = (): Ledger => ({
  changes: [],
  questions: [],
  series: [],
  wishes: [],
  answers: new Map(),
  resent: 0,
  byBackend: [0, 0],
  wrong: [],
  away: new Map(),
  last: performance.now(),
});

export interface Load {
  readonly url: string;
  readonly connectorUrl: string;
  readonly issuer: TokenIssuer;
  readonly programme: ProgrammeSeed;
  readonly ledger: Ledger;
  chance(): number;
  /** Ends the load when it ends. */
  readonly until: Promise<void>;
}

const PAUSE_MS = 50;
const AGAIN_MS = 200;
const PATIENCE_MS = 20_000;
/** An engagement bears a few of these; more would measure the page and not the instances. */
const MOST_EACH = 40;

/** One guide an engagement who does everything, and those asked who answer; all resend until they are answered. */
export async function runLoad(load: Load): Promise<void> {
  let ended = false;
  void load.until.then(() => {
    ended = true;
  });
  const workers = load.programme.engagements.flatMap((engagement) => {
    const guides = engagement.holders.filter(({ role }) => role === 'guide');
    return [
      guideAtWork(load, engagement, guides[0]?.person, () => ended),
      ...guides.slice(1, 5).map(({ person }, at) => answererAtWork(load, engagement, person, at, () => ended)),
    ];
  });
  await Promise.all(workers);
}

async function guideAtWork(load: Load, engagement: EngagementSeed, guide: PersonKey | undefined, ended: () => boolean) {
  if (guide === undefined) return;
  const { ledger, chance } = load;
  const base = `/api/v1/engagements/${engagement.id}`;
  const ask = asker(load, guide, `10.0.0.${1 + load.programme.engagements.indexOf(engagement)}`);
  const made = { question: 0, series: 0, wish: 0 };
  await wish(load, engagement, guide);
  while (!ended()) {
    const dice = chance();
    if (dice < 0.1 && made.question < MOST_EACH) {
      made.question += 1;
      const title = `Spørsmål ${randomUUID()}?`;
      await ask('post', `${base}/questions`, questionDraft(title));
      ledger.questions.push(title);
    } else if (dice < 0.2 && made.series < MOST_EACH) {
      made.series += 1;
      const endsOn = new Date(Date.UTC(2090, 0, 1 + made.series)).toISOString().slice(0, 10);
      await ask('post', `${base}/series`, { ...SERIES, endsOn });
      ledger.series.push({ engagementId: engagement.id, endsOn });
    } else if (dice < 0.3 && made.wish < MOST_EACH) {
      made.wish += 1;
      await wish(load, engagement, guide);
    } else {
      const id = randomUUID();
      const item = aMilestone({ id: randomUUID(), title: id, on: '2027-03-01' });
      await ask('post', `${base}/plan/changes`, { id, how: 'edit', change: [{ op: 'add', item }] });
      ledger.changes.push(id);
      // So that the plan stays of a size that plans have.
      const removal = { id: randomUUID(), how: 'edit', change: [{ op: 'remove', item }] };
      if (chance() < 0.8) await ask('post', `${base}/plan/changes`, removal);
    }
    await sleep(PAUSE_MS * chance());
  }
}

/** Writes `innsjekk` in the channel: the same activity again, until the service has taken it. */
async function wish(load: Load, { channel }: EngagementSeed, guide: PersonKey) {
  const channelId = channel?.channelId ?? '';
  const activityId = randomUUID();
  const token = await load.issuer.sign(load.connectorUrl);
  const teams = teamsClient(load.url, load.connectorUrl, channelId, token);
  await again(load.ledger, async () => {
    const { status } = await teams.write(guide, 'innsjekk', { id: activityId });
    if (status >= 500) throw new Error(`message ${status}`);
    if (status >= 400) load.ledger.wrong.push(`message: ${status}`);
  });
  load.ledger.wishes.push({ channelId, activityId });
}

async function answererAtWork(
  load: Load,
  engagement: EngagementSeed,
  person: PersonKey,
  at: number,
  ended: () => boolean,
) {
  const { ledger, chance } = load;
  const base = `/api/v1/engagements/${engagement.id}/rounds`;
  const ask = asker(load, person, `10.0.${1 + at}.${1 + load.programme.engagements.indexOf(engagement)}`);
  for (let count = 0; !ended(); count += 1) {
    const { rounds } = (await ask('get', base)) as { rounds: { id: string; state: string }[] };
    const open = rounds.find(({ state }) => state === 'open');
    if (open !== undefined) {
      const form = (await ask('post', `${base}/${open.id}/form`, {})) as { questions: FormQuestion[] };
      const answers = Object.fromEntries(form.questions.flatMap((question) => answerTo(question, chance(), count)));
      await ask('put', `${base}/${open.id}/response`, { answers });
      ledger.answers.set(`${open.id} ${person.objectId}`, JSON.stringify(sorted(answers)));
    }
    await sleep(PAUSE_MS * chance());
  }
}

type FormQuestion = Pick<Question, 'id' | 'kind' | 'options'>;

function answerTo(question: FormQuestion, dice: number, count: number): [string, string][] {
  const choices = question.kind === 'text' ? [`Svar ${count}`] : choicesOf(question);
  const choice = choices[Math.floor(dice * choices.length)];
  return choice === undefined ? [] : [[question.id, choice]];
}

export const sorted = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));

type Ask = (method: 'get' | 'post' | 'put', path: string, body?: unknown) => Promise<unknown>;

/** One person's way to the interface: the same act with the same key again, until it was answered. */
function asker({ url, issuer, ledger }: Load, person: PersonKey, address: string): Ask {
  const token = issuer.signIn(person);
  return async (method, path, body) => {
    const key = randomUUID();
    return again(ledger, async () => {
      const response = await fetch(`${url}${path}`, {
        method: method.toUpperCase(),
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          authorization: `Bearer ${await token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
          'x-forwarded-for': address,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const backend = Number(response.headers.get(BACKEND) ?? 0);
      if (response.status === 503) {
        const { code } = JSON.parse(text) as { code?: string };
        const said = `503 ${response.headers.get('content-type')} ${code}, Retry-After ${response.headers.get('retry-after')}`;
        ledger.away.set(said, (ledger.away.get(said) ?? 0) + 1);
        throw new Error(said);
      }
      if (!response.ok) {
        ledger.wrong.push(`${method} ${path.replace(/[0-9a-f-]{36}/g, '…')}: ${response.status} ${text.slice(0, 200)}`);
        return {};
      }
      const saved = JSON.parse(text) as { outcome?: string };
      if (saved.outcome !== undefined && saved.outcome !== 'saved') ledger.wrong.push(`${path}: ${saved.outcome}`);
      ledger.byBackend[backend] = (ledger.byBackend[backend] ?? 0) + 1;
      ledger.last = performance.now();
      return saved;
    });
  };
}

/** A client that was not answered does not know whether it was done, and asks again. */
async function again<T>(ledger: Ledger, act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch {
      ledger.resent += 1;
    }
    await sleep(AGAIN_MS);
  }
}

const SERIES = {
  rhythm: { kind: 'weekly', every: 2, weekday: 1 },
  time: { hour: 9, minute: 0 },
  windowWorkingDays: 5,
  startsOn: '2089-12-01',
  audience: 'askedAndGuides',
  nudges: true,
} as const;

const questionDraft = (text: string) => ({
  topic: 'ownership',
  kind: 'yesNo',
  askedOf: ['mayor'],
  text: { nb: text, nn: text, en: text },
  options: [],
});
