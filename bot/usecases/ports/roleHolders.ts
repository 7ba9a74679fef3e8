import type { AskedRole, PersonKey } from '../../../domain/people.ts';

export interface HeldRole {
  readonly person: PersonKey;
  readonly name: string;
  readonly role: AskedRole;
  /** Whether it counts: held by somebody who is in the channel's team. */
  readonly counts: boolean;
}

/** Who holds which role in an engagement. */
export interface RoleHolderStore {
  /** Roles as they were given, whether they count just now or not; by role, then by name. */
  list(engagementId: string): Promise<readonly HeldRole[]>;
  /** For good, also where it was held for a period. False when it was so already. */
  give(engagementId: string, person: PersonKey, role: AskedRole): Promise<boolean>;
  /** That they have held it stays known for as long as the engagement does. False when they did not hold it. */
  take(engagementId: string, person: PersonKey, role: AskedRole): Promise<boolean>;
  /** Those from whom a role was taken; `municipal` where one of them was the municipality's own. Each once, in no order. */
  past(engagementId: string): Promise<readonly { readonly person: PersonKey; readonly municipal: boolean }[]>;
  /** Whether every one of them holds a role in the engagement, is to hold one, or has held one. */
  haveAllHeld(engagementId: string, people: readonly PersonKey[]): Promise<boolean>;
}
