import type { Middle, SignalFacts } from '../../../../domain/signal.ts';
import { dayOf, sayDate } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';

/** «4», or «3–4» where two answers stand in the middle. */
function sayMiddle(t: Translate, { low, high }: Middle): string {
  return low === high ? String(low) : t('signal.between', { low, high });
}

/** What was seen, in a sentence with its dates, and with its numbers where there are answers enough to say them. */
export function sayWhatWasSeen(t: Translate, facts: SignalFacts): string {
  const [first = '', second = '', third = ''] = facts.rounds.map(({ openedAt }) => sayDate(t, dayOf(openedAt)));
  switch (facts.kind) {
    case 'viewsDiffer':
      return facts.municipality === null || facts.guides === null
        ? t('signal.seen.viewsDifferFew', { day: first })
        : t('signal.seen.viewsDiffer', {
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
