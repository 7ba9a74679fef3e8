import { createInstance } from 'i18next';
import type { Language } from '../language.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };

/** A text that counts is looked up by its stem, with `count` among the values. */
type Stem<Key extends string> = Key extends `${infer Word}_one` ? Word : Key extends `${infer Word}_other` ? Word : Key;

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${Stem<K>}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every key there is, read off the bokmål file; a test holds the three files to the same keys and placeholders. */
export type TextKey = Leaves<typeof nb>;

export type Values = Readonly<Record<string, string | number>>;

/** Looks a sentence up and fills its `{{placeholders}}`. Values go in as they are: the surfaces escape, not the texts. */
export type Translate = (key: TextKey, values?: Values) => string;

const RESOURCES = { nb: { translation: nb }, nn: { translation: nn }, en: { translation: en } };

function create(language: Language): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: RESOURCES,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, values) => instance.t(key, { ...values });
}

const TRANSLATORS: Readonly<Record<Language, Translate>> = { nb: create('nb'), nn: create('nn'), en: create('en') };

/** The sentences of one language. */
export function translator(language: Language): Translate {
  return TRANSLATORS[language];
}
