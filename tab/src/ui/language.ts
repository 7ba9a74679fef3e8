import type { Language } from '../../../domain/language.ts';

/** The language of a Teams or browser locale: nynorsk for `nn`, bokmål for other Norwegian, English for the rest. */
export function languageOfLocale(locale: string): Language {
  const code = locale.toLowerCase().split(/[-_]/)[0];
  if (code === 'nn') return 'nn';
  return code === 'nb' || code === 'no' || code === 'da' || code === 'sv' || code === 'se' ? 'nb' : 'en';
}

/** One's own choice, else the engagement's language, else what Teams is set to. */
export function chooseLanguage(own: Language | null, engagement: Language | null, locale: string): Language {
  return own ?? engagement ?? languageOfLocale(locale);
}
