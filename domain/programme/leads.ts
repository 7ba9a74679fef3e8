import { type PersonKey, samePerson } from '../people.ts';

export const LEAD_CHANGES = ['added', 'removed'] as const;

export type LeadChangeKind = (typeof LEAD_CHANGES)[number];

/**
 * Whether a programme is still led when somebody is no longer among its leads. It takes one who, as far as anybody knows,
 * is still there: whom Teams lists nowhere any more can no longer sign in to hand over what they lead. A lead needs no
 * team, so one whom Teams never listed is there.
 */
export function isLedWithout(
  leads: readonly { readonly person: PersonKey; readonly gone: boolean }[],
  leaving: PersonKey,
): boolean {
  return leads.some(({ person, gone }) => !gone && !samePerson(person, leaving));
}

/** People are told of what became of themselves where they look for this long, in days. */
export const LEAD_NEWS_DAYS = 30;
