import { ROLES, type Role } from '../../domain/people.ts';
import { mayShow, SHOWINGS, SHOWN_ELSEWHERE, type Showing, type ShownElsewhere } from '../../domain/showing.ts';

const OWN = { tenantId: 'county', conversationId: '19:fjord' };
const CHAT = { tenantId: 'county', conversationId: '19:chat' };
const OTHER_TENANT = { tenantId: 'another', conversationId: '19:fjord' };

const channel = { tenantId: OWN.tenantId, channelId: OWN.conversationId };
const rolesThat = (shownElsewhere: ShownElsewhere, what: Showing, place: typeof OWN) =>
  ROLES.filter((role) => mayShow({ channel, shownElsewhere }, [role], what, place)).join(' ');

/** Written by hand, as the act's table is: who may show what in a conversation that is not the engagement's channel. */
const ELSEWHERE: Readonly<Record<ShownElsewhere, Readonly<Record<Showing, string>>>> = {
  nothing: { planStatus: '', milestone: '', round: '' },
  planStatus: { planStatus: 'processLeader guide programmeLead', milestone: '', round: '' },
  everything: {
    planStatus: 'processLeader guide programmeLead',
    milestone: 'processLeader guide programmeLead',
    round: 'processLeader guide programmeLead',
  },
};

describe('what may be shown in a conversation', () => {
  it.each(SHOWINGS)('is up to everybody with a role in the engagement’s own channel: %s', (what) => {
    for (const setting of SHOWN_ELSEWHERE) expect(rolesThat(setting, what, OWN)).toBe(ROLES.join(' '));
  });

  it.each(SHOWN_ELSEWHERE)('is elsewhere up to the role and to what was said of the engagement: %s', (setting) => {
    for (const what of SHOWINGS) expect(rolesThat(setting, what, CHAT)).toBe(ELSEWHERE[setting][what]);
  });

  it('is nothing in another tenant, though the channel’s id be the same', () => {
    for (const what of SHOWINGS) expect(rolesThat('everything', what, OTHER_TENANT)).toBe('');
  });

  it('is nothing for somebody without a role, anywhere', () => {
    const none: readonly Role[] = [];
    for (const place of [OWN, CHAT]) {
      expect(SHOWINGS.some((what) => mayShow({ channel, shownElsewhere: 'everything' }, none, what, place))).toBe(
        false,
      );
    }
  });

  it('follows the setting where the engagement has no channel yet', () => {
    expect(mayShow({ channel: null, shownElsewhere: 'planStatus' }, ['guide'], 'planStatus', CHAT)).toBe(true);
    expect(mayShow({ channel: null, shownElsewhere: 'nothing' }, ['guide'], 'planStatus', CHAT)).toBe(false);
  });
});
