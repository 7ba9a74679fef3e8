/** The longest of each thing people write, in characters; longer comes from elsewhere than our own forms. */
export const LONGEST = { name: 120, title: 300, text: 500, entered: 2000 } as const;

/** Marks that turn the direction of what follows, and other unseen ones. Joiners and tags stay: emoji need them. */
const HIDDEN = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu;
const CONTROL = /[^\P{Cc}\n]/gu;

/**
 * What somebody wrote, made fit for a card: no control characters, no marks that turn the reading direction, no half
 * characters, at most `longest` characters. Markdown and HTML are left as they stand, so it belongs in a `TextRun`, an
 * input or a button, where no client reads them; never in a `TextBlock`.
 */
export function plainText(text: string, longest: number): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, ' ')
    .replace(HIDDEN, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const characters = [...clean];
  return characters.length <= longest
    ? clean
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same on one line: for names, titles and buttons. */
export function plainLine(text: string, longest: number = LONGEST.name): string {
  return plainText(text.replace(/\s+/g, ' '), longest);
}

/** Marks that Markdown reads anything into, and what stands for them to the eye. */
const MARKS: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '*': '∗',
  _: ' ',
  '`': '’',
  '<': '‹',
  '>': '›',
  '\\': '/',
  '~': '–',
};

/**
 * The same for the title of a choice, which clients may read as Markdown and which cannot be escaped for those that do
 * not: its marks become others that look like them, and «1. mai» begins no list.
 */
export function plainTitle(text: string): string {
  return plainLine(text)
    .replace(/[[\]*_`<>\\~]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/^([-+#]+|\d+[.)]) /, '$1\u00a0');
}

/** Text for `speak`, which clients read as SSML. */
export function spoken(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
