import type { DeletionCardView, EndCardView } from '../../../domain/archive/views.ts';
import type { ChatLinking, DeliveryFault, Subject } from '../../../domain/delivery.ts';
import type { Language } from '../../../domain/language.ts';
import type { LeadChangeCardView } from '../../../domain/programme/views.ts';
import type { ReminderCardView, SessionCardView, SummaryCardView } from '../../../domain/session/views.ts';
import type { EngagementName, PlanCardView, ResultView, RoundView } from '../../../domain/views.ts';
import type { Conversation } from './conversations.ts';

/** What a message says now, ready to be turned into a card. */
export type Content =
  | { readonly kind: 'round' | 'roundEnded'; readonly view: RoundView; readonly language: Language }
  | { readonly kind: 'result'; readonly view: ResultView; readonly language: Language }
  | { readonly kind: 'plan'; readonly view: PlanCardView; readonly language: Language }
  | {
      readonly kind: 'welcome';
      readonly addedBy: string | null;
      readonly engagement: EngagementName | null;
      readonly personal: boolean;
      /** The channel that it stands in; null in a chat. */
      readonly channelId: string | null;
      readonly language: Language;
    }
  | {
      readonly kind: 'back';
      readonly engagement: EngagementName | null;
      readonly channelId: string | null;
      readonly language: Language;
    }
  | { readonly kind: 'notLinked'; readonly channelId: string | null; readonly language: Language }
  | { readonly kind: 'help'; readonly greeting: boolean; readonly language: Language }
  | { readonly kind: 'unknownCommand' | 'notAllowed' | 'noRole' | 'guidanceEnded'; readonly language: Language }
  | { readonly kind: 'answerInTab' | 'threadNudge'; readonly view: RoundView; readonly language: Language }
  | { readonly kind: 'session'; readonly view: SessionCardView; readonly language: Language }
  | { readonly kind: 'sessionSummary'; readonly view: SummaryCardView; readonly language: Language }
  | {
      readonly kind: 'actionReminder';
      readonly view: ReminderCardView;
      readonly personal: boolean;
      readonly language: Language;
    }
  | {
      readonly kind: 'chatLinked';
      readonly outcome: ChatLinking;
      readonly engagement: EngagementName | null;
      readonly language: Language;
    }
  | { readonly kind: 'engagementEnd'; readonly view: EndCardView; readonly language: Language }
  | { readonly kind: 'deletion'; readonly view: DeletionCardView; readonly language: Language }
  | Extract<Subject, { kind: 'deletionDone' }>
  | { readonly kind: 'leadChange'; readonly view: LeadChangeCardView; readonly language: Language }
  | { readonly kind: 'nudge'; readonly view: RoundView; readonly answered: boolean; readonly language: Language }
  | {
      readonly kind: 'yourRounds';
      readonly rounds: readonly { readonly round: RoundView; readonly mayAnswer: boolean }[];
      readonly startable: readonly EngagementName[];
      readonly hasRole: boolean;
      readonly language: Language;
    };

/** Thrown by a messenger when Teams does not take a message. */
export class DeliveryError extends Error {
  readonly fault: DeliveryFault;
  readonly retry: boolean;
  /** Milliseconds Teams asked for, or null. */
  readonly retryAfterMs: number | null;
  /** True when nothing more is to be sent to the conversation until the bot is heard from there again. */
  readonly stops: boolean;

  constructor(fault: DeliveryFault, retry: boolean, retryAfterMs: number | null = null, stops = false) {
    super(fault);
    this.name = 'DeliveryError';
    this.fault = fault;
    this.retry = retry;
    this.retryAfterMs = retryAfterMs;
    this.stops = stops;
  }
}

/** Speaks to Teams. Each call is one request; retries are the caller's. */
export interface Messenger {
  /** @returns Teams' id of the new message. @throws DeliveryError */
  post(to: Conversation, threadId: string | null, content: Content): Promise<string>;
  /** @throws DeliveryError */
  edit(to: Conversation, activityId: string, content: Content): Promise<void>;
}
