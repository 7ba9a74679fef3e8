import autocannon, { type Result } from 'autocannon';

export const CONNECTIONS = 20;

/** One press: what is posted, and whether what came back is what it should be. */
export interface Press {
  readonly body: string;
  answeredWell(status: number, body: string): boolean;
}

/** How one stretch of load went. */
export interface Stretch {
  readonly perSecond: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
  /** What was answered otherwise than it should be, a few of them. */
  readonly wrong: readonly string[];
}

/**
 * Sends every press once, dealt out to twenty connections, each of which sends its next when the last was answered.
 * @throws Error when a request got no answer at all
 */
export async function pressAll(url: string, token: string, presses: readonly Press[]): Promise<Stretch> {
  const latencies: number[] = [];
  const wrong: string[] = [];
  const request = ({ body, answeredWell }: Press) => ({
    method: 'POST' as const,
    path: '/api/messages',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
    onResponse(status: number, answer: string) {
      if (!answeredWell(status, answer)) wrong.push(`${status}: ${answer.slice(0, 300)}`);
    },
  });
  const hands = Array.from({ length: CONNECTIONS }, (_, hand) =>
    presses.filter((_press, at) => at % CONNECTIONS === hand).map(request),
  );
  let started = 0;
  let ended = 0;
  const result = await new Promise<Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: CONNECTIONS,
        amount: presses.length,
        timeout: 60,
        sampleInt: 50,
        setupClient: (client) => client.setRequests(hands.pop() ?? []),
      },
      (error, all) => (error ? reject(error) : resolve(all)),
    );
    run.on('start', () => {
      started = performance.now();
    });
    run.on('response', (_client, _status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      ended = performance.now();
    });
  });
  if (result.errors > 0 || latencies.length !== presses.length) {
    throw new Error(`${presses.length} presses were sent and ${latencies.length} answered.`);
  }
  return { perSecond: (presses.length * 1000) / (ended - started), latencies, wrong };
}
