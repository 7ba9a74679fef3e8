import { type SqlBool, sql } from 'kysely';
import type { Day } from './columns.ts';

/** True of a role that counts on the day: held for good, or in the middle of its period, whose both ends are part of it. */
export const inForce = (today: Day) =>
  sql<SqlBool>`(standing_role.from_on is null or standing_role.from_on <= ${today}::date)
    and (standing_role.to_on is null or standing_role.to_on >= ${today}::date)`;
