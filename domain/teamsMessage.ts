import { LONGEST_URL } from './limits.ts';

/** A message in Teams that somebody makes something of. */

/** The hosts that Teams itself gives its links on; what follows is a message's own page and nothing else. */
const MESSAGE_LINK = /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/l\/message\/[^\s"'<>\\]+$/;

/** Whether an address leads to a message in Teams, over https. */
export function isMessageLink(url: string): boolean {
  return url.length <= LONGEST_URL && MESSAGE_LINK.test(url);
}

/**
 * The address of a message: the one Teams gave, if it is one, else made of the conversation's id and the message's own.
 * Null where neither can be had.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function messageLink(given: string | null, conversationId: string, messageId: string | null): string | null {
  if (given !== null && isMessageLink(given)) return given;
  if (messageId === null || !/^\d{1,20}$/.test(messageId)) return null;
  const url = `https://teams.microsoft.com/l/message/${encodeURIComponent(conversationId)}/${messageId}`;
  return isMessageLink(url) ? url : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  aacute: 'á',
  eacute: 'é',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  hellip: '…',
};

const entity = (whole: string, name: string): string => {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (code === null) return Object.hasOwn(ENTITIES, name) ? String(ENTITIES[name]) : whole;
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
};

/** What a message says, on one line, without the marks of the HTML that Teams writes it in; what is cut ends in «…». */
export function lineOfMessage(content: string, isHtml: boolean, longest: number): string {
  const words = isHtml ? content.replace(/<[^<>]*>/g, ' ').replace(/&(#?\w{1,10});/g, entity) : content;
  const line = [
    ...words
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  ];
  return line.length <= longest
    ? line.join('')
    : `${line
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
