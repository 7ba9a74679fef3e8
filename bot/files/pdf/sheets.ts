import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { PlanPrint } from '../../../domain/planPrint/planPrint.ts';
import { type Translate, translator } from '../../../domain/texts/translate.ts';
import { INK, type Paper } from './paper.ts';

type Doc = PDFKit.PDFDocument;
export type Tag = PDFKit.PDFStructureElement;

/** Noto Sans has every letter of Norwegian, the Sámi languages and Kven. */
const { resolve } = createRequire(import.meta.url);
/** Read once in each thread that draws. */
const FONTS = {
  regular: fontAt('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: fontAt('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
} as const;

/** Plain bytes, which is what the package takes beside a path. */
function fontAt(path: string): Uint8Array {
  return Uint8Array.from(readFileSync(resolve(path)));
}

/** What a part says of itself; the package knows all of these, its types know the first alone. */
export interface TagOptions {
  readonly alt?: string;
  /** Left, top, right and bottom. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Column' | 'Row';
}

export interface Style {
  readonly size: number;
  readonly font?: keyof typeof FONTS;
  readonly color?: string;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What does not fit in so many lines ends in «…». */
  readonly lines?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** The pages that are being drawn, from the top left, in points. */
export interface Sheets {
  readonly doc: Doc;
  readonly paper: Paper;
  readonly t: Translate;
  /** Everything that is read aloud hangs below this. */
  readonly root: Tag;
  newPage(): void;
  write(words: string, style: Style, place: Place): void;
  /** How high words become; at most `lines` lines. */
  heightOf(words: string, style: Style, width: number, lines?: number): number;
  widthOf(words: string, style: Style): number;
  /** A part of the document that holds others. */
  group(parent: Tag, type: string): Tag;
  /** What `draw` draws, told to screen readers as `type`. */
  tagged(parent: Tag, type: string, draw: () => void, options?: TagOptions): void;
  /** What `draw` draws is looks alone: no screen reader tells it. */
  decoration(draw: () => void): void;
  /** The whole file. */
  finish(): Promise<Uint8Array>;
}

/**
 * For reading now, or for an archive: PDF/A-1b (ISO 19005-1), which pdfkit writes and Apache PDFBox' Preflight found to
 * be so. No picture and nothing see-through may be drawn in it.
 */
type Keeping = 'reading' | 'archive';

const KEEPING = { reading: { pdfVersion: '1.7' }, archive: { pdfVersion: '1.4', subset: 'PDF/A-1b' } } as const;

/** An empty document with its fonts, its language and what it says of itself. */
export function openSheets(
  print: Pick<PlanPrint, 'language' | 'title' | 'under'>,
  paper: Paper,
  made: Date,
  keeping: Keeping = 'reading',
): Sheets {
  const t = translator(print.language);
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    ...KEEPING[keeping],
    lang: print.language,
    tagged: true,
    displayTitle: true,
    info: {
      Title: print.title,
      Author: t('product.name'),
      Creator: t('product.name'),
      Subject: print.under,
      CreationDate: made,
      ModDate: made,
    },
  });
  escapeInXmp(doc);
  for (const [name, font] of Object.entries(FONTS)) doc.registerFont(name, font);
  const file = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);

  const set = ({ size, font = 'regular', color = INK.text }: Style) => doc.font(font).fontSize(size).fillColor(color);
  const lineHeight = (style: Style) => set(style).currentLineHeight(true);

  return {
    doc,
    paper,
    t,
    root,
    newPage: () => void doc.addPage(),
    write(words, style, { x, y, width, lines, align = 'left' }) {
      const height = lines === undefined ? {} : { height: lineHeight(style) * (lines + 0.2), ellipsis: true };
      set(style).text(words, x, y, { width, align, ...height });
    },
    heightOf(words, style, width, lines) {
      const height = set(style).heightOfString(words, { width });
      return lines === undefined ? height : Math.min(height, lineHeight(style) * lines);
    },
    widthOf: (words, style) => set(style).widthOfString(words),
    group(parent, type) {
      const element = doc.struct(type);
      parent.add(element);
      return element;
    },
    tagged(parent, type, draw, options = {}) {
      parent.add(doc.struct(type, options, [draw]));
    },
    decoration(draw) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
    async finish() {
      root.end();
      doc.end();
      return file;
    },
  };
}

/** What the file says of itself is written twice: as PDF's own texts, and as XMP, which is XML. */
interface WritesXmp {
  info: Readonly<Record<string, unknown>>;
  _addInfo(): void;
}

/** pdfkit puts texts into its XMP packet as they are: `&` in a municipality's name, and the file was no PDF/A any more. */
function escapeInXmp(doc: Doc): void {
  const writer = doc as unknown as WritesXmp;
  const write = writer._addInfo.bind(doc);
  writer._addInfo = () => {
    const { info } = writer;
    const inXml = ([name, value]: [string, unknown]) => [name, typeof value === 'string' ? xmlText(value) : value];
    writer.info = Object.fromEntries(Object.entries(info).map(inXml));
    write();
    writer.info = info;
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Without what XML 1.0 has no room for. */
const xmlText = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);

async function collect(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
