import type { Conversation } from '../../bot/usecases/ports/conversations.ts';
import { DeliveryError } from '../../bot/usecases/ports/messenger.ts';
import type { Roster, RosterMember } from '../../bot/usecases/ports/rosters.ts';
import type { PersonKey } from '../../domain/people.ts';

/** Teams' lists of members in the test's hands. */
export class FakeRoster implements Roster {
  /** By the id of the team or channel. One that is not here cannot be read. */
  readonly lists = new Map<string, readonly RosterMember[]>();
  /** What it answers instead, until it is taken away. */
  failure: DeliveryError | null = null;
  /** The ids that were asked for, in order. */
  readonly asked: string[] = [];

  async members({ id }: Conversation): Promise<RosterMember[]> {
    this.asked.push(id);
    if (this.failure !== null) throw this.failure;
    const list = this.lists.get(id);
    if (list === undefined) throw new DeliveryError('notInConversation', false, null, true);
    return [...list];
  }
}

/** Somebody as Teams lists them. */
export function aMember({ tenantId, objectId }: PersonKey, overrides: Partial<RosterMember> = {}): RosterMember {
  return { teamsId: `29:${objectId}`, objectId, tenantId, name: 'Nokon', guest: false, ...overrides };
}
