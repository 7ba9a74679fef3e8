import { type RawBuilder, sql } from 'kysely';
import { type AuditEntry, type AuditNote, type AuditOutcome, SERVICE_CHAIN } from '../../domain/audit.ts';
import type { AuditStore } from '../usecases/ports/audit.ts';
import type { Executor } from './schema.ts';

interface Row {
  readonly chain: string;
  /** Of a bigint the drivers make a text. */
  readonly number: string | number;
  readonly at: Date;
  readonly tenant_id: string | null;
  readonly object_id: string | null;
  readonly via: string;
  readonly about: string | null;
  readonly outcome: AuditOutcome;
  readonly address: string | null;
  readonly previous: string;
  readonly hash: string;
}

export function createAuditStore(db: Executor): AuditStore {
  const read = async (which: RawBuilder<unknown>, limit: number) => {
    const { rows } = await sql<Row>`select * from audit.entry where ${which} limit ${limit}`.execute(db);
    return rows.map(toEntry);
  };
  const append = async (note: AuditNote): Promise<void> => {
    await sql`select audit.append(${chainOf(note)}, ${note.at}::timestamptz, ${note.by?.tenantId ?? null},
      ${note.by?.objectId ?? null}, ${note.via}, ${note.about}, ${note.outcome}, ${note.from})`.execute(db);
  };
  const isTold: AuditStore['isTold'] = async ({ tenantId, objectId }, via, outcomes, since) => {
    const { rows } = await sql`select 1 from audit.entry where tenant_id = ${tenantId} and object_id = ${objectId}
      and at >= ${since} and via = ${via} and outcome = any(${[...outcomes]}::text[]) and chain = ${SERVICE_CHAIN}
      limit 1`.execute(db);
    return rows.length > 0;
  };
  return {
    append,
    isTold,
    async appendOnce(note, outcomes, since) {
      // The chain's own lock, as `audit.append` takes it: the look has to see what whoever held it before has written.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`laget-rundt audit ${SERVICE_CHAIN}`}, 0))`.execute(db);
      if (!(await isTold(note.by, note.via, outcomes, since))) await append({ ...note, engagementId: null });
    },

    list: (engagementId, before, limit) =>
      read(
        sql`chain = ${chainOf({ engagementId })} and (${before}::bigint is null or number < ${before})
          order by number desc`,
        limit,
      ),

    by: ({ tenantId, objectId }, limit) =>
      read(sql`tenant_id = ${tenantId} and object_id = ${objectId} order by at desc, chain, number desc`, limit),
  };
}

export const chainOf = ({ engagementId }: Pick<AuditNote, 'engagementId'>): string => engagementId ?? SERVICE_CHAIN;

function toEntry(row: Row): AuditEntry {
  const { tenant_id: tenantId, object_id: objectId } = row;
  return {
    number: Number(row.number),
    at: row.at,
    by: tenantId !== null && objectId !== null ? { tenantId, objectId } : null,
    engagementId: row.chain === SERVICE_CHAIN ? null : row.chain,
    via: row.via,
    about: row.about,
    outcome: row.outcome,
    from: row.address,
    previous: row.previous,
    hash: row.hash,
  };
}
