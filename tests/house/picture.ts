import type { Arrow, Graph } from './imports.ts';
import { FENCES, ROOMS } from './law.ts';
import { isOneOf, roomOf } from './verdicts.ts';

export const PICTURE_FILE = 'docs/architecture.md';

const START = '<!-- picture: written by `npm run docs:picture` -->';
const END = '<!-- end of picture -->';

/**
 * The rooms and the arrows that are there now, as a Mermaid diagram: a whole line where something is used, a dotted
 * one where types alone are. A room is drawn once it has a file; its guests are the fenced packages it imports.
 */
export function picture({ files, arrows }: Graph): string {
  const rooms = ROOMS.filter((room) => files.some((file) => roomOf(file) === room)).map(({ name }) => name);
  const uses = new Map<string, boolean>();
  for (const { from, to, kind, typeOnly } of arrows) {
    const [upper, lower] = [roomOf(from)?.name, roomOf(to)?.name];
    if (kind !== 'file' || upper === undefined || lower === undefined || upper === lower) continue;
    const key = `${id(upper)} ${id(lower)}`;
    uses.set(key, uses.get(key) === true || !typeOnly);
  }
  const boxes = rooms.reverse().map((name) => `  ${id(name)}["${[name, ...guestsOf(name, arrows)].join('<br/>')}"]`);
  const lines = [...uses].map(([key, used]) => `  ${key.replace(' ', used ? ' --> ' : ' -.-> ')}`).sort();
  return ['```mermaid', 'flowchart TD', ...boxes, ...lines, '```'].join('\n');
}

const id = (name: string) => name.replace('/', '_');

/** The fenced packages that a room does import, each by the first part of its name. */
function guestsOf(name: string, arrows: readonly Arrow[]): string[] {
  const used = arrows.filter(({ from, kind }) => kind === 'package' && roomOf(from)?.name === name);
  const guests = FENCES.filter(({ packages }) => used.some(({ to }) => isOneOf(to, packages)));
  return guests.map(
    ({ packages: [first = ''] }) => `<i>${first.replace(/^@microsoft\//, '').replace(/\/?\*$/, '')}</i>`,
  );
}

/** The page with the picture put between its two marks. @throws when the marks are not there. */
export function withPicture(page: string, drawn: string): string {
  const [before, rest] = page.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error(`${PICTURE_FILE} lacks «${START}» and «${END}»`);
  return `${before}${START}\n\n${drawn}\n\n${END}${after}`;
}
