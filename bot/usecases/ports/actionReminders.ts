import type { IsoDate } from '../../../domain/plan.ts';
import type { Promised } from '../../../domain/session/agenda.ts';

export interface ActionReminderStore {
  /**
   * What is promised and not done with a last day in this span, both included, and was not reminded of for that day; of
   * engagements that have not ended by `today`. Those of one engagement stand together.
   */
  waiting(from: IsoDate, to: IsoDate, today: IsoDate): Promise<{ engagementId: string; item: Promised }[]>;
  /** True for the first who takes it: a reminder goes once for each last day. */
  take(engagementId: string, itemId: string, due: IsoDate, at: Date): Promise<boolean>;
}
