import { isNode, nodesOf, type Source } from './source.ts';
import { placeholders } from './words.ts';

/** The texts of one language: dotted key → text. */
export type Texts = ReadonlyMap<string, string>;

/** The keys that only one of two languages has, sorted. Each form of a plural is a key of its own. */
export function keysApart(one: Texts, other: Texts): string[] {
  const alone = (a: Texts, b: Texts) => [...a.keys()].filter((key) => !b.has(key));
  return [...alone(one, other), ...alone(other, one)].sort();
}

/** The keys that both languages have with different `{{placeholders}}`. */
export function placeholdersApart(one: Texts, other: Texts): string[] {
  return [...one]
    .filter(([key, text]) => other.has(key) && placeholders(other.get(key) ?? '').join() !== placeholders(text).join())
    .map(([key]) => key);
}

/** Plurals with one form alone: a count would then find no text. */
export function halfPlurals(texts: Texts): string[] {
  const other: Readonly<Record<string, string>> = { one: 'other', other: 'one' };
  return [...texts.keys()].filter((key) => {
    const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
    return form !== undefined && !texts.has(`${stem}_${other[form]}`);
  });
}

/** The keys that no source names: whole, by the stem of a plural, or put together while running. */
export function unusedKeys(texts: Texts, sources: readonly Source[]): string[] {
  const said = sources.flatMap(({ path, text }) => stringsIn(path, text));
  const exact = new Set(said.map(({ words }) => words));
  const patterns = said.flatMap(({ pattern }) => (pattern === null ? [] : [pattern]));
  return [...texts.keys()].filter((key) => {
    const stem = key.replace(/_(one|other)$/, '');
    return !exact.has(stem) && !patterns.some((pattern) => pattern.test(stem));
  });
}

export interface Said {
  readonly words: string;
  /** A text key that is put together while running, `date.month.${n}`, as the keys it can become. */
  readonly pattern: RegExp | null;
}

/** Every string of a source, and every key that it puts together: each part that is computed is one step of the key. */
export function stringsIn(path: string, text: string): Said[] {
  return nodesOf({ path, text }).flatMap((node): Said[] => {
    if (node.type === 'StringLiteral') return [{ words: String(node.value), pattern: null }];
    if (node.type === 'JSXText') return [{ words: String(node.value), pattern: null }];
    if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return [];
    const parts = node.quasis.filter((part) => isNode(part)).map((part) => String(part.cooked));
    const dotted = /^[a-zA-Z]+\.[\w.]*$/.test(parts[0] ?? '') && parts.every((part) => /^[\w.]*$/.test(part));
    const pattern = dotted ? new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('\\w+')}$`) : null;
    return [{ words: parts.join(' '), pattern }];
  });
}
