import { Refusal } from './refusal.ts';

export type Attributes = ReadonlyMap<string, string>;

/** What is told of a document while it is read, by names without their prefixes. */
export interface XmlHandler {
  open(name: string, attributes: () => Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Each tried at one place only, one after the other: what they pass over is never looked at twice. */
const NAME = /<([^\s/>]+)/y;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const END = /\s*(\/?)>/y;
/** The richest tag of a workbook has some forty. */
const MOST_ATTRIBUTES = 200;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML from one end to the other. A document that declares a type of its own or entities is refused: no
 * spreadsheet program writes any, and they are how a small file becomes a large one or reaches for other files.
 * @throws Refusal `unsafe`, `damaged`
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const xml = decode(bytes);
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start === -1 ? xml.length : start);
    if (text !== '') handler.text(unescaped(text));
    if (start === -1) return;
    at = readMarkup(xml, start, handler);
  }
}

/** Where the reading goes on after one tag, comment or the like. */
function readMarkup(xml: string, start: number, handler: XmlHandler): number {
  const after = (mark: string, from: number) => {
    const end = xml.indexOf(mark, from);
    if (end === -1) throw new Refusal('damaged');
    return end + mark.length;
  };
  if (xml.startsWith('<!--', start)) return after('-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(']]>', start);
    handler.text(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<?', start)) return after('?>', start);
  if (xml.startsWith('<!', start)) throw new Refusal('unsafe');
  if (xml.startsWith('</', start)) {
    const end = after('>', start);
    handler.close(localName(xml.slice(start + 2, end - 1).trim()));
    return end;
  }
  return readTag(xml, start, handler);
}

function readTag(xml: string, start: number, handler: XmlHandler): number {
  const name = matchAt(NAME, xml, start);
  if (name === null) throw new Refusal('damaged');
  let at = NAME.lastIndex;
  const given: RegExpExecArray[] = [];
  for (let one = matchAt(ATTRIBUTE, xml, at); one !== null; one = matchAt(ATTRIBUTE, xml, at)) {
    given.push(one);
    at = ATTRIBUTE.lastIndex;
    if (given.length > MOST_ATTRIBUTES) throw new Refusal('unsafe');
  }
  const end = matchAt(END, xml, at);
  if (end === null) throw new Refusal('damaged');
  at = END.lastIndex;
  const local = localName(name[1] ?? '');
  handler.open(local, () => attributesOf(given));
  if (end[1] === '/') handler.close(local);
  return at;
}

function matchAt(pattern: RegExp, xml: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(xml);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(given: readonly RegExpExecArray[]): Attributes {
  return new Map(given.map(([, name = '', a, b]) => [localName(name), unescaped(a ?? b ?? '')]));
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes);
  const declared = wide === null ? /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(text.slice(0, 200))?.[1] : undefined;
  if (declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared)) throw new Refusal('damaged');
  return text;
}
