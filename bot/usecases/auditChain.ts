import { createHash } from 'node:crypto';
import { type AuditEntry, chained, FIRST_LINK } from '../../domain/audit.ts';

/** Where a chain of entries is broken. */
export interface ChainFault {
  readonly number: number;
  /** `hash`: what stands there is not what was written. `link`: something was put in, taken out or moved before it. */
  readonly fault: 'hash' | 'link';
}

/**
 * Holds entries, oldest first, against their own hashes. Entries from the middle of a log are held to each other; those
 * that begin at 1 also to the beginning. That the newest ones were cut off shows only against a hash that was kept
 * elsewhere, which is what exporting the log is for.
 */
export function chainFaults(entries: readonly AuditEntry[]): ChainFault[] {
  const faults: ChainFault[] = [];
  let before: AuditEntry | null = null;
  for (const entry of entries) {
    const { hash, ...rest } = entry;
    if (createHash('sha256').update(chained(rest)).digest('hex') !== hash)
      faults.push({ number: entry.number, fault: 'hash' });
    const expected = before?.hash ?? (entry.number === 1 ? FIRST_LINK : entry.previous);
    const follows = before === null || entry.number === before.number + 1;
    if (entry.previous !== expected || !follows) faults.push({ number: entry.number, fault: 'link' });
    before = entry;
  }
  return faults;
}
