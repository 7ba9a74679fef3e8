import type { PlanPrint } from '../../../domain/planPrint/planPrint.ts';
import { roomOn } from './drawFrame.ts';
import { INK } from './paper.ts';
import type { Sheets, Style } from './sheets.ts';

interface Part {
  readonly title: string;
  /** Each with what stands below it, quieter. */
  readonly entries: readonly (readonly [string, string?])[];
}

/** What is agreed, what is worth a look, and what was found to be fine as it is: on pages of their own. */
export function drawWords(sheets: Sheets, print: PlanPrint): void {
  const { paper, root, t } = sheets;
  const { type, margin } = paper;
  const { top, bottom } = roomOn(sheets);
  const width = paper.width - 2 * margin;
  const all: readonly Part[] = [
    { title: t('planFile.actions'), entries: print.actions.map((each) => [each] as const) },
    { title: t('planFile.warnings'), entries: print.warnings.map((each) => [each] as const) },
    { title: t('planFile.read'), entries: print.read.map(({ text, reason }) => [text, reason] as const) },
  ];
  const parts = all.filter(({ entries }) => entries.length > 0);
  if (parts.length === 0) return;
  sheets.newPage();
  let y = top;
  const need = (height: number) => {
    if (y + height <= bottom || y === top) return;
    sheets.newPage();
    y = top;
  };
  const h2: Style = { size: type.h2, font: 'bold', color: INK.accent };
  const text: Style = { size: type.text };
  const quiet: Style = { size: type.text, color: INK.quiet };
  const indent = type.text * 1.2;
  const heights = ([words, below]: Part['entries'][number]) => ({
    words: sheets.heightOf(words, text, width - indent),
    below: below === undefined ? 0 : sheets.heightOf(below, quiet, width - indent),
  });
  for (const { title, entries } of parts) {
    const section = sheets.group(root, 'Sect');
    const [first] = entries;
    need(type.h2 * 1.9 + (first ? heights(first).words + heights(first).below : 0));
    sheets.tagged(section, 'H2', () => sheets.write(title, h2, { x: margin, y, width }));
    y += type.h2 * 1.7;
    const list = sheets.group(section, 'L');
    for (const entry of entries) {
      const { words, below } = heights(entry);
      need(words + below);
      const item = sheets.group(list, 'LI');
      sheets.tagged(item, 'Lbl', () => sheets.write('•', text, { x: margin, y, width: indent }));
      sheets.tagged(item, 'LBody', () => {
        sheets.write(entry[0], text, { x: margin + indent, y, width: width - indent });
        const at = { x: margin + indent, y: y + words, width: width - indent };
        if (entry[1] !== undefined) sheets.write(entry[1], quiet, at);
      });
      item.end();
      y += words + below + type.text * 0.5;
    }
    list.end();
    section.end();
    y += type.text;
  }
}
