import type { LocalizedText } from './language.ts';

/** What is unusual for a good check-in question. It is said, and nothing is stopped by it. */
export const ODDITIES = ['severalQuestions', 'severalSentences', 'negative', 'aboutHealth'] as const;

export type Oddity = (typeof ODDITIES)[number];

/** Words whole, in any of the languages. `\b` does not know æ, ø and å. */
const words = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');

const NEGATIVE = words("ikke|ikkje|aldri|ingen|ingenting|not|never|nobody|nothing|isn[’']t|don[’']t|hasn[’']t");
const HEALTH = words(
  'helse|helsa|syk|sjuk|sykdom|sjukdom|sykmeldt|sjukmeldt|sliten|slitne|stress|stressa|stresset|trivsel|trives|trivst|' +
    'humør|utbrent|utbrend|health|sick|ill|tired|stressed|mood|burnt out',
);

const RULES: Readonly<Record<Oddity, (text: string) => boolean>> = {
  severalQuestions: (text) => (text.match(/\?/g) ?? []).length > 1,
  severalSentences: (text) => /[.!?…]\s+\p{Lu}/u.test(text),
  negative: (text) => NEGATIVE.test(text),
  aboutHealth: (text) => HEALTH.test(text),
};

/**
 * What is unusual about a question's wording, in the order of {@link ODDITIES}. The rules are those of the bank
 * (domain, § 3.2): one thought a sentence, worded positively, never about health or mood. That a question is about the
 * last period, and about no named person, no rule can see.
 */
export function odditiesIn(text: LocalizedText): Oddity[] {
  return ODDITIES.filter((oddity) => Object.values(text).some((each) => RULES[oddity](each)));
}
