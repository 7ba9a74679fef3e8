import type { IsoDate } from '../../../domain/plan.ts';
import type { Outcome, Series } from '../../../domain/series.ts';

/** Where a series stands in its dates. */
export interface Progress {
  /** What came before this has been dealt with, or was never the series' to deal with. */
  readonly handledTo: Date;
  /** When it has to be looked at next, to open a date or to note that one was skipped; null when there is none ahead. */
  readonly turnAt: Date | null;
  /** When it opens next; null when there is no such date. */
  readonly opensAt: Date | null;
}

/** What became of one date. */
export interface Recorded {
  /** The date by the rhythm alone. */
  readonly due: IsoDate;
  /** When it should have opened; null where it was skipped. */
  readonly opensAt: Date | null;
  readonly recordedAt: Date;
  readonly outcome: Outcome;
}

export type StoredSeries = Series & Progress;

export interface SeriesStore {
  find(id: string): Promise<StoredSeries | null>;
  /** In the order they were set up to ask: by time of day, then by start. */
  list(engagementId: string): Promise<StoredSeries[]>;
  add(series: StoredSeries): Promise<void>;
  /** Everything but who set it up and where it belongs. */
  update(series: StoredSeries): Promise<void>;
  /** The running series, of engagements that are there, whose turn has come by `now`. */
  due(now: Date): Promise<{ readonly id: string; readonly engagementId: string }[]>;
  /** When a running series of the engagement opens next; null when none does. */
  nextOpening(engagementId: string): Promise<Date | null>;
  /** One date is recorded once: a second record of it changes nothing. */
  record(seriesId: string, recorded: Recorded): Promise<void>;
  isRecorded(seriesId: string, due: IsoDate): Promise<boolean>;
  /** Takes back that a date was skipped by hand. False when it was not. */
  unskip(seriesId: string, due: IsoDate): Promise<boolean>;
  /** Newest first, at most `limit`; those skipped by hand, whose date may lie ahead, are among them. */
  recorded(seriesId: string, limit: number): Promise<Recorded[]>;
  /** The dates that somebody decided to skip. */
  skippedByHand(seriesId: string): Promise<ReadonlySet<IsoDate>>;
}
