import type { IsoDate, Step } from './plan.ts';

/** Why nothing was put into anybody's calendar. Each has a sentence in `calendarInvite.why`. */
export const INVITATION_REFUSALS = [
  'adminOnly',
  'notAllowed',
  'noMailbox',
  'signInAgain',
  'setUp',
  'busy',
  'away',
] as const;
export type InvitationRefusal = (typeof INVITATION_REFUSALS)[number];

/** What became of it: put there, to be consented to first, or refused. */
export type InvitationOutcome =
  | {
      readonly outcome: 'sent';
      readonly invited: number /** Of those to be invited, who have no address. */;
      readonly left: number;
    }
  | { readonly outcome: 'consent' }
  | { readonly outcome: 'refused'; readonly why: InvitationRefusal };

/** Something that people meet at: a milestone now, a session as soon as there are sessions. */
export interface Occasion {
  readonly title: string;
  /** Whole days, the last one inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A milestone or a decision point as an occasion; null for an activity, which is work and not a day to meet. */
export function occasionOf(step: Step): Occasion | null {
  return step.kind === 'activity' ? null : { title: step.title, from: step.on, to: step.on };
}
