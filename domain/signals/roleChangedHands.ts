import { type AskedRole, type PersonKey, samePerson } from '../people.ts';
import { type Finding, LOCAL_ROLES, type LocalRole } from '../signal.ts';
import { type Past, type PastRound, seen } from './past.ts';

/**
 * A role changed hands: somebody holds it now who was not asked in it in the newest round that asked anybody in it,
 * while one who was asked then holds it no longer; or the same between that round and the one before. A second holder
 * beside the first (a stand-in, say) is no change, and neither is a role that stands empty. Named after the last round
 * of the former holder, so that it is the same signal before and after the next round opens.
 */
export function roleChangedHands(past: Past): Finding[] {
  return LOCAL_ROLES.flatMap((role) => changed(past, role));
}

function changed(past: Past, role: LocalRole): Finding[] {
  const [latest, before] = past.rounds.filter((round) => askedIn(round, role).length > 0);
  if (latest === undefined) return [];
  const now = past.holders.filter((holder) => holder.role === role).map(({ person }) => person);
  if (otherHands(askedIn(latest, role), now)) return [finding(role, latest)];
  const earlier = before !== undefined && otherHands(askedIn(before, role), askedIn(latest, role));
  return earlier ? [finding(role, before)] : [];
}

function askedIn({ round }: PastRound, role: AskedRole): PersonKey[] {
  return round.asked.filter((entry) => entry.role === role).map(({ person }) => person);
}

function otherHands(then: readonly PersonKey[], now: readonly PersonKey[]): boolean {
  const missing = (from: readonly PersonKey[], among: readonly PersonKey[]) =>
    from.some((person) => !among.some((other) => samePerson(person, other)));
  return missing(then, now) && missing(now, then);
}

function finding(role: LocalRole, last: PastRound): Finding {
  return {
    key: `roleChangedHands/${role}/${last.round.id}`,
    facts: { kind: 'roleChangedHands', rounds: [seen(last)], role },
  };
}
