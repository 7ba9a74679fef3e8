import type { Middle, SignalFacts } from '../../../../domain/signal.ts';
import { dayOf, sayDate } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { SignalView } from '../../../../domain/views.ts';

/** «4», or «3–4» where two answers stand in the middle. */
function sayMiddle(t: Translate, { low, high }: Middle): string {
  return low === high ? String(low) : t('signal.between', { low, high });
}

/** What was seen, in a sentence with its numbers and dates; for those who see no answers, a sentence without them. */
export function sayWhatWasSeen(t: Translate, { kind, facts }: Pick<SignalView, 'kind' | 'facts'>): string {
  if (facts !== null) return saySeen(t, facts);
  switch (kind) {
    case 'viewsDiffer':
    case 'guidesDidMost':
    case 'noLeadershipTime':
    case 'lacksClarifications':
      return t(`signal.brief.${kind}`);
    default:
      return '';
  }
}

function saySeen(t: Translate, facts: SignalFacts): string {
  const [first = '', second = '', third = ''] = facts.rounds.map(({ openedAt }) => sayDate(t, dayOf(openedAt)));
  switch (facts.kind) {
    case 'viewsDiffer':
      return t('signal.seen.viewsDiffer', {
        day: first,
        municipality: sayMiddle(t, facts.municipality),
        municipalityN: facts.municipality.n,
        guides: sayMiddle(t, facts.guides),
        guidesN: facts.guides.n,
      });
    case 'guidesDidMost':
      return t('signal.seen.guidesDidMost', { first, second, third, answers: facts.answers });
    case 'noLeadershipTime':
      return t('signal.seen.noLeadershipTime', { first, second, answers: facts.answers });
    case 'lacksClarifications':
      return t('signal.seen.lacksClarifications', { day: first });
    case 'roleChangedHands':
      return t('signal.seen.roleChangedHands', { day: first, role: t(`role.${facts.role}`) });
    case 'halfSilent':
      return t('signal.seen.halfSilent', { day: first, asked: facts.asked, answered: facts.answered });
    case 'noNextDate':
      return t('signal.seen.noNextDate');
  }
}
