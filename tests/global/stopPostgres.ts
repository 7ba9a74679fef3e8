import type { RunGlobals } from './startPostgres.ts';

/** jest's globalTeardown: ends what startPostgres began. */
export default async function stopPostgres(): Promise<void> {
  const globals = globalThis as RunGlobals;
  await globals.__postgres?.stop();
  delete globals.__postgres;
}
