import type { IsoDate } from '../../../domain/plan.ts';

export type Job =
  | { readonly name: 'closeRound'; readonly data: { readonly roundId: string } }
  | { readonly name: 'settleRound'; readonly data: { readonly roundId: string } }
  | { readonly name: 'readRoster'; readonly data: { readonly tenantId: string; readonly id: string } }
  | { readonly name: 'readRegister'; readonly data: Readonly<Record<string, never>> }
  | { readonly name: 'nudge'; readonly data: { readonly roundId: string; readonly day: IsoDate } };

/** Work for later, kept in the same transaction as what it is about. */
export interface JobQueue {
  enqueue(job: Job, startAfter: Date): Promise<void>;
}
