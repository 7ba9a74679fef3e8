import type { Language } from '../../../domain/language.ts';
import type { TextTree } from '../../../domain/texts/fill.ts';
import { type TextFiles, type Texts, textsInParts } from './textsInParts.ts';

type Json = Promise<{ readonly default: TextTree }>;

const files = (first: () => Json, rest: () => Json): TextFiles => ({
  first: async () => (await first()).default,
  rest: async () => (await rest()).default,
});

/** Two files a language (tab/textParts.ts says which text is in which): a page shows one language, and a part of it. */
const FILES: Readonly<Record<Language, TextFiles>> = {
  nb: files(
    () => import('../../../domain/texts/nb.json?first'),
    () => import('../../../domain/texts/nb.json?rest'),
  ),
  nn: files(
    () => import('../../../domain/texts/nn.json?first'),
    () => import('../../../domain/texts/nn.json?rest'),
  ),
  en: files(
    () => import('../../../domain/texts/en.json?first'),
    () => import('../../../domain/texts/en.json?rest'),
  ),
};

const loaded = new Map<Language, Promise<Texts>>();

/** The texts of one language, fetched once. @throws when they cannot be fetched; asked again, it tries again. */
export function loadTexts(language: Language): Promise<Texts> {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const loading = textsInParts(language, FILES[language]);
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}
