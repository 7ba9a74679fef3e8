import { type Act, may } from './access.ts';
import type { Role } from './people.ts';

/** What can be put into a conversation. */
export const SHOWINGS = ['planStatus', 'milestone', 'round'] as const;
export type Showing = (typeof SHOWINGS)[number];

/**
 * What of an engagement may be shown in conversations that are not its own channel, as those who run the work have said:
 * nothing; where the plan is; or milestones and how many have answered as well. Answers are shown nowhere but where they
 * were announced.
 */
export const SHOWN_ELSEWHERE = ['nothing', 'planStatus', 'everything'] as const;
export type ShownElsewhere = (typeof SHOWN_ELSEWHERE)[number];

const NEEDS: Readonly<Record<Showing, Act>> = { planStatus: 'readPlan', milestone: 'readPlan', round: 'readRounds' };

/** A conversation in Teams, by the tenant it is in. */
export interface Place {
  readonly tenantId: string;
  readonly conversationId: string;
}

/** As much of an engagement as says where it belongs. */
interface Placed {
  readonly channel: { readonly tenantId: string; readonly channelId: string } | null;
}

interface Shown extends Placed {
  readonly shownElsewhere: ShownElsewhere;
}

/** Whether a conversation is the engagement's own channel. */
export function isOwnPlace({ channel }: Placed, { tenantId, conversationId }: Place): boolean {
  return channel !== null && channel.tenantId === tenantId && channel.channelId === conversationId;
}

/**
 * Whether somebody with these roles may show something of the engagement in a conversation. In its own channel, whoever
 * may read it; anywhere else both must allow it: the person's role, and what was said of the engagement. Never in
 * another tenant.
 */
export function mayShow(engagement: Shown, roles: readonly Role[], what: Showing, place: Place): boolean {
  if (!may(roles, NEEDS[what])) return false;
  if (isOwnPlace(engagement, place)) return true;
  if (engagement.channel !== null && engagement.channel.tenantId !== place.tenantId) return false;
  if (!may(roles, 'showElsewhere')) return false;
  const { shownElsewhere } = engagement;
  return shownElsewhere === 'everything' || (shownElsewhere === 'planStatus' && what === 'planStatus');
}
