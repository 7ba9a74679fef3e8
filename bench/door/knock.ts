import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, openLine } from './line.ts';
import { head, type OddRequest } from './oddRequest.ts';
import { counted, type Vitals, vitalsOf } from './vitals.ts';

/** The service that is knocked at; `pid` changes when it had to be started anew. */
export interface Knocked {
  readonly port: number;
  readonly pid: number;
  /** The folder that it was given for temporary files. */
  readonly temporary: string;
  alive(): boolean;
  /** Starts it anew after it ended. */
  revive(): Promise<Knocked>;
}

/** What one kind of request did. */
export interface Knock {
  readonly what: string;
  readonly answer: string;
  readonly ms: number;
  /** Resident memory after it, and how many more descriptors are open than at first. */
  readonly megabytes: number;
  readonly descriptors: number;
  readonly faults: readonly string[];
}

/** Answers later than this after the last byte are a fault, in milliseconds. */
export const LATEST_MS = 1_000;
/** How much memory may have grown in the end, in megabytes. */
const MOST_GROWTH_MB = 60;
/** How long what was cut off may take to be let go of, in milliseconds. */
const SETTLE_MS = 5_000;

/**
 * Sends each kind of request, one after the other, and looks at the service after each. `measured` says whether late
 * answers and grown memory are faults: in a test they are not, since figures are for a bench.
 */
export async function knockAt(
  first: Knocked,
  kinds: readonly OddRequest[],
  measured: boolean,
  tell: (knock: Knock) => void = () => undefined,
): Promise<{ readonly knocks: readonly Knock[]; readonly grown: number; readonly faults: readonly string[] }> {
  let service = first;
  const knocks: Knock[] = [];
  const ends: string[] = [];
  await warmUp(service);
  let before = vitalsOf(service.pid, service.port);
  for (const [at, kind] of kinds.entries()) {
    const knock = await once(service, kind, `10.77.${at >> 8}.${at & 255}`, before, measured);
    knocks.push(knock);
    tell(knock);
    if (service.alive()) continue;
    service = await service.revive();
    await warmUp(service);
    before = vitalsOf(service.pid, service.port);
  }
  const settled = await settle(service, before);
  const grown = Math.max(0, settled.megabytes - before.megabytes);
  if (measured && grown > MOST_GROWTH_MB) ends.push(`memory grew ${grown.toFixed(0)} MB`);
  if (settled.open.length > before.open.length) ends.push(`descriptors are left: ${counted(settled.open)}`);
  const files = await readdir(service.temporary);
  if (files.length > 0) ends.push(`${files.length} files are left in the temporary folder`);
  const faults = [...knocks.flatMap((knock) => knock.faults.map((fault) => `${knock.what}: ${fault}`)), ...ends];
  return { knocks, grown, faults };
}

async function once(service: Knocked, kind: OddRequest, from: string, before: Vitals, timed: boolean): Promise<Knock> {
  const answers: Answer[] = [];
  const faults: string[] = [];
  const filesBefore = (await readdir(service.temporary)).length;
  for (let time = 0; time < (kind.times ?? 1) && service.alive(); time += 1) {
    const answer = await send(service, kind, from);
    if (answer !== null) answers.push(answer);
  }
  const health = await ask(service);
  // A process that is about to end has a moment to do so.
  if (health.status !== 200) await pause(500);
  if (!service.alive()) faults.push('THE PROCESS ENDED');
  else if (health.status !== 200) faults.push(`/healthz then answered ${health.status}`);
  else if (timed && health.ms > LATEST_MS) faults.push(`/healthz then took ${health.ms.toFixed(0)} ms`);
  for (const { status, ms } of answers) {
    if (service.alive() && !kind.expected.includes(status as number)) faults.push(`answered ${status}`);
    if (timed && ms > LATEST_MS) faults.push(`the answer came after ${ms.toFixed(0)} ms`);
  }
  const now = service.alive() ? vitalsOf(service.pid, service.port) : before;
  const files = (await readdir(service.temporary)).length - filesBefore;
  if (files > 0) faults.push(`${files} new files in the temporary folder`);
  return {
    what: kind.what,
    answer: kind.silent ? `cut off ×${kind.times ?? 1}` : String(answers[0]?.status ?? '–'),
    ms: Math.max(0, ...answers.map(({ ms }) => ms)),
    megabytes: now.megabytes,
    descriptors: now.open.length - before.open.length,
    faults: [...new Set(faults)],
  };
}

async function send({ port }: Knocked, kind: OddRequest, from: string): Promise<Answer | null> {
  const line = await openLine(port).catch(() => null);
  if (line === null) return { status: 'none', ms: 0, text: '' };
  await kind.send(line, from);
  return kind.silent ? null : line.answer();
}

async function ask({ port }: Knocked): Promise<Answer> {
  const line = await openLine(port).catch(() => null);
  if (line === null) return { status: 'none', ms: 0, text: '' };
  await line.write(head('GET', '/healthz', '10.88.0.1', { connection: 'close' }));
  return line.answer();
}

/** What every service takes with the first requests: the page is read, code is compiled. */
async function warmUp(service: Knocked): Promise<void> {
  for (const target of ['/tab/', '/api/v1/openapi.json', '/api/v1/me', '/readyz', '/nothing']) {
    for (let time = 0; time < 20; time += 1) {
      const line = await openLine(service.port);
      await line.write(head('GET', target, `10.99.0.${time}`, { connection: 'close' }));
      await line.answer();
    }
  }
  await pause(500);
}

async function settle(service: Knocked, before: Vitals): Promise<Vitals> {
  const until = performance.now() + SETTLE_MS;
  while (vitalsOf(service.pid, service.port).open.length > before.open.length && performance.now() < until)
    await pause(100);
  return vitalsOf(service.pid, service.port);
}
