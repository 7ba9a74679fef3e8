import type { AskedRole } from '../people.ts';
import type { Finding } from '../signal.ts';
import { chosen, lastAsked, type Past, type PastRound, seen } from './past.ts';
import { runOf } from './run.ts';

/** «Jeg har brukt tid på dette arbeidet siden sist», asked of the mayor and the chief executive. */
const QUESTION = 'lea1';

const LEADERS: readonly AskedRole[] = ['mayor', 'chiefExecutive'];

const TIMES = 2;

/**
 * No time from the leadership twice running: the two last times the question was asked, everybody who answered it said
 * that they had spent none. Each time has to have an answer; silence is not «no».
 */
export function noLeadershipTime(past: Past): Finding[] {
  const asked = lastAsked(past, QUESTION);
  if (asked === null) return [];
  const answersIn = (round: PastRound) => chosen(round, { id: QUESTION, version: asked.version }, LEADERS);
  const run = runOf(asked.rounds, TIMES, (round) => {
    const answers = answersIn(round);
    return answers.length > 0 && answers.every((answer) => answer === 'none');
  });
  if (run === null) return [];
  const answers = run.latest.reduce((sum, round) => sum + answersIn(round).length, 0);
  return [
    {
      key: `noLeadershipTime/${run.anchor}`,
      facts: { kind: 'noLeadershipTime', rounds: run.latest.map(seen), answers },
    },
  ];
}
