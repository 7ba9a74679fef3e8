import { reachOn, type TimePart, timeParts } from '../../../domain/planPrint/axis.ts';
import { fillPages, type Line } from '../../../domain/planPrint/fillPages.ts';
import type { PlanPrint, PrintPhase, PrintStep } from '../../../domain/planPrint/planPrint.ts';
import { axisHeight, type Chart, drawAxis, drawToday } from './drawAxis.ts';
import { roomOn } from './drawFrame.ts';
import { drawLegend, legendHeight } from './drawLegend.ts';
import { drawBar, drawDiamond } from './drawMarks.ts';
import { INK } from './paper.ts';
import type { Sheets, Style } from './sheets.ts';

const TITLE_LINES = 2;

/** What of the plan a part of its time shows. */
function phasesOn(part: TimePart, phases: readonly PrintPhase[]): PrintPhase[] {
  const shown = ({ from, to }: { from: string; to: string }) => reachOn(part, from, to) !== null;
  return phases
    .map((phase) => ({ ...phase, steps: phase.steps.filter(shown) }))
    .filter((phase) => phase.steps.length > 0 || (!phase.outside && shown(phase)));
}

function styles({ paper }: Sheets) {
  const { text, small } = paper.type;
  return {
    phase: { size: text, font: 'bold' },
    step: { size: text },
    beside: { size: small, color: INK.text },
  } as const satisfies Record<string, Style>;
}

/** The plan as a picture: as many pages as its time and its rows need. The first begins below what stands on it. */
export function drawTimeline(sheets: Sheets, print: PlanPrint, below: number): void {
  if (print.span === null) return;
  const { paper, root, t } = sheets;
  const { margin, type, labels } = paper;
  const { phase: phaseStyle, step: stepStyle } = styles(sheets);
  const section = sheets.group(root, 'Sect');
  const width = paper.width - 2 * margin - labels;
  const heading = type.h2 * 1.9;
  const { top, bottom } = roomOn(sheets);
  let y = below;
  for (const part of timeParts(print.span.from, print.span.to, Math.floor(width / paper.leastWeek))) {
    const phases = phasesOn(part, print.phases);
    const rowHeight = (words: string, style: Style, indent: number) =>
      sheets.heightOf(words, style, labels - indent - 6, TITLE_LINES) + type.small * 0.45;
    const groups = phases.map(({ title, steps }) => ({
      head: rowHeight(title, phaseStyle, 0),
      rows: steps.map((step) => rowHeight(step.title, stepStyle, type.text)),
    }));
    const room = (from: number) => bottom - from - heading - axisHeight(sheets) - legendHeight(sheets);
    for (const lines of fillPages(groups, { first: room(y), other: room(top) })) {
      if (lines.length > 0) {
        const period = periodOf(sheets, part, print.span);
        const style = { size: type.h2, font: 'bold', color: INK.accent } as const;
        const words = `${t('planFile.timeline')}, ${period}`;
        sheets.tagged(section, 'H2', () => sheets.write(words, style, { x: margin, y, width: labels + width }));
        const rows = y + heading + axisHeight(sheets);
        const end = rows + endOf(lines, groups);
        const chart = { part, x: margin + labels, width, top: y + heading, rows, bottom: end };
        const steps = lines.filter(({ row }) => row !== null).length;
        const alt = t('planFile.picture', { period, steps, list: t('planFile.list') });
        const bbox: [number, number, number, number] = [margin, chart.top, margin + labels + width, end];
        sheets.tagged(section, 'Figure', () => drawChart(sheets, print, chart, phases, lines, groups), { alt, bbox });
        sheets.decoration(() => drawLegend(sheets, margin, end + type.small * 0.6));
      }
      sheets.newPage();
      y = top;
    }
  }
  section.end();
}

/** The months of a part, as far as the plan itself goes: «des 2026 – nov 2027». */
function periodOf(sheets: Sheets, part: TimePart, span: { readonly from: string; readonly to: string }): string {
  const from = part.from < span.from ? span.from : part.from;
  const to = part.to > span.to ? span.to : part.to;
  return sheets.t('planFile.period', { from: monthOf(sheets, from), to: monthOf(sheets, to) });
}

/** «des 2026» */
function monthOf({ t }: Sheets, date: string): string {
  return `${t(`date.monthShort.${Number(date.slice(5, 7))}` as 'date.monthShort.1')} ${date.slice(0, 4)}`;
}

interface Heights {
  readonly head: number;
  readonly rows: readonly number[];
}

