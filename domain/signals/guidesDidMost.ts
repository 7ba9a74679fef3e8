import { ASKED_ROLES } from '../people.ts';
import { EFFORT_QUESTION as QUESTION } from '../question.ts';
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
 * or more in each. A check-in in which nobody could say breaks the run, since nothing was seen in it; the one question
 * after a session that nobody answered does not.
 */
export function guidesDidMost(past: Past): Finding[] {
  const rounds = past.closed.filter((round) => !asksOnlyEffort(round.round) || effortIn(round).length > 0);
  const run = runOf(rounds, ROUNDS, (round) => {
    const middle = middleOf(effortIn(round));
    return middle !== null && twice(middle) >= 2 * GUIDES_MOST;
  });
  if (run === null) return [];
  const answers = run.latest.reduce((sum, round) => sum + effortIn(round).length, 0);
  return [
    {
      key: `guidesDidMost/${run.anchor}`,
      facts: { kind: 'guidesDidMost', rounds: run.latest.map(seen), answers },
    },
  ];
}

function effortIn(round: PastRound): string[] {
  const versions = new Set(round.round.questions.filter((entry) => entry.questionId === QUESTION).map(versionOf));
  return [...versions].flatMap((version) => chosen(round, { id: QUESTION, version }, ASKED_ROLES));
}

const versionOf = ({ version }: { readonly version: number }) => version;
