import type { AskedRole, PersonKey } from '../people.ts';
import type { SetUpMember } from './view.ts';

/** Who is in, as a guide sees it. */
export interface RolesView {
  /** Who reads. */
  readonly me: PersonKey;
  readonly hasChannel: boolean;
  /** Whether Teams said just now who is in the channel. */
  readonly read: boolean;
  readonly held: readonly {
    readonly person: PersonKey;
    readonly name: string;
    readonly role: AskedRole;
    /** False for somebody who is not in the channel's team, so that the role does not count. */
    readonly counts: boolean;
  }[];
  readonly members: readonly SetUpMember[];
  /** How many of the members hold no role. */
  readonly without: number;
}

/** The same after a role was given or taken. */
export interface RoleChangeView extends RolesView {
  /** Whether it was so before, and nothing was done that could be undone. */
  readonly unchanged: boolean;
}
