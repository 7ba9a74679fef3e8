import type { Role } from '../../../domain/people.ts';
import { AUDIENCES, type Audience, type Round } from '../../../domain/round.ts';
import type { Resting } from '../../../domain/signal.ts';
import { readableBy } from '../../../domain/signals/readableBy.ts';
import { aHistory, somebody } from '../../builders/history.ts';

const PEOPLE = ['mayor', 'chiefExecutive', 'processLeader', 'guide'];
const rounds = (...audiences: Audience[]): Round[] =>
  aHistory(audiences.map(() => ({ told: PEOPLE.map((who) => [who, null] as const) }))).rounds.map((round, at) => ({
    ...round,
    audience: audiences[at] ?? round.audience,
  }));
const fromAnswers = (...ids: string[]): Resting => ({
  kind: 'lacksClarifications',
  rounds: ids.map((id) => ({ id, openedAt: '2026-09-01T07:00:00.000Z' })),
});
const seenBy = (who: string, seen: Resting, among: Round[]) =>
  readableBy(seen, among, somebody(who), [who.split(' ')[0] as Role]);

describe('who reads a signal', () => {
  it('is everybody who was asked and every guide, at the same moment', () => {
    const among = rounds('askedAndGuides');
    for (const who of [...PEOPLE, 'guide 2']) expect(seenBy(who, fromAnswers('r0'), among)).toBe(true);
    expect(seenBy('mayor 2', fromAnswers('r0'), among)).toBe(false);
  });

  it('is not the process leader where the answers were for the guides and the leadership', () => {
    const among = rounds('guidesAndLeadership');
    expect(PEOPLE.map((who) => seenBy(who, fromAnswers('r0'), among))).toEqual([true, true, false, true]);
  });

  it('is only who may read every round it was seen in', () => {
    const among = rounds('askedAndGuides', 'guidesAndLeadership', 'askedAndGuides');
    expect(seenBy('processLeader', fromAnswers('r0', 'r2'), among)).toBe(true);
    expect(seenBy('processLeader', fromAnswers('r0', 'r1', 'r2'), among)).toBe(false);
    expect(seenBy('guide', fromAnswers('r0', 'gone'), among)).toBe(false);
  });

  it.each(['viewsDiffer', 'noLeadershipTime', 'lacksClarifications'] as const)(
    'is not the programme lead for %s, which a few answers make: not even that it is there',
    (kind) => {
      for (const audience of AUDIENCES) {
        expect(seenBy('programmeLead', { ...fromAnswers('r0'), kind }, rounds(audience))).toBe(false);
      }
    },
  );

  it('is everybody where the guides did most by spreads that are shown, and the audience alone by fewer answers', () => {
    const most = { ...fromAnswers('r0'), kind: 'guidesDidMost' } as const;
    const among = rounds('guidesAndLeadership');
    for (const who of ['processLeader', 'programmeLead']) {
      expect(seenBy(who, { ...most, fewest: 3 }, among)).toBe(true);
      expect(seenBy(who, { ...most, fewest: 2 }, among)).toBe(false);
      // Found before it was kept how few had answered.
      expect(seenBy(who, most, among)).toBe(false);
    }
    expect(seenBy('mayor', most, among)).toBe(true);
  });

  it.each(['roleChangedHands', 'halfSilent', 'noNextDate'] as const)(
    'is everybody for %s, which shows no more than spreads and counts',
    (kind) => {
      const facts = { ...fromAnswers('r0'), kind };
      for (const who of ['mayor 2', 'processLeader', 'programmeLead']) {
        expect(seenBy(who, facts, rounds('guidesAndLeadership'))).toBe(true);
      }
    },
  );
});
