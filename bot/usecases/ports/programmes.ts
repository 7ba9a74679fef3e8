import type { ChannelLink } from '../../../domain/engagement.ts';
import type { PersonKey, Role } from '../../../domain/people.ts';
import type { LeadChangeKind } from '../../../domain/programme/leads.ts';

export interface LedProgramme {
  readonly id: string;
  readonly name: string;
}

export interface Lead {
  readonly person: PersonKey;
  readonly name: string;
  /** Whether Teams once listed them somewhere and lists them nowhere any more. */
  readonly gone: boolean;
}

/** That somebody was made a programme lead, or ceased to be one. */
export interface LeadChange {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: LeadChangeKind;
  readonly person: PersonKey;
  readonly by: PersonKey;
  readonly at: Date;
}

/** A channel of the programme, with the municipality whose it is. */
export interface ProgrammePlace {
  readonly engagementId: string;
  readonly shortName: string;
  readonly channel: ChannelLink;
}

export interface ProgrammeStore {
  find(id: string): Promise<LedProgramme | null>;
  /** The same, held until the transaction ends. */
  lock(id: string): Promise<LedProgramme | null>;
  /** The programmes that a person leads, by name. */
  ledBy(person: PersonKey): Promise<LedProgramme[]>;
  /** Every role that counts for the person anywhere in the programme. */
  rolesIn(person: PersonKey, id: string): Promise<Role[]>;
  /** Those who lead or have led one of the programmes, or have changed who does; each once, in no order. */
  names(
    ids: readonly string[],
    people: readonly PersonKey[],
  ): Promise<readonly { readonly person: PersonKey; readonly name: string }[]>;
  /** By name. */
  leads(id: string): Promise<Lead[]>;
  addLead(id: string, person: PersonKey): Promise<void>;
  removeLead(id: string, person: PersonKey): Promise<void>;
  noteChange(change: LeadChange): Promise<void>;
  findChange(changeId: string): Promise<LeadChange | null>;
  /** Newest first. */
  changes(id: string, most: number): Promise<LeadChange[]>;
  /** Lets go of changes before then. */
  forgetChanges(before: Date): Promise<void>;
  /** What became of the person themselves since then, newest first, with the programme's name. */
  changesOf(person: PersonKey, since: Date): Promise<(LeadChange & { readonly programmeName: string })[]>;
  /** The channels of its engagements in one tenant, by the municipality's name. */
  places(id: string, tenantId: string): Promise<ProgrammePlace[]>;
}
