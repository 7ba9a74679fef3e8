import { type ChannelAccount, type CloudAdapter, TeamsInfo, type TurnContext } from 'botbuilder';
import { keptText } from '../../domain/keptText.ts';
import type { Conversation } from '../usecases/ports/conversations.ts';
import { DeliveryError } from '../usecases/ports/messenger.ts';
import type { Roster, RosterMember } from '../usecases/ports/rosters.ts';
import { toDeliveryError } from './deliveryFault.ts';
import { inConversation, inTime } from './inConversation.ts';

/** The most that Teams gives at once. */
const PAGE = 500;
/** A list that does not come to its end is not a list. */
const MOST_PAGES = 60;
/** Characters of an id or a name. */
const LONGEST = 512;

/** Lets one request to Teams about a conversation go when its limits allow. @throws DeliveryError `throttled` */
export type Paced = <T>(about: Pick<Conversation, 'tenantId' | 'id'>, send: () => Promise<T>) => Promise<T>;

/** Asks Teams for members, by pages: asked for all at once it answers five times a minute only. */
export function createRoster(adapter: CloudAdapter, appId: string, now: () => Date, paced: Paced): Roster {
  const asked = async <T>(of: Conversation, work: (turn: TurnContext) => Promise<T>): Promise<T> => {
    try {
      return await inConversation(adapter, appId, of, null, work);
    } catch (error) {
      if (error instanceof DeliveryError) throw error;
      throw toDeliveryError(error, now()) ?? error;
    }
  };
  return {
    members: (of) =>
      asked(of, async (turn) => {
        const all: RosterMember[] = [];
        let next: string | undefined;
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const after = next;
          const answer = await paced(of, () => inTime(TeamsInfo.getPagedMembers(turn, PAGE, after)));
          all.push(...answer.members.map(toMember));
          if (!answer.continuationToken) return all;
          next = answer.continuationToken;
        }
        throw new DeliveryError('tooLarge', false);
      }),
  };
}

/** The account's object id comes as `objectId` or `aadObjectId`, by the age of the endpoint. */
function toMember(
  account: ChannelAccount & { objectId?: string; tenantId?: string; userRole?: string; email?: string },
): RosterMember {
  const { id, name, aadObjectId, objectId, tenantId, userRole, email } = account;
  const kept = (text: string) => keptText(text.slice(0, LONGEST));
  return {
    teamsId: kept(id),
    objectId: kept(aadObjectId || objectId || '') || null,
    tenantId: kept(tenantId || '') || null,
    name: kept(name ?? ''),
    guest: userRole === 'guest',
    ...(email && { mail: email }),
  };
}
