import type { Language } from '../language.ts';
import en from './en.json' with { type: 'json' };
import { translatorIn, type Values } from './fill.ts';
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };

/** A text that counts is looked up by its stem, with `count` among the values. */
type Stem<Key extends string> = Key extends `${infer Word}_one` ? Word : Key extends `${infer Word}_other` ? Word : Key;

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${Stem<K>}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every key there is, read off the bokmål file; a test holds the three files to the same keys and placeholders. */
export type TextKey = Leaves<typeof nb>;

/** Looks a sentence up and fills its `{{placeholders}}`. Values go in as they are: the surfaces escape, not the texts. */
export type Translate = (key: TextKey, values?: Values) => string;

const TRANSLATORS: Readonly<Record<Language, Translate>> = {
  nb: translatorIn(nb),
  nn: translatorIn(nn),
  en: translatorIn(en),
};

/** The sentences of one language. Brings all three: a page, which shows one, loads that one alone. */
export function translator(language: Language): Translate {
  return TRANSLATORS[language];
}
