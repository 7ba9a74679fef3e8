import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** What readiness is read from. */
export interface Vitals {
  /** Asks the database something small. */
  ping(): Promise<unknown>;
  /** When the work that comes by the clock last came, in any instance; null for never. */
  lastTick(): Promise<Date | null>;
  /** When deliveries were last looked for here, by `performance.now()`. */
  lookedAt(): number;
  now(): Date;
}

export interface Readiness {
  /** What is wrong, in plain words for whoever runs the service; empty when it can work. */
  faults(): Promise<readonly string[]>;
  /** From now on it is wrong that the service is ending. */
  stopping(): void;
}

/** Work comes each minute: three missed are no chance. */
const TICK_MS = 3 * 60_000;
const LOOK_MS = 15_000;
const ANSWER_MS = 3_000;
/** Anybody may ask, however often: who asks within this time of another gets what that one got. */
const HOLDS_MS = 1_000;

/** Whether the service can do its work just now. It names no host, table or error: those are in the log. */
export function createReadiness({ ping, lastTick, lookedAt, now }: Vitals): Readiness {
  const started = now().getTime();
  let ending = false;
  let looked: { readonly at: number; readonly faults: Promise<readonly string[]> } | null = null;
  const look = async (): Promise<readonly string[]> => {
    const late = sleep(ANSWER_MS, 'late' as const, { ref: false });
    const tick = await Promise.race([ping().then(lastTick), late]).catch(() => 'late' as const);
    if (tick === 'late') return ['The database does not answer.'];
    const faults: string[] = [];
    if (performance.now() - lookedAt() > LOOK_MS) faults.push('Nothing is being sent: the queue is not looked at.');
    const since = now().getTime() - Math.max(started, tick?.getTime() ?? 0);
    if (since > TICK_MS)
      faults.push(`The work that comes by the clock has not come for ${Math.round(since / 60_000)} minutes.`);
    return faults;
  };
  return {
    async faults() {
      if (ending) return ['The service is ending; another instance takes over.'];
      const at = now().getTime();
      if (looked === null || Math.abs(at - looked.at) >= HOLDS_MS) looked = { at, faults: look() };
      return looked.faults;
    },
    stopping() {
      ending = true;
    },
  };
}
