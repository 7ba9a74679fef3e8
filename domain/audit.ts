import type { ErrorCode } from './errors.ts';
import type { PersonKey } from './people.ts';

/**
 * How something that was tried ended: done, with what it changed in the same transaction; so already, so that it changed
 * nothing; refused with a reason of the closed set; or broken. Of a reading, `done` is that it was given.
 */
export type AuditOutcome = (typeof AUDIT_ENDS)[number] | ErrorCode;

export const AUDIT_ENDS = ['done', 'unchanged', 'failed'] as const;

/**
 * One act, as the audit log keeps it (domain.md § 5, Security): who, what, to which engagement, when, from where, and
 * how it ended. Ids alone: no name, no answer and nothing that anybody wrote.
 */
export interface AuditNote {
  readonly at: Date;
  /** Null for what the service does by itself. */
  readonly by: PersonKey | null;
  /** Null for what is of no engagement, such as a look at one's own data. */
  readonly engagementId: string | null;
  /** The door and the act: `route openRound`, `verb round.send`, `command checkIn`, `job applyRetention`. */
  readonly via: string;
  /** The ids of what it was done to within the engagement; null where the engagement itself says it all. */
  readonly about: string | null;
  readonly outcome: AuditOutcome;
  /** A network address cut by {@link cutAddress}; null where Teams stands between. */
  readonly from: string | null;
}

/** A note in its place in the chain of its engagement. Numbers count from 1. */
export interface AuditEntry extends AuditNote {
  readonly number: number;
  /** The hash of the entry before; 64 zeros before the first. */
  readonly previous: string;
  /** SHA-256 in hexadecimal over {@link chained}. */
  readonly hash: string;
}

/** The chain of what is of no engagement. */
export const SERVICE_CHAIN = 'service';

export const FIRST_LINK = '0'.repeat(64);

/** What an entry's hash is taken of, line by line. The database's function writes the same: migration 0015. */
export function chained(entry: Omit<AuditEntry, 'hash'>): string {
  return [
    entry.previous,
    entry.engagementId ?? SERVICE_CHAIN,
    String(entry.number),
    entry.at.toISOString(),
    entry.by?.tenantId ?? '',
    entry.by?.objectId ?? '',
    entry.via,
    entry.about ?? '',
    entry.outcome,
    entry.from ?? '',
  ].join('\n');
}

/**
 * As much of a network address as tells one office from another and no household from the next: a /24 of IPv4, a /48 of
 * IPv6. Null for what is no address.
 */
export function cutAddress(address: string | null | undefined): string | null {
  const plain = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '');
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(plain);
  if (four) return `${four.slice(1, 4).join('.')}.0/24`;
  if (!/^[\da-f:]+$/i.test(plain) || !plain.includes(':')) return null;
  const [left = '', right] = plain.toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  // Where zeros are left out they stand between the two halves, and only the first three groups count.
  const groups = right === undefined ? head : [...head, '0', '0', '0'];
  return `${groups.slice(0, 3).join(':')}::/48`;
}
