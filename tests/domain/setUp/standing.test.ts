import { SETTING_UP, type SetUpFacts, type SetUpStanding, standingOf } from '../../../domain/setUp/standing.ts';

/** Everybody who may come: in the team or not or unknown × guides × whether anybody does × whether they added the app. */
const ALL: SetUpFacts[] = [true, false, null].flatMap((inTeam) =>
  [true, false].flatMap((guides) =>
    [true, false].flatMap((begun) => [true, false].map((added) => ({ inTeam, guides, begun, added }))),
  ),
);

/** Written by hand, as the reason stands in `domain/setUp/standing.ts`: so that the rule can be wrong. */
function decided({ inTeam, guides, begun, added }: SetUpFacts): SetUpStanding {
  if (inTeam === false) return 'notSeen';
  if (inTeam === null && !added) return 'notSeen';
  if (guides) return 'may';
  return begun ? 'notGuide' : added ? 'first' : 'notFirst';
}

describe('who may set a channel up', () => {
  it.each(ALL.map((facts) => [JSON.stringify(facts), facts] as const))('%s', (_name, facts) => {
    expect(standingOf(facts)).toBe(decided(facts));
  });

  it('is nobody outside the channel, whatever they are elsewhere', () => {
    for (const facts of ALL.filter(({ inTeam }) => inTeam === false)) expect(standingOf(facts)).toBe('notSeen');
  });

  it('is never somebody without a role once anybody guides, even if they added the app', () => {
    const late = ALL.filter(({ guides, begun }) => !guides && begun);
    expect(late.map(standingOf)).not.toContain('may');
    expect(late.map(standingOf)).not.toContain('first');
  });

  it('takes the roles from the one table', () => {
    expect(SETTING_UP).toEqual(['guide', 'programmeLead']);
  });
});
