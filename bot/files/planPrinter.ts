import type { PlanPrint } from '../../domain/planPrint/planPrint.ts';
import { drawFrames, drawTitle } from './pdf/drawFrame.ts';
import { drawList } from './pdf/drawList.ts';
import { drawTimeline } from './pdf/drawTimeline.ts';
import { drawWords } from './pdf/drawWords.ts';
import { INK, PAPERS } from './pdf/paper.ts';
import { openSheets } from './pdf/sheets.ts';

/**
 * Draws plans as PDF: the timeline, the same in words, and what is worth a look. Tagged with headings, tables, lists and
 * language, so that it can be read aloud; it makes no claim of PDF/UA, which nobody has tested it for.
 */
export function createPlanPrinter() {
  return {
    async print(print: PlanPrint, paper: 'a4' | 'a3', made: Date): Promise<Uint8Array> {
      const sheets = openSheets(print, PAPERS[paper], made);
      sheets.newPage();
      const below = drawTitle(sheets, print);
      if (print.span === null) {
        const { margin, width, type } = PAPERS[paper];
        const style = { size: type.text * 1.25, color: INK.quiet };
        const place = { x: margin, y: below, width: width - 2 * margin };
        sheets.tagged(sheets.root, 'P', () => sheets.write(sheets.t('planFile.empty'), style, place));
      } else {
        drawTimeline(sheets, print, below);
        drawList(sheets, print);
      }
      drawWords(sheets, print);
      drawFrames(sheets, print);
      return sheets.finish();
    },
  };
}
