import type { Language } from '../../domain/language.ts';

/** Addresses of the same things in the tab: whatever a card can do, the tab can do too. */
export interface Links {
  engagement(engagementId: string): string;
  round(engagementId: string, roundId: string): string;
  home(): string;
}

/** The reader's language, and where the tab is. */
export interface CardOptions {
  readonly language: Language;
  readonly links: Links;
}
