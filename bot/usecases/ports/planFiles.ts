import type { PlanPrint } from '../../../domain/planPrint/planPrint.ts';

/** Draws a plan for paper. */
export interface PlanPrinter {
  /** A PDF; `made` is the instant it says that it was made. */
  print(plan: PlanPrint, paper: 'a4' | 'a3', made: Date): Promise<Uint8Array>;
}
