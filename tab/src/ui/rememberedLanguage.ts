import type { Language } from '../../../domain/language.ts';
import { browserStore } from './stores.ts';

const KEY = 'language';

/** The language last shown, for the moment before the service has said which it should be; else `locale`. */
export function rememberedLocale(locale: string): string {
  return browserStore.getItem(KEY) ?? locale;
}

export function rememberLanguage(language: Language): void {
  browserStore.setItem(KEY, language);
}
