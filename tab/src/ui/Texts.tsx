import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Language } from '../../../domain/language.ts';
import { loadTexts } from './loadTexts.ts';
import type { Texts } from './textsInParts.ts';

/** How long the first page has the line to itself, in milliseconds, before the rest of the texts is fetched. */
const REST_MS = 2000;

const Context = createContext<Texts | null>(null);

/** The texts that were there before anything was drawn, given to everything inside. */
export function FirstTexts({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <Context value={texts}>{children}</Context>;
}

/** The texts of one language; until they have come, and if they do not, those of the page as it is. */
export function useTextsOf(language: Language): Texts {
  const [texts, setTexts] = useState(useTexts());
  useEffect(() => {
    let wanted = true;
    loadTexts(language).then(
      (come) => wanted && setTexts(come),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}

/** Gives the texts of one language to everything inside, and says on the page which it is. */
export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useTextsOf(language);
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts.language]);
  useEffect(() => {
    // Whatever needs the rest asks for it, also again; this only has it there by then.
    const timer = setTimeout(() => texts.loadRest().catch(() => {}), REST_MS);
    return () => clearTimeout(timer);
  }, [texts]);
  return <Context value={texts}>{children}</Context>;
}

/**
 * The texts of the page's language.
 * @throws Error outside FirstTexts
 */
export function useTexts(): Texts {
  const texts = useContext(Context);
  if (texts === null) throw new Error('useTexts stands outside FirstTexts.');
  return texts;
}
