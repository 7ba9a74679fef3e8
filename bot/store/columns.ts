import type { ColumnType } from 'kysely';

/** A calendar day, read and written as `2026-12-01`; db.ts keeps the drivers from making instants of it. */
export type Day = string;
export type Instant = ColumnType<Date, Date, Date>;
/** The database's own time where nobody says another. */
export type Dated = ColumnType<Date, Date | undefined, Date>;
/** Empty until something happens. */
export type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
