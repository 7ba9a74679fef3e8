import type { Finding } from '../signal.ts';
import { middleOf, twice } from './middle.ts';
import { chosen, lastAsked, type Past, seen } from './past.ts';

/** «Arbeidet har de avklaringene det trenger for neste steg», asked of the process leader. */
const QUESTION = 'lea4';

/** «Stemmer lite» and below. */
const LOW = 2;

/** The work lacks clarifications: so the process leader said in the newest closed round that asked for it. */
export function lacksClarifications(past: Past): Finding[] {
  const asked = lastAsked(past, QUESTION);
  const round = asked?.rounds[0];
  if (asked === null || round === undefined) return [];
  const middle = middleOf(chosen(round, { id: QUESTION, version: asked.version }, ['processLeader']));
  if (middle === null || twice(middle) > 2 * LOW) return [];
  return [
    {
      key: `lacksClarifications/${round.round.id}`,
      facts: { kind: 'lacksClarifications', rounds: [seen(round)] },
    },
  ];
}
