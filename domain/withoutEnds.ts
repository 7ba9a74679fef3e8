/**
 * A text without the given signs at its end, in one pass. A regular expression for a run at the end (`/x+$/`) begins anew at
 * each sign of every run that is not at the end, and takes the square of the text's length for a hostile one.
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The same at both ends. */
export function withoutEnds(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && signs.includes(text.charAt(start))) start += 1;
  return withoutEnd(text.slice(start), signs);
}
