import type { ArchivePaper } from '../../../domain/archive/paper.ts';
import type { PlanCalendar } from '../../../domain/planCalendar.ts';
import type { PrintSource } from '../../../domain/planPrint/printPlan.ts';

/** Draws a plan for paper. */
export interface PlanPrinter {
  /** A PDF; `made` is the instant it says that it was made. */
  print(plan: PrintSource, paper: 'a4' | 'a3', made: Date): Promise<Uint8Array>;
}

/** Writes a plan as a calendar. */
export interface CalendarWriter {
  /** The text of an iCalendar file; the same for the same calendar. */
  write(calendar: PlanCalendar): string;
}

/** Draws an archive export. */
export interface ArchivePrinter {
  /** A PDF/A-1b on A4; `made` is the instant it says that it was made. */
  print(paper: ArchivePaper, made: Date): Promise<Uint8Array>;
}
