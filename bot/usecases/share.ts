import { AsyncLocalStorage } from 'node:async_hooks';
import type { PersonKey } from '../../domain/people.ts';

/** What somebody waits at most for their part of the database, in milliseconds: well before Teams gives a press up. */
const PATIENCE_MS = 3_000;
/** Work that nobody waits for. */
const WORK_PATIENCE_MS = 30_000;

/**
 * Carried beside the work and not handed down through it: whom a request is for is known at the edges, how many
 * connections there are is known below every store, and nothing between needs either.
 */
const shares = new AsyncLocalStorage<{ readonly key: string; readonly patienceMs: number }>();

/** Does what is asked for an engagement, or for whatever else `key` names, on its part of the database. */
export const onShareOf = <T>(key: string, work: () => T): T => shares.run({ key, patienceMs: PATIENCE_MS }, work);

/** What one person asks for before anybody has looked whether it may be given, and what is of no engagement. */
export const personShare = ({ tenantId, objectId }: PersonKey): string => `person ${tenantId} ${objectId}`;

/**
 * Looking up links, which anybody may make up: one part for all of them. What is behind a link that there is, is done on
 * its owner's.
 */
export const LINKS_SHARE = 'links';

/** The same for work that comes by itself. */
export const onWorkShareOf = <T>(key: string, work: () => T): T =>
  shares.run({ key, patienceMs: WORK_PATIENCE_MS }, work);

/** On whose part of the database this is done; undefined where it is nobody's. */
export const currentShare = () => shares.getStore();
