import { z } from 'zod';
import type { DatabasePlace } from './house.ts';

const address = (user: string) =>
  z
    .string()
    .regex(/^postgres(ql)?:\/\//, `must be an address such as postgres://${user}:password@host:5432/name`)
    .optional();

/** Where the data is, as both roofs are told. */
export const DATABASE_SETTINGS = {
  DATABASE_URL: address('user'),
  /** The role that owns the tables; see docs/audit-log.md. */
  MIGRATION_DATABASE_URL: address('owner'),
  DATA_DIR: z.string().min(1).default('./data'),
} as const;

export function databasePlace(given: {
  readonly DATABASE_URL?: string | undefined;
  readonly MIGRATION_DATABASE_URL?: string | undefined;
  readonly DATA_DIR: string;
}): DatabasePlace {
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl, DATA_DIR: folder } = given;
  if (url === undefined) return { kind: 'pglite', folder };
  return { kind: 'postgres', url, owner: ownerUrl === undefined ? null : { url: ownerUrl } };
}
