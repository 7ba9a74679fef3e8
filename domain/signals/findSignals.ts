import type { Finding } from '../signal.ts';
import { guidesDidMost } from './guidesDidMost.ts';
import { halfSilent } from './halfSilent.ts';
import { lacksClarifications } from './lacksClarifications.ts';
import { noLeadershipTime } from './noLeadershipTime.ts';
import { noNextDate } from './noNextDate.ts';
import { type History, type Past, pastOf } from './past.ts';
import { roleChangedHands } from './roleChangedHands.ts';
import { viewsDiffer } from './viewsDiffer.ts';

const RULES: readonly ((past: Past) => Finding[])[] = [
  viewsDiffer,
  guidesDidMost,
  noLeadershipTime,
  lacksClarifications,
  roleChangedHands,
  halfSilent,
  noNextDate,
];

/** Everything worth a talk in an engagement's history, in the order of SIGNAL_KINDS. */
export function findSignals(history: History): Finding[] {
  const past = pastOf(history);
  return RULES.flatMap((rule) => rule(past));
}
