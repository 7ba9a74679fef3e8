import { samePerson } from '../people.ts';
import type { Finding } from '../signal.ts';
import { type Past, seen } from './past.ts';

/** Half or more of those asked did not answer the newest closed round. */
export function halfSilent(past: Past): Finding[] {
  const [latest] = past.closed;
  if (latest === undefined) return [];
  const { round, responses } = latest;
  const asked = round.asked.length;
  const answered = round.asked.filter(({ person }) =>
    responses.some((response) => samePerson(response.person, person)),
  ).length;
  if (asked === 0 || 2 * (asked - answered) < asked) return [];
  return [{ key: `halfSilent/${round.id}`, facts: { kind: 'halfSilent', rounds: [seen(latest)], asked, answered } }];
}
