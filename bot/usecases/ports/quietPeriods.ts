import type { QuietPeriods } from '../../../domain/quietPeriods.ts';

export interface QuietPeriodStore {
  /** The usual ones where nothing was decided. */
  find(engagementId: string): Promise<QuietPeriods>;
  /** In place of all that was there. */
  save(engagementId: string, quiet: QuietPeriods): Promise<void>;
}
