import type { Body } from './archive/marks.ts';
import type { Language } from './language.ts';
import type { IsoDate } from './plan.ts';

/** How it went: it is now, or nothing says which municipality, or it is another's. */
export const CHAT_LINKINGS = ['linked', 'which', 'taken'] as const;
export type ChatLinking = (typeof CHAT_LINKINGS)[number];

/**
 * What one of our messages in Teams is about. Kept instead of the card: each send and each edit renders anew from
 * the database, so an edit can never bring an old state back.
 */
export type Subject =
  | { readonly kind: 'round'; readonly roundId: string }
  | { readonly kind: 'plan'; readonly engagementId: string; readonly language: Language }
  | {
      readonly kind: 'welcome';
      readonly language: Language;
      readonly addedBy: string | null;
      readonly engagementId: string | null;
    }
  /** The bot was taken out and is in again. */
  | { readonly kind: 'back'; readonly language: Language; readonly engagementId: string | null }
  | { readonly kind: 'help'; readonly language: Language; readonly greeting: boolean }
  | { readonly kind: 'unknownCommand'; readonly language: Language }
  | { readonly kind: 'notLinked'; readonly language: Language }
  | { readonly kind: 'notAllowed' | 'noRole' | 'guidanceEnded'; readonly language: Language }
  | { readonly kind: 'yourRounds'; readonly language: Language; readonly tenantId: string; readonly objectId: string }
  | { readonly kind: 'answerInTab'; readonly language: Language; readonly roundId: string }
  /** A session's card, at its start and at its end. */
  | {
      readonly kind: 'session' | 'sessionSummary';
      readonly language: Language;
      readonly engagementId: string;
      readonly sessionId: string;
    }
  /** To whoever promised something: in their own chat, or where `tenantId` is null in the channel. */
  | {
      readonly kind: 'actionReminder';
      readonly language: Language;
      readonly engagementId: string;
      readonly itemId: string;
      readonly tenantId: string | null;
      readonly objectId: string | null;
    }
  /** What came of the wish that a chat's meetings are a municipality's. */
  | {
      readonly kind: 'chatLinked';
      readonly language: Language;
      readonly outcome: ChatLinking;
      readonly engagementId: string | null;
    }
  /** That the last day was set or taken back. */
  | { readonly kind: 'engagementEnd'; readonly language: Language; readonly engagementId: string }
  /** A deletion on its way, as it stands: in the channel, or in one person's chat. */
  | {
      readonly kind: 'deletion';
      readonly language: Language;
      readonly engagementId: string;
      readonly proposalId: string;
    }
  /** That everything was deleted. It names the municipality, since nothing is left that could be looked up. */
  | {
      readonly kind: 'deletionDone';
      readonly language: Language;
      readonly shortName: string;
      readonly decidedBy: Body | 'retention';
      readonly reference: string;
      readonly on: IsoDate;
    }
  /** To whoever was made a programme lead, or ceased to be one. */
  | { readonly kind: 'leadChange'; readonly language: Language; readonly changeId: string }
  /** To one person in their own chat. */
  | {
      readonly kind: 'nudge';
      readonly language: Language;
      readonly roundId: string;
      readonly tenantId: string;
      readonly objectId: string;
    }
  /** In the round's thread, to nobody by name. */
  | { readonly kind: 'threadNudge'; readonly language: Language; readonly roundId: string };

/** The round a message is about, or null. */
export function roundOf(subject: Subject): string | null {
  return 'roundId' in subject ? subject.roundId : null;
}

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'failed', 'superseded'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Those that hold for a whole place until something happens there; what could not be said meanwhile can be said then. */
export const SILENCES = [
  'blocked',
  'notInConversation',
  'botRemoved',
  'teamArchived',
  'teamDeleted',
  'channelDeleted',
  'privateChannel',
] as const;

/** Why a message did not arrive, in a closed set that the tab has a sentence for. */
export const DELIVERY_FAULTS = [
  ...SILENCES,
  'messageGone',
  'tooLarge',
  'refused',
  'throttled',
  'unreachable',
  'subjectGone',
] as const;

export type DeliveryFault = (typeof DELIVERY_FAULTS)[number];

/** How often one delivery is tried before it is given up and shown as failed. */
export const MOST_ATTEMPTS = 6;

/** Teams gets this long to answer one request; then it counts as unreachable. */
export const ANSWER_MS = 15_000;

/**
 * A claim on a delivery lasts this long, which is more than a wait for its turn and its request can take; a process
 * that died inside it is overtaken afterwards.
 */
export const CLAIM_MS = 20_000;

/** Asked to wait for longer than this, we give up and say so. */
export const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

/**
 * The pause before attempt `attempt + 1`, in milliseconds: what Teams asked for, else doubling from one second with
 * up to half as much again by chance, so that many that failed together do not come back together. `random` is in
 * [0, 1). Null when there is to be no further attempt.
 */
export function retryDelayMs(attempt: number, retryAfterMs: number | null, random: number): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  if (retryAfterMs !== null) return retryAfterMs <= LONGEST_RETRY_AFTER_MS ? retryAfterMs : null;
  return Math.round(1000 * 2 ** Math.max(0, attempt - 1) * (1 + random / 2));
}
