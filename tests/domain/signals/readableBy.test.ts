import type { Role } from '../../../domain/people.ts';
import type { Audience, Round } from '../../../domain/round.ts';
import type { SignalFacts } from '../../../domain/signal.ts';
import { readableBy } from '../../../domain/signals/readableBy.ts';
import { aHistory, somebody } from '../../builders/history.ts';

const PEOPLE = ['mayor', 'chiefExecutive', 'processLeader', 'guide'];
const rounds = (...audiences: Audience[]): Round[] =>
  aHistory(audiences.map(() => ({ told: PEOPLE.map((who) => [who, null] as const) }))).rounds.map((round, at) => ({
    ...round,
    audience: audiences[at] ?? round.audience,
  }));
const fromAnswers = (...ids: string[]): Pick<SignalFacts, 'kind' | 'rounds'> => ({
  kind: 'guidesDidMost',
  rounds: ids.map((id) => ({ id, openedAt: '2026-09-01T07:00:00.000Z' })),
});
const seenBy = (who: string, seen: Pick<SignalFacts, 'kind' | 'rounds'>, among: Round[]) =>
  readableBy(seen, among, somebody(who), [who.split(' ')[0] as Role]);

describe('who reads a signal', () => {
  it('is everybody who was asked and every guide, at the same moment', () => {
    const among = rounds('askedAndGuides');
    for (const who of [...PEOPLE, 'guide 2']) expect(seenBy(who, fromAnswers('r0'), among)).toBe('whole');
    expect(seenBy('mayor 2', fromAnswers('r0'), among)).toBe('hidden');
  });

  it('is not the process leader where the answers were for the guides and the leadership', () => {
    const among = rounds('guidesAndLeadership');
    expect(PEOPLE.map((who) => seenBy(who, fromAnswers('r0'), among))).toEqual(['whole', 'whole', 'hidden', 'whole']);
  });

  it('is only who may read every round it was seen in', () => {
    const among = rounds('askedAndGuides', 'guidesAndLeadership', 'askedAndGuides');
    expect(seenBy('processLeader', fromAnswers('r0', 'r2'), among)).toBe('whole');
    expect(seenBy('processLeader', fromAnswers('r0', 'r1', 'r2'), among)).toBe('hidden');
    expect(seenBy('guide', fromAnswers('r0', 'gone'), among)).toBe('hidden');
  });

  it('is the programme lead too, without what was answered', () => {
    expect(seenBy('programmeLead', fromAnswers('r0'), rounds('askedAndGuides'))).toBe('brief');
  });

  it.each(['roleChangedHands', 'halfSilent', 'noNextDate'] as const)(
    'is everybody for %s, which shows no answer',
    (kind) => {
      const facts = { ...fromAnswers('r0'), kind };
      for (const who of ['mayor 2', 'processLeader', 'programmeLead']) {
        expect(seenBy(who, facts, rounds('guidesAndLeadership'))).toBe('whole');
      }
    },
  );
});
