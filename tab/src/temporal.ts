import type { Temporal as TemporalSpec } from 'temporal-polyfill';

type Namespace = typeof TemporalSpec;

const own = () => (globalThis as { readonly Temporal?: Namespace }).Temporal;

/**
 * What the build puts in the place of the package `temporal-polyfill`: the browser's own Temporal, which is the same
 * by the same standard. Undefined until {@link ensureTemporal} has come back, in a browser that has none.
 */
export let Temporal: Namespace | undefined = own();

/** Fetches Temporal for a browser that has none. Awaited before anything is drawn. @throws when it cannot be fetched */
export async function ensureTemporal(load: () => Promise<unknown>): Promise<void> {
  if (Temporal !== undefined) return;
  await load();
  Temporal = own();
}
