import { keepPostgres } from '../../tests/global/keepPostgres.ts';
import { startService } from '../../tests/helpers/service.ts';
import { quantile } from '../answers/figures.ts';
import { type Figures, measureApi, measureFirstRows } from '../portfolio/measure.ts';
import { MUNICIPALITIES, plantPortfolio } from '../portfolio/plant.ts';

/** The most that the slowest twentieth of the answers may take, in milliseconds. */
const MOST_P95 = 100;
/** The most until the first rows stand there, in milliseconds. */
const MOST_FIRST_ROWS = 1000;

export interface PortfolioFigures {
  /** What there is to print, line by line. */
  readonly lines: readonly string[];
  readonly line: string;
  readonly ok: boolean;
}

/**
 * The portfolio of 357 municipalities with three years of fortnightly check-ins, on a PostgreSQL that waits for its disk:
 * what the interface takes over HTTP, and how soon the first rows stand in a browser. The tab has to be built.
 */
export async function measurePortfolio(seed: number, times = 250): Promise<PortfolioFigures> {
  const postgres = await keepPostgres({ durable: true });
  try {
    const planted = await plantPortfolio(postgres.url, seed);
    const service = await startService({ connectorUrl: 'http://localhost:1/none', databaseUrl: postgres.url });
    try {
      const api = await measureApi(service.url, planted, seed + 1, times);
      const rows = await measureFirstRows(service.url, 7);
      const [middle, worst] = [quantile(rows, 0.5), Math.max(...rows)];
      const p95 = Math.max(...api.map((figures) => figures.p95));
      return {
        lines: [
          `seed ${seed}: ${MUNICIPALITIES} municipalities, ${planted.rounds} rounds, ${planted.responses} answers, planted in ${planted.seconds.toFixed(1)} s`,
          ...api.map(sayFigures),
          `first rows in the browser: ${middle.toFixed(0)} ms, ${worst.toFixed(0)} ms at the most, of ${rows.length}`,
        ],
        line: `portfolio: API p95 ${p95.toFixed(1)} ms (at most ${MOST_P95}), first rows ${middle.toFixed(0)} ms (at most ${MOST_FIRST_ROWS})`,
        ok: p95 <= MOST_P95 && middle <= MOST_FIRST_ROWS,
      };
    } finally {
      await service.stop();
    }
  } finally {
    await postgres.stop();
  }
}

function sayFigures({ kind, times, p50, p95, p99 }: Figures): string {
  const [half, most, all] = [p50, p95, p99].map((value) => value.toFixed(1).padStart(6));
  return `${kind.padEnd(18)} ${String(times).padStart(4)} requests   p50 ${half} ms   p95 ${most} ms   p99 ${all} ms`;
}
