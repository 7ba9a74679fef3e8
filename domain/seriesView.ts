import type { HolidayId } from './calendar.ts';
import type { IsoDate } from './plan.ts';
import type { QuietPeriods } from './quietPeriods.ts';
import type { Occurrence, Outcome, SeriesSettings, SeriesState, Skip } from './series.ts';
import type { IsoInstant } from './views.ts';

/** One date to come. */
export interface OccurrenceView {
  readonly due: IsoDate;
  readonly on: IsoDate | null;
  readonly at: IsoInstant | null;
  readonly moved: HolidayId | null;
  readonly skipped: Skip | null;
  /** True for one that should have opened already, and waits until people may be turned to. */
  readonly waits: boolean;
}

/** What became of one date. */
export interface RecordedView {
  readonly due: IsoDate;
  /** When it should have opened; null where it was skipped. */
  readonly opensAt: IsoInstant | null;
  /** When it was dealt with. */
  readonly at: IsoInstant;
  /** True for one that opened much later than it should, because the service did not run. */
  readonly late: boolean;
  readonly outcome: Outcome;
}

export interface SeriesView extends SeriesSettings {
  readonly id: string;
  readonly state: SeriesState;
  /** The next five that open, with the skipped ones between them; none unless it runs. */
  readonly upcoming: readonly OccurrenceView[];
  /** Newest first. */
  readonly past: readonly RecordedView[];
}

/** Everything about when an engagement is asked. */
export interface SeriesPlanView {
  readonly series: readonly SeriesView[];
  readonly quiet: QuietPeriods;
}

export function occurrenceView(occurrence: Occurrence): OccurrenceView {
  const { due, on, at, moved, skipped } = occurrence;
  return { due, on, at: at?.toISOString() ?? null, moved, skipped, waits: false };
}
