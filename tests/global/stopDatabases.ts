import type { RunGlobals } from './startDatabases.ts';

/** jest's globalTeardown: ends what startDatabases began. */
export default async function stopDatabases(): Promise<void> {
  const globals = globalThis as RunGlobals;
  await globals.__databases?.end();
  delete globals.__databases;
}
