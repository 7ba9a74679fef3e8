import { INK } from './paper.ts';
import type { Sheets, Style, Tag } from './sheets.ts';

/** Pages that fill from the top, one thing below the other. */
export interface Flow {
  readonly sheets: Sheets;
  /** The left edge and width of what is written. */
  readonly left: number;
  readonly width: number;
  /** The whole height of an empty page. */
  readonly room: number;
  /** Where the next thing goes. */
  y(): number;
  /** Begins a new page where so much does not fit on this one. @returns whether it did */
  need(height: number): boolean;
  space(height: number): void;
  /** Words across the page, over as many pages as they need. */
  put(parent: Tag, type: string, words: string, style: Style): void;
  /** The head and foot of every page, once it is known how many there are. */
  drawFrames(): void;
}

export function openFlow(sheets: Sheets, title: string): Flow {
  const { paper, doc, t } = sheets;
  const { margin, type } = paper;
  const [top, bottom] = [margin + type.small * 2.4, paper.height - margin - type.small * 2.2];
  const [left, width] = [margin, paper.width - 2 * margin];
  let y = top;
  sheets.newPage();

  const turn = () => {
    sheets.newPage();
    y = top;
  };
  const need = (height: number) => {
    if (y + height <= bottom) return false;
    turn();
    return true;
  };

  return {
    sheets,
    left,
    width,
    room: bottom - top,
    y: () => y,
    need,
    space: (height) => {
      y = Math.min(y + height, bottom);
    },
    put(parent, tag, words, style) {
      for (const part of parts(words, (some) => sheets.heightOf(some, style, width) <= bottom - top)) {
        const height = sheets.heightOf(part, style, width);
        need(height);
        sheets.tagged(parent, tag, () => sheets.write(part, style, { x: left, y, width }));
        y += height + type.text * 0.25;
      }
    },
    drawFrames() {
      const { start, count } = doc.bufferedPageRange();
      for (let index = 0; index < count; index += 1) {
        doc.switchToPage(start + index);
        doc.markContent('Artifact', { type: 'Pagination' });
        const small = () => doc.font('regular').fontSize(type.small).fillColor(INK.quiet);
        const page = { page: index + 1, pages: count };
        const foot = paper.height - margin - type.small * 1.4;
        small().text(t('product.name'), left, foot, { width, lineBreak: false });
        small().text(t('planFile.page', page), left, foot, { width, lineBreak: false, align: 'right' });
        if (index > 0) small().text(title, left, margin, { width, lineBreak: false });
        doc.endMarkedContent();
      }
    },
  };
}

/** Words in as few parts as fit, cut between words near the middle: nothing is shortened, since this may be all there is. */
export function parts(words: string, fits: (some: string) => boolean): string[] {
  if (fits(words) || words.length < 2) return [words];
  const middle = Math.floor(words.length / 2);
  const space = words.lastIndexOf(' ', middle);
  const cut = space > 0 ? space : middle;
  return [...parts(words.slice(0, cut), fits), ...parts(words.slice(cut).trimStart(), fits)];
}
