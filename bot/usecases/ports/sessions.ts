import type { PersonKey } from '../../../domain/people.ts';
import type { Session } from '../../../domain/session/session.ts';

/** A place in Teams. */
export interface ChatKey {
  readonly tenantId: string;
  readonly conversationId: string;
}

export interface ChatLink {
  readonly engagementId: string;
  readonly by: PersonKey;
}

export interface SessionStore {
  find(id: string): Promise<Session | null>;
  /** The one that goes on; at most one does. */
  running(engagementId: string): Promise<Session | null>;
  /** Newest first; all, or at most `most`. */
  list(engagementId: string, most?: number): Promise<Session[]>;
  /** The newest of a meeting. */
  ofMeeting(engagementId: string, meetingId: string): Promise<Session | null>;
  add(session: Session): Promise<void>;
  /** One that was started here turns out to be a meeting of Teams'. */
  join(id: string, meeting: Pick<Session, 'place' | 'meetingId' | 'spot'>): Promise<void>;
  /** False when it had ended already. */
  end(id: string, at: Date, by: PersonKey | null): Promise<boolean>;
  /** It goes on after all. */
  resume(id: string): Promise<void>;
  asked(id: string, effortRoundId: string): Promise<void>;
  /** Those that began before and go on, whatever engagement they are of. */
  runningSince(before: Date): Promise<Session[]>;
  /** Keeps when a meeting was last told to be over. */
  noteEnd(engagementId: string, meetingId: string, at: Date): Promise<void>;
  /** When a meeting was last told to be over; null when it never was. */
  lastEnd(engagementId: string, meetingId: string): Promise<Date | null>;
  /** Meetings in the chat are the engagement's from now on, whatever they were before. */
  linkChat(chat: ChatKey, engagementId: string, by: PersonKey, at: Date): Promise<void>;
  /** Whose meetings a chat has, and who said so; null for a chat of no engagement. */
  linkOf(chat: ChatKey): Promise<ChatLink | null>;
}
