export type Values = Readonly<Record<string, string | number>>;

/** One language's sentences as they lie in its file. */
export interface TextTree {
  readonly [word: string]: string | TextTree;
}

function find(texts: TextTree, key: string): string | undefined {
  let here: string | TextTree | undefined = texts;
  for (const word of key.split('.')) {
    if (typeof here !== 'object' || !Object.hasOwn(here, word)) return undefined;
    here = here[word];
  }
  return typeof here === 'string' ? here : undefined;
}

/** Norwegian and English both have one form for exactly one and another for the rest (CLDR's cardinal rules). */
const formOf = (count: unknown) => (count === 1 ? 'one' : 'other');

const fill = (text: string, values: Values) =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''));

/**
 * The look-up in one language's texts. With `count` among the values the key's `_one` or `_other` form is taken where
 * there is one; a key that is not there comes back as it is.
 */
export function translatorIn(texts: TextTree): (key: string, values?: Values) => string {
  return (key, values = {}) => {
    const counted = 'count' in values ? find(texts, `${key}_${formOf(values['count'])}`) : undefined;
    const text = counted ?? find(texts, key);
    return text === undefined ? key : fill(text, values);
  };
}
