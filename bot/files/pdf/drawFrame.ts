import type { PlanPrint } from '../../../domain/planPrint/planPrint.ts';
import { INK } from './paper.ts';
import type { Sheets, Style } from './sheets.ts';

/** How much the foot of a page takes, and its head on every page but the first. */
export const frameHeights = ({ paper }: Pick<Sheets, 'paper'>) => ({
  head: paper.type.small * 2.4,
  foot: paper.type.small * 2.2,
});

/** The room for everything else on a page that is not the first. */
export function roomOn(sheets: Pick<Sheets, 'paper'>): { readonly top: number; readonly bottom: number } {
  const { paper } = sheets;
  const { head, foot } = frameHeights(sheets);
  return { top: paper.margin + head, bottom: paper.height - paper.margin - foot };
}

/** What stands above everything on the first page. @returns where it ends */
export function drawTitle(sheets: Sheets, print: PlanPrint): number {
  const { paper, t, root } = sheets;
  const { margin, type } = paper;
  const width = paper.width - 2 * margin;
  let y = margin;
  const put = (tag: string, words: string, style: Style, gap: number) => {
    sheets.tagged(root, tag, () => sheets.write(words, style, { x: margin, y, width }));
    y += sheets.heightOf(words, style, width) + gap;
  };
  const quiet = { size: type.text, color: INK.quiet };
  put('H1', print.title, { size: type.h1, font: 'bold', color: INK.accent }, 0);
  put('P', print.under, quiet, 0);
  put('P', print.printed, quiet, 0);
  if (print.madeUp !== null) put('P', print.madeUp, { size: type.text, font: 'bold' }, 0);
  y += type.text * 0.6;
  const outcome = print.outcome ?? t('tab.municipality.outcomeEmpty');
  put('P', `${t('planFile.outcome')}: ${outcome}`, { size: type.text * 1.25, font: 'bold' }, type.text);
  return y;
}

/** The head and foot of every page, once it is known how many there are. No part of what is read aloud. */
export function drawFrames({ doc, paper, t }: Sheets, print: PlanPrint): void {
  const { margin, type, width } = paper;
  const { start, count } = doc.bufferedPageRange();
  const small = () => doc.font('regular').fontSize(type.small).fillColor(INK.quiet);
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.markContent('Artifact', { type: 'Pagination' });
    const foot = paper.height - margin - type.small * 1.4;
    const across = { width: width - 2 * margin, lineBreak: false };
    small().text(t('product.name'), margin, foot, across);
    small().text(t('planFile.page', { page: index + 1, pages: count }), margin, foot, { ...across, align: 'right' });
    if (index > 0) {
      small().text(print.title, margin, margin, across);
      small().text(print.printed, margin, margin, { ...across, align: 'right' });
    }
    doc.endMarkedContent();
  }
}
