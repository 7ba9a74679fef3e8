import type { LanguageDecision } from './language.ts';

export interface Municipality {
  /** Four digits, as in SSB Klass 131; the numbers of 2024 stand. */
  readonly number: string;
  /** The official name with all its parallel names, in the official order. */
  readonly name: string;
  /** The one-word Norwegian name, for sentences and narrow places. */
  readonly shortName: string;
  /**
   * The body's own full names, one a language it writes in. Stored, never joined from "<name> kommune":
   * Kárášjohka becomes Kárášjoga gielda, Kaivuono becomes Kaivuonon komuuni.
   */
  readonly bodyNames: readonly string[];
  readonly county: string;
  readonly languageDecision: LanguageDecision;
}
