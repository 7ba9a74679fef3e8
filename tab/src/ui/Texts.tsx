import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Language } from '../../../domain/language.ts';
import { type Translate, translator } from '../../../domain/texts/translate.ts';

interface Texts {
  readonly t: Translate;
  readonly language: Language;
}

const Context = createContext<Texts>({ t: translator('nb'), language: 'nb' });

/** Gives the texts of one language to everything inside, and says on the page which it is. */
export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const texts = useMemo(() => ({ t: translator(language), language }), [language]);
  return <Context value={texts}>{children}</Context>;
}

/** The texts of the page's language. */
export const useTexts = (): Texts => useContext(Context);
