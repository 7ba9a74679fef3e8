import { samePerson } from '../people.ts';
import { asksOnlyEffort } from '../round.ts';
import type { Finding } from '../signal.ts';
import { type Past, seen } from './past.ts';

/** Half or more of those asked did not answer the newest closed check-in; the one question after a session is none. */
export function halfSilent(past: Past): Finding[] {
  const latest = past.closed.find(({ round }) => !asksOnlyEffort(round));
  if (latest === undefined) return [];
  const { round, responses } = latest;
  const asked = round.asked.length;
  const answered = round.asked.filter(({ person }) =>
    responses.some((response) => samePerson(response.person, person)),
  ).length;
  if (asked === 0 || 2 * (asked - answered) < asked) return [];
  return [{ key: `halfSilent/${round.id}`, facts: { kind: 'halfSilent', rounds: [seen(latest)], asked, answered } }];
}
