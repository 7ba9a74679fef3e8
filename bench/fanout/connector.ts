/**
 * Teams' connector in a process of its own, as strict as its documentation: counts what breaks the limits, and injects
 * faults by chance. Argument: the seed. Prints its address; `GET /report` tells how it went.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededChance } from './chance.ts';
import { StrictLimits } from './strictLimits.ts';

/** What `GET /report` gives. Instants in milliseconds by this process's own clock. */
export interface Report {
  readonly requests: number;
  readonly first: number;
  readonly last: number;
  readonly violations: readonly string[];
  /** What was injected, by name. */
  readonly injected: Readonly<Record<string, number>>;
  /** How many messages each conversation took. */
  readonly taken: Readonly<Record<string, number>>;
}

interface Body {
  readonly tenantId?: string;
  readonly conversation?: { readonly tenantId?: string };
  readonly channelData?: { readonly channel?: { readonly id?: string }; readonly tenant?: { readonly id?: string } };
}

/** Each befalls one request in a hundred. */
const FAULTS = ['412', '429', '502', 'slow'] as const;
const EACH = 0.01;
const RETRY_AFTER_S = 2;
const SLOW_MS = 3_000;

const chance = seededChance(Number(process.argv[2] ?? 1));
const limits = new StrictLimits();
const injected: Record<string, number> = Object.fromEntries(FAULTS.map((fault) => [fault, 0]));
const taken: Record<string, number> = {};
const violations: string[] = [];
let [requests, first, last, nextId] = [0, 0, 0, 1];

async function take(req: IncomingMessage, res: ServerResponse, at: number): Promise<void> {
  const body = (await readBody(req)) as Body;
  const [, , inPath = ''] = decodeURIComponent(req.url ?? '')
    .split('/')
    .filter(Boolean);
  const conversation = (inPath === '' ? body.channelData?.channel?.id : inPath.split(';messageid=')[0]) ?? '';
  const tenant = body.tenantId ?? body.conversation?.tenantId ?? body.channelData?.tenant?.id ?? '';
  const broken = limits.arrive(at, tenant, conversation);
  violations.push(...broken);
  if (broken.length > 0) return refuse(res, 429, { 'retry-after': '1' });

  const fault = FAULTS[Math.floor(chance() / EACH)];
  if (fault !== undefined) injected[fault] = (injected[fault] ?? 0) + 1;
  if (fault === '412' || fault === '502') return refuse(res, Number(fault));
  if (fault === '429') {
    limits.hold(conversation, performance.now() + RETRY_AFTER_S * 1000);
    return refuse(res, 429, { 'retry-after': String(RETRY_AFTER_S) });
  }
  if (fault === 'slow') await sleep(SLOW_MS);
  // Whoever is gone by now never hears that it was taken, so it was not.
  if (req.socket.destroyed) return;
  taken[conversation] = (taken[conversation] ?? 0) + 1;
  const id = String(nextId++);
  answer(res, 201, { id: inPath === '' ? `${conversation};messageid=${id}` : id, activityId: id });
}

function refuse(res: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  answer(res, status, { error: { code: 'Injected', message: 'injected' } }, headers);
}

function answer(res: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}

async function readBody(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
}

const server = createServer((req, res) => {
  if (req.url === '/report') {
    return answer(res, 200, { requests, first, last, violations, injected, taken } satisfies Report);
  }
  if (req.url === '/requests') return answer(res, 200, { requests });
  const at = performance.now();
  requests += 1;
  first = first === 0 ? at : first;
  last = at;
  // A caller that is killed cuts its request off in the middle.
  take(req, res, at).catch(() => res.destroy());
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.stdin.on('close', () => process.exit(0)).resume();
