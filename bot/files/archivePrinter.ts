import type { PaperSection, PaperTable } from '../../domain/archive/paper.ts';
import type { ArchivePrinter } from '../usecases/ports/planFiles.ts';
import { drawArchiveTable } from './pdf/drawArchiveTable.ts';
import { type Flow, openFlow } from './pdf/flow.ts';
import { INK, PORTRAIT } from './pdf/paper.ts';
import { openSheets, type Tag } from './pdf/sheets.ts';

/**
 * Draws archive exports as PDF/A-1b, tagged with headings, tables and language. tests/files/archivePrinter.test.ts checks
 * its marks; docs/personvern-og-arkiv.md says how it was held against a validator.
 */
export function createArchivePrinter(): ArchivePrinter {
  return {
    async print(paper, made) {
      const sheets = openSheets(paper, PORTRAIT, made, 'archive');
      const flow = openFlow(sheets, paper.title);
      const { type } = PORTRAIT;
      flow.put(sheets.root, 'H1', paper.title, { size: type.h1, font: 'bold', color: INK.accent });
      flow.put(sheets.root, 'P', paper.under, { size: type.text, color: INK.quiet });
      if (paper.madeUp !== null) flow.put(sheets.root, 'P', paper.madeUp, { size: type.text, font: 'bold' });
      for (const section of paper.sections) drawSection(flow, section);
      flow.drawFrames();
      return sheets.finish();
    },
  };
}

function drawSection(flow: Flow, { heading, facts, paragraphs, tables }: PaperSection): void {
  const { sheets } = flow;
  const { type } = sheets.paper;
  const section = sheets.group(sheets.root, 'Sect');
  flow.space(type.text * 1.4);
  // A heading at a page's foot says nothing: it keeps what it is of beside it.
  flow.need(type.h2 * (tables.length > 0 ? 8 : 5));
  flow.put(section, 'H2', heading, { size: type.h2, font: 'bold', color: INK.accent });
  for (const [what, value] of facts) flow.put(section, 'P', `${what}: ${value}`, { size: type.text });
  for (const words of paragraphs) flow.put(section, 'P', words, { size: type.text, color: INK.quiet });
  for (const table of tables) drawTable(flow, section, table);
  section.end();
}

function drawTable(flow: Flow, section: Tag, table: PaperTable): void {
  const { type } = flow.sheets.paper;
  flow.space(type.text * 0.8);
  flow.need(type.text * 6);
  if (table.heading !== null) flow.put(section, 'H3', table.heading, { size: type.text * 1.1, font: 'bold' });
  drawArchiveTable(flow, section, table);
}
