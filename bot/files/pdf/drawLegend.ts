import { STATUSES } from '../../../domain/plan.ts';
import { drawBar, drawDiamond } from './drawMarks.ts';
import { INK } from './paper.ts';
import type { Sheets } from './sheets.ts';

export const legendHeight = ({ paper }: Pick<Sheets, 'paper'>): number => paper.type.small * 2;

/** What the shapes mean, in one row from `x` on. */
export function drawLegend(sheets: Sheets, x: number, y: number): void {
  const { doc, paper, t } = sheets;
  const style = { size: paper.type.small, color: INK.quiet };
  const size = paper.type.small;
  const middle = y + size * 0.75;
  const sign = size * 1.8;
  let at = x;
  const put = (words: string, draw: (left: number) => void) => {
    draw(at);
    sheets.write(words, style, { x: at + sign + 3, y, width: 200, lines: 1 });
    at += sign + 3 + sheets.widthOf(words, style) + size * 1.6;
  };
  for (const status of STATUSES) {
    put(t(`tab.plan.status.${status}`), (left) =>
      drawBar(doc, { x: left, y: middle - size * 0.35, width: sign, height: size * 0.7 }, status),
    );
  }
  put(t('tab.plan.milestone'), (left) => drawDiamond(doc, left + sign / 2, middle, size * 0.5, 'planned', false));
  put(t('tab.plan.decision'), (left) => drawDiamond(doc, left + sign / 2, middle, size * 0.65, 'planned', true));
  put(t('planFile.legend.phase'), (left) => {
    doc.rect(left, middle - size * 0.35, sign, size * 0.7).fill(INK.band);
    doc
      .rect(left, middle - size * 0.35, sign, size * 0.7)
      .lineWidth(0.5)
      .stroke(INK.accent);
  });
  put(t('tab.plan.today'), (left) =>
    doc
      .moveTo(left + sign / 2, middle - size * 0.6)
      .lineTo(left + sign / 2, middle + size * 0.6)
      .lineWidth(1.4)
      .stroke(INK.text),
  );
  put(t('planFile.legend.quiet'), (left) => shade(left, INK.quietShade));
  put(t('planFile.legend.holiday'), (left) => shade(left, INK.holidayShade));

  function shade(left: number, color: string) {
    doc.rect(left, middle - size * 0.5, sign, size).fill(color);
    doc
      .rect(left, middle - size * 0.5, sign, size)
      .lineWidth(0.3)
      .stroke(INK.line);
  }
}
