import { launchBrowser } from '../../tests/helpers/browser.ts';
import { PERSONA } from '../../tests/helpers/tryOut.ts';
import { quantile } from '../answers/figures.ts';
import { seededChance } from '../fanout/chance.ts';
import type { Planted } from './plant.ts';

/** What one kind of request took, in milliseconds. */
export interface Figures {
  readonly kind: string;
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const HEADERS = { 'x-demo-persona': PERSONA.programmeLead };

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | null;
}

/** As the programme lead, over HTTP, one after the other: everything page by page, with a search, and with filters. */
export async function measureApi(url: string, planted: Planted, seed: number, times: number): Promise<Figures[]> {
  const chance = seededChance(seed);
  const one = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)];
  const ask = async (query: Record<string, string | undefined>) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const began = performance.now();
    const answer = await fetch(`${url}/api/v1/portfolio?${new URLSearchParams(given)}`, { headers: HEADERS });
    if (!answer.ok) throw new Error(`the portfolio answered ${answer.status}`);
    const page = (await answer.json()) as Page;
    return { page, took: performance.now() - began };
  };
  const repeat = async (kind: string, once: () => Promise<number>): Promise<Figures> => {
    for (let warm = 0; warm < 20; warm += 1) await once();
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) took.push(await once());
    return { kind, times, p50: quantile(took, 0.5), p95: quantile(took, 0.95), p99: quantile(took, 0.99) };
  };

  let after: string | undefined;
  const pages = await repeat('all, page by page', async () => {
    const { page, took } = await ask({ after });
    if (page.rows.length === 0) throw new Error('a page of the portfolio is empty');
    after = page.next ?? undefined;
    return took;
  });
  const search = await repeat('with a search', async () => {
    const name = one(planted.names) ?? '';
    return (await ask({ search: name.slice(0, 1 + Math.floor(chance() * name.length)) })).took;
  });
  const filters = await repeat('with filters', async () => {
    const programme = chance() < 0.7 ? one(planted.programmes) : undefined;
    return (await ask({ programme, county: one(planted.counties) })).took;
  });
  return [pages, search, filters];
}

/** From the address is asked for until the first row stands there, in milliseconds; each time in a browser that knows nothing. */
export async function measureFirstRows(url: string, times: number): Promise<number[]> {
  const browser = await launchBrowser();
  try {
    const took: number[] = [];
    for (let time = 0; time <= times; time += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${url}/tab/?persona=${PERSONA.programmeLead}`, { waitUntil: 'commit' });
      const first = await page.waitForFunction(() =>
        document.querySelector('tbody tr') === null ? null : performance.now(),
      );
      // The very first starts the browser's own processes too.
      if (time > 0) took.push(Number(await first.jsonValue()));
      await context.close();
    }
    return took;
  } finally {
    await browser.close();
  }
}
