import type { Question } from '../question.ts';
import { type Finding, LOCAL_ROLES } from '../signal.ts';
import { middleOf, quotable, twice } from './middle.ts';
import { chosen, type Past, type PastRound, seen } from './past.ts';

/** How far apart the two middles have to be, in steps of the 1–5 scale. */
const APART = 2;

/**
 * The municipality and the guides see the same thing differently: on an identical scale question the middle answer of
 * the one side lies two steps or more from the other's, the last time both were asked it. One answer on each side is
 * enough, so it may give a person's answer away: it stands only in the tab, for the audience that was announced, and
 * on no card; and what a side of fewer than three said is quoted to nobody. A side without an answer has no view to
 * differ from.
 */
export function viewsDiffer(past: Past): Finding[] {
  return past.questions
    .filter(({ kind }) => kind === 'scale')
    .sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1))
    .flatMap((question) => {
      const round = past.closed.find((entry) => asksBoth(entry, question));
      return round === undefined ? [] : differing(round, question);
    });
}

function asksBoth({ round }: PastRound, { id, version }: Pick<Question, 'id' | 'version'>): boolean {
  const entries = round.questions.filter((entry) => entry.questionId === id && entry.version === version);
  return entries.some(({ role }) => role === 'guide') && entries.some(({ role }) => role !== 'guide');
}

function differing(round: PastRound, question: Pick<Question, 'id' | 'version'>): Finding[] {
  const municipality = middleOf(chosen(round, question, LOCAL_ROLES));
  const guides = middleOf(chosen(round, question, ['guide']));
  if (municipality === null || guides === null) return [];
  if (Math.abs(twice(municipality) - twice(guides)) < 2 * APART) return [];
  const { id, version } = question;
  const sides = { municipality: quotable(municipality), guides: quotable(guides) };
  return [
    {
      key: `viewsDiffer/${round.round.id}/${id}@${version}`,
      facts: { kind: 'viewsDiffer', rounds: [seen(round)], questionId: id, version, ...sides },
    },
  ];
}
