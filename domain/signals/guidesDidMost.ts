import { ASKED_ROLES } from '../people.ts';
import type { Finding } from '../signal.ts';
import { middleOf, twice } from './middle.ts';
import { chosen, type Past, type PastRound, seen } from './past.ts';
import { runOf } from './run.ts';

const QUESTION = 'effort';

const ROUNDS = 3;

/** «Veilederne mest» on the effort question. */
const GUIDES_MOST = 4;

/**
 * The guides did most of the work in the three newest closed rounds: the middle answer on effort is «veilederne mest»
 * or more in each. A round in which nobody could say breaks the run, since nothing was seen in it.
 */
export function guidesDidMost(past: Past): Finding[] {
  const run = runOf(past.closed, ROUNDS, (round) => {
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
