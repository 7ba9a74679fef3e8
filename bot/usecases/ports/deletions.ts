import type { Deciding, DeletionFacts, DeletionProposal } from '../../../domain/archive/deletion.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { DeletionRecord } from './archive.ts';

/** Deletions on their way, and what is left of those that were carried out. */
export interface DeletionStore {
  find(id: string): Promise<DeletionProposal | null>;
  /** The one that nobody has stopped; else the newest that was. */
  newest(engagementId: string): Promise<DeletionProposal | null>;
  add(proposal: Omit<DeletionProposal, 'confirmed' | 'stopped'>): Promise<void>;
  confirm(id: string, confirmed: Deciding): Promise<void>;
  stop(id: string, stopped: NonNullable<DeletionProposal['stopped']>): Promise<void>;
  /** Confirmed at this moment or before and not stopped, the first to be confirmed first. */
  confirmedUntil(at: Date): Promise<DeletionProposal[]>;
  /** Of the engagements in which the person has a role, or whose programme they lead: those that nobody has stopped. */
  openFor(person: PersonKey): Promise<DeletionProposal[]>;
  /** What of an engagement came last, and whether a check-in is open. */
  facts(engagementId: string): Promise<Pick<DeletionFacts, 'hasOpenRound' | 'changedAt'>>;
  /** Notes that people are told that it waits. False where they were before. */
  tellWaiting(id: string, at: Date): Promise<boolean>;

  /** The record of an engagement that was deleted, for somebody who had a part in it; null for everybody else. */
  recordFor(person: PersonKey, engagementId: string): Promise<DeletionRecord | null>;
  /** Of these people those whom the record may be told to, in two queries however many they are. */
  readersAmong(people: readonly PersonKey[], engagementId: string): Promise<PersonKey[]>;
  /** Everything of a programme that was deleted, the newest first. */
  records(programmeId: string): Promise<DeletionRecord[]>;
  /** Lets go of whom deletions until then may be told to. */
  forgetReaders(until: Date): Promise<void>;
}
