/** The languages of the interface. `se` has its slot once people have approved every string; until then it is not here. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One sentence in all languages. */
export type LocalizedText = Readonly<Record<Language, string>>;

/**
 * A municipality's decision on which written standard state bodies use towards it
 * (språkvedtaksforskrifta, FOR-2019-12-20-2114).
 */
export type LanguageDecision = 'nb' | 'nn' | 'neutral';

/** Where the decision leaves the choice open, bokmål stands until the municipality is asked at set-up. */
export function defaultLanguage(decision: LanguageDecision): Language {
  return decision === 'nn' ? 'nn' : 'nb';
}
