import type { InvitationRefusal, Occasion } from '../../../domain/invitation.ts';
import type { Roster } from './rosters.ts';

/** An occasion in the calendar of whoever asks, with those it is sent to. */
export interface CalendarEntry {
  /** Of the client's act: the same entry sent again is one. */
  readonly key: string;
  readonly occasion: Occasion;
  /** Plain text. */
  readonly text: string;
  readonly attendees: readonly { readonly name: string; readonly address: string }[];
}

/** Whose calendar it is. */
export interface CalendarOwner {
  readonly tenantId: string;
  /** The token that Teams gave the tab, verified. */
  readonly token: string;
}

/** The calendar of the person who asks, in their name and with their consent. */
export interface CalendarDesk {
  /** The registration that people consent to. */
  readonly clientId: string;
  /** Puts an entry there. Never throws for what the other side answers. */
  put(owner: CalendarOwner, entry: CalendarEntry): Promise<'put' | 'consent' | InvitationRefusal>;
}

/** All that an invitation needs; there where a certificate is configured. */
export interface Inviting {
  readonly desk: CalendarDesk;
  readonly roster: Roster;
  /** The address of a step in the tab. */
  linkTo(engagementId: string, stepId: string): string;
}