const heightOf = (line: Line, groups: readonly Heights[]): number => {
  const group = groups[line.group];
  return (line.row === null ? group?.head : group?.rows[line.row]) ?? 0;
};

function endOf(lines: readonly Line[], groups: readonly Heights[]): number {
  const last = lines.at(-1);
  return last === undefined ? 0 : last.y + heightOf(last, groups);
}

function drawChart(
  sheets: Sheets,
  print: PlanPrint,
  chart: Chart,
  phases: readonly PrintPhase[],
  lines: readonly Line[],
  groups: readonly Heights[],
): void {
  drawAxis(sheets, print, chart);
  drawToday(sheets, print.today, chart);
  for (const line of lines) {
    const phase = phases[line.group];
    if (phase === undefined) continue;
    const y = chart.rows + line.y;
    const height = heightOf(line, groups);
    const step = line.row === null ? undefined : phase.steps[line.row];
    if (step === undefined) drawPhase(sheets, chart, phase, line.again, y, height);
    else drawStep(sheets, chart, step, y, height);
  }
}

function drawPhase(sheets: Sheets, chart: Chart, phase: PrintPhase, again: boolean, y: number, height: number): void {
  const { doc, paper, t } = sheets;
  const { phase: style, beside } = styles(sheets);
  doc
    .moveTo(paper.margin, y)
    .lineTo(chart.x + chart.width, y)
    .lineWidth(0.6)
    .stroke(INK.line);
  const words = again ? t('planFile.again', { title: phase.title }) : phase.title;
  sheets.write(words, style, { x: paper.margin, y: y + 1, width: paper.labels - 6, lines: TITLE_LINES });
  const reach = phase.outside ? null : reachOn(chart.part, phase.from, phase.to);
  if (reach === null) return;
  const [x, width] = [chart.x + reach.x * chart.width, reach.width * chart.width];
  doc.rect(x, y + 1.5, width, height - 3).fill(INK.band);
  doc
    .rect(x, y + 1.5, width, height - 3)
    .lineWidth(0.5)
    .stroke(INK.accent);
  const middle = y + (height - beside.size * 1.36) / 2;
  if (sheets.widthOf(phase.shortly, beside) + 6 <= width) {
    sheets.write(phase.shortly, beside, { x: x + 3, y: middle, width, lines: 1 });
  } else writeBeside(sheets, chart, phase.shortly, x, x + width, middle);
}

function drawStep(sheets: Sheets, chart: Chart, step: PrintStep, y: number, height: number): void {
  const { doc, paper } = sheets;
  const { step: style, beside } = styles(sheets);
  const indent = paper.type.text;
  const place = { x: paper.margin + indent, y: y + 1, width: paper.labels - indent - 6, lines: TITLE_LINES };
  sheets.write(step.title, style, place);
  const reach = reachOn(chart.part, step.from, step.to);
  if (reach === null) return;
  const [x, width] = [chart.x + reach.x * chart.width, reach.width * chart.width];
  const middle = y + height / 2;
  const text = middle - (beside.size * 1.36) / 2;
  if (step.kind === 'activity') {
    const thick = paper.type.small * 0.85;
    drawBar(doc, { x, y: middle - thick / 2, width, height: thick }, step.status);
    writeBeside(sheets, chart, step.shortly, x, x + width, text);
    return;
  }
  const radius = paper.type.small * (step.kind === 'decision' ? 0.72 : 0.58);
  const at = Math.min(Math.max(x + width / 2, chart.x + radius), chart.x + chart.width - radius);
  drawDiamond(doc, at, middle, radius, step.status, step.kind === 'decision');
  writeBeside(sheets, chart, step.shortly, at - radius, at + radius, text);
}

/** Right of the mark where there is room, else left of it, else not at all: the list says it too. */
function writeBeside(sheets: Sheets, chart: Chart, words: string, left: number, right: number, y: number): void {
  const { beside } = styles(sheets);
  const width = sheets.widthOf(words, beside) + 1;
  const end = chart.x + chart.width;
  const x = right + 3 + width <= end ? right + 3 : left - 3 - width >= chart.x ? left - 3 - width : null;
  if (x === null) return;
  // Lines behind the words would strike them out.
  sheets.doc
    .rect(x - 1, y + beside.size * 0.2, width + 1, beside.size)
    .fillOpacity(0.85)
    .fill(INK.paper)
    .fillOpacity(1);
  sheets.write(words, beside, { x, y, width: width + 1, lines: 1 });
}
