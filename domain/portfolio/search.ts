import type { Municipality } from '../municipality.ts';

type Named = Pick<Municipality, 'number' | 'name' | 'shortName' | 'bodyNames'>;

/** Letters of Sámi and Kven that no keyboard has beside the Norwegian ones, as people write them without. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ŋ: 'n', ŧ: 't' };
const NORWEGIAN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** The marks over a, c, s, z, i and o; å, which they would make an a of, is set aside. */
const withoutMarks = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('å', '\0')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\0', 'å')
    .replace(/[đŋŧ]/g, (letter) => PLAIN[letter] ?? letter);

const withoutNorwegian = (text: string) => text.replace(/[æøå]/g, (letter) => NORWEGIAN[letter] ?? letter);

/**
 * Whether a municipality is what somebody looks for: every word stands at the beginning of a word of one of its names,
 * in whatever language, or is the beginning of its number. Sámi and Kven letters may be written plainly («karasjohka»),
 * and so may æ, ø and å («kafjord»); who does write them means them. What every body is («kommune», «gielda») counts
 * after another word only, or a k would find everybody. Nothing finds everything.
 */
export function matches(municipality: Named, search: string): boolean {
  const { number } = municipality;
  const { names, kinds } = namesOf(municipality);
  return wordsOf(withoutMarks(search)).every(
    (word, place) =>
      number.startsWith(word) || begins(names, word) || (place > 0 && kinds.some((kind) => kind.startsWith(word))),
  );
}

function begins(names: readonly string[], word: string): boolean {
  if (names.some((name) => name.startsWith(word))) return true;
  return !/[æøå]/.test(word) && names.some((name) => withoutNorwegian(name).startsWith(word));
}

/** The words that name the municipality, and those that say what kind of body it is: the last of each body's name. */
function namesOf({ name, shortName, bodyNames }: Named): { names: readonly string[]; kinds: readonly string[] } {
  const bodies = bodyNames.map((body) => wordsOf(withoutMarks(body)));
  return {
    names: [...wordsOf(withoutMarks(`${shortName} ${name}`)), ...bodies.flatMap((words) => words.slice(0, -1))],
    kinds: bodies.flatMap((words) => words.slice(-1)),
  };
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
