import type { Language } from '../../domain/language.ts';

/** A client's locale as one of our languages: `nn-NO` → nn, `en-GB` → en, everything else bokmål. */
export function localeLanguage(locale: unknown): Language {
  const tag = typeof locale === 'string' ? locale.toLowerCase().split('-')[0] : '';
  return tag === 'nn' || tag === 'en' ? tag : 'nb';
}
