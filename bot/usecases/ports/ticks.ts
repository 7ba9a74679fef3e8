/** When the work that comes by the clock last came, in any instance. */
export interface TickStore {
  ticked(name: string, at: Date): Promise<void>;
  /** Null where nothing has come yet. */
  newest(): Promise<Date | null>;
}
