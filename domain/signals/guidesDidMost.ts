import { ASKED_ROLES } from '../people.ts';
import { EFFORT_QUESTION as QUESTION } from '../question.ts';
import { FEWEST_SHOWN } from '../result.ts';
import { asksOnlyEffort } from '../round.ts';
import type { Finding } from '../signal.ts';
import { middleOf, twice } from './middle.ts';
import { chosen, type Past, type PastRound, seen } from './past.ts';
import { runOf } from './run.ts';

const ROUNDS = 3;

/** «Veilederne mest» on the effort question. */
const GUIDES_MOST = 4;

/**
 * The guides did most of the work in the three newest closed rounds: the middle answer on effort is «veilederne mest»
 * or more in each. Everybody may know of it, so it is seen in shown spreads and nowhere else: a check-in in which fewer
 * than three could say breaks the run, since nothing was seen in it; the one question after a session that so few
 * answered does not.
 */
export function guidesDidMost(past: Past): Finding[] {
  const rounds = past.closed.filter((round) => !asksOnlyEffort(round.round) || shownEffort(round).length > 0);
  const run = runOf(rounds, ROUNDS, (round) => {
    const middle = middleOf(shownEffort(round));
    return middle !== null && twice(middle) >= 2 * GUIDES_MOST;
  });
  if (run === null) return [];
  const each = run.latest.map((round) => shownEffort(round).length);
  const answers = each.reduce((sum, n) => sum + n, 0);
  return [
    {
      key: `guidesDidMost/${run.anchor}`,
      facts: { kind: 'guidesDidMost', rounds: run.latest.map(seen), answers, fewest: Math.min(...each) },
    },
  ];
}

/** Empty where the spread is not shown. */
function shownEffort(round: PastRound): string[] {
  const versions = new Set(round.round.questions.filter((entry) => entry.questionId === QUESTION).map(versionOf));
  return [...versions]
    .map((version) => chosen(round, { id: QUESTION, version }, ASKED_ROLES))
    .flatMap((values) => (values.length < FEWEST_SHOWN ? [] : values));
}

const versionOf = ({ version }: { readonly version: number }) => version;
