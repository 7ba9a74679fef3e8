import { LONGEST_URL, MOST_LINKS, NOTE_LIMIT, TITLE_LIMIT } from '../limits.ts';
import type { Activity, Group, Link, Status } from '../plan.ts';
import type { PlanColumn } from './columns.ts';
import { fold } from './fold.ts';
import type { Remark, RemarkCode } from './remarks.ts';
import { type Row, shorten } from './rowsOf.ts';
import { GROUP_WORDS, STATUS_WORDS, SUBJECT_WORDS, TYPE_WORDS, valueIn } from './valueWords.ts';

/** What is read of a row besides its values: remarks, and what goes into its note so that nothing is lost. */
export class Aside {
  readonly remarks: Remark[] = [];
  readonly kept: string[] = [];

  tell(code: RemarkCode, text: string): void {
    this.remarks.push({ code, text: shorten(text) });
  }

  /** Tells that something was not understood, and keeps it for the note under its own heading. */
  keep(code: RemarkCode, row: Row, column: PlanColumn, text: string): void {
    this.tell(code, text);
    const heading = row.heading(column);
    this.kept.push(heading === '' ? text : `${heading}: ${text}`);
  }
}

/** One of a few values; where the text is none of them, `otherwise`, and the text goes into the note. */
export function readValue<Value extends string>(
  row: Row,
  column: PlanColumn,
  words: Readonly<Record<Value, readonly string[]>>,
  code: RemarkCode,
  aside: Aside,
): Value | null {
  const text = row.text(column).trim();
  if (text === '') return null;
  const value = valueIn(words, text);
  if (value === null) aside.keep(code, row, column, text);
  return value;
}

/** A word, or how much is done as a part of one or of a hundred. */
export function readStatus(row: Row, aside: Aside): Status | null {
  const [cell] = row.cells('status');
  const percent = typeof cell === 'string' ? /^(\d{1,3})\s*%$/.exec(cell.trim())?.[1] : undefined;
  const part =
    typeof cell === 'number' ? (cell > 1 ? cell / 100 : cell) : percent === undefined ? null : Number(percent) / 100;
  if (part !== null && part >= 0 && part <= 1) return part === 1 ? 'done' : part > 0 ? 'ongoing' : 'planned';
  return readValue(row, 'status', STATUS_WORDS, 'statusUnknown', aside);
}

/** Each group once, as they stand; who is none of them stays in the note. */
export function readGroups(row: Row, aside: Aside): Group[] {
  const found = new Set<Group>();
  const others: string[] = [];
  for (const part of row.text('groups').split(/[,;\n/]/u)) {
    const group = valueIn(GROUP_WORDS, part);
    // «Ungdom og næringsliv»: taken apart only where the whole is no word.
    const parts = group === null && part.trim() !== '' ? part.split(/\s(?:og|and|&)\s/u) : [part];
    for (const one of parts) {
      const known = valueIn(GROUP_WORDS, one);
      if (known) found.add(known);
      else if (one.trim() !== '') others.push(one.trim());
    }
  }
  if (others.length > 0) aside.keep('groupsUnknown', row, 'groups', others.join(', '));
  return [...found];
}

/** One link a line, «title https://…»; what is no such address stays in the note. */
export function readLinks(row: Row, aside: Aside): Link[] {
  const links: Link[] = [];
  for (const line of row.text('links').split('\n')) {
    if (line.trim() === '') continue;
    const [, title = '', url = ''] = /^(?:(.*)\s)?(https:\/\/\S+)\s*$/iu.exec(line) ?? [];
    if (url === '' || url.length > LONGEST_URL || title.length > TITLE_LIMIT || links.length >= MOST_LINKS) {
      aside.keep('linkUnknown', row, 'links', line.trim());
    } else links.push({ title, url });
  }
  return links;
}

/** Words in a title that say what kind of work it is: only where the sheet has no column for it. */
const TELLING_TYPES = ['hearing', 'announcement', 'workshop', 'survey', 'visit', 'meeting'] as const;

const wordsIn = (title: string): string[] => fold(title).split(/[^\p{L}]+/u);

export function typeInTitle(title: string): Activity['type'] | null {
  const words = wordsIn(title);
  return TELLING_TYPES.find((type) => TYPE_WORDS[type].some((word) => words.includes(word))) ?? null;
}

export function subjectInTitle(title: string): Activity['subject'] {
  const subjects = Object.keys(SUBJECT_WORDS) as (keyof typeof SUBJECT_WORDS)[];
  const words = wordsIn(title);
  return subjects.find((subject) => SUBJECT_WORDS[subject].some((word) => words.includes(word))) ?? null;
}

/** A title that is too long is cut, and stands whole in the note. */
export function readTitle(text: string, aside: Aside): string {
  if (text.length <= TITLE_LIMIT) return text;
  aside.tell('titleCut', text);
  aside.kept.unshift(text);
  return shorten(text, TITLE_LIMIT);
}

/** The note with all that had no place of its own. */
export function noteWith(note: string, aside: Aside): string {
  const whole = [...(note === '' ? [] : [note]), ...aside.kept].join('\n');
  if (whole.length <= NOTE_LIMIT) return whole;
  aside.tell('noteCut', whole);
  return shorten(whole, NOTE_LIMIT);
}

/** A text of one line that has a limit. */
export function cutText(text: string, limit: number, aside: Aside): string {
  if (text.length > limit) aside.tell('textCut', text);
  return shorten(text, limit);
}
