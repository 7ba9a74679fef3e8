import type { ChannelLink, Engagement } from '../../../domain/engagement.ts';
import type { RegisterEntry } from '../../../domain/municipalityRegister.ts';
import type { PersonKey, Role, RoleHolder } from '../../../domain/people.ts';
import type { IsoDate } from '../../../domain/plan.ts';
import type { Audience } from '../../../domain/round.ts';
import type { ShownElsewhere } from '../../../domain/showing.ts';

/** A role, whose it is and where. */
export interface HeldRole {
  readonly engagementId: string;
  readonly person: PersonKey;
  readonly role: Role;
}

export interface EngagementStore {
  /** Null when there is none or it was deleted. */
  find(id: string): Promise<Engagement | null>;
  /** Holds the row until the transaction ends, so that two cannot open a round at once. */
  lock(id: string): Promise<Engagement | null>;
  /** The day from which the co-operation agreement is in force; null takes it back. */
  recordAgreement(id: string, on: IsoDate | null): Promise<void>;
  findByChannel(link: ChannelLink): Promise<Engagement | null>;
  /** Official names and counties as the register has them now; what else a municipality is called is the engagement's. */
  renameByRegister(entries: readonly Pick<RegisterEntry, 'number' | 'name' | 'county'>[]): Promise<void>;
  /** Those in which the person holds any role, programme roles included. */
  listFor(person: PersonKey): Promise<Engagement[]>;
  /** Who sees the answers of the rounds that are opened without saying so. */
  setAudience(id: string, audience: Audience): Promise<void>;
  /** What of it may be shown in conversations that are not its own channel. */
  setShown(id: string, shownElsewhere: ShownElsewhere): Promise<void>;
  holders(engagementId: string): Promise<RoleHolder[]>;
  /** Of every engagement that was not deleted. */
  ids(): Promise<string[]>;
  /** The roles a person holds in one engagement, programme roles included. */
  rolesOf(person: PersonKey, engagementId: string): Promise<Role[]>;
  /** Every role that somebody holds in any of these, programme roles included. */
  rolesIn(engagementIds: readonly string[]): Promise<HeldRole[]>;
}
