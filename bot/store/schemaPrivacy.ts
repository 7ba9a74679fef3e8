import type { ColumnType, JSONColumnType } from 'kysely';
import type { Body, MarkKind } from '../../domain/archive/marks.ts';
import type { Removed } from '../../domain/archive/removed.ts';
import type { DeletionColumns } from './schemaLeads.ts';

type Instant = ColumnType<Date, Date, Date>;

/** The tables of migration 0016. The audit log has a schema of its own, and is reached by audit.ts alone. */
export interface PrivacyTables {
  archive_mark: {
    engagement_id: string;
    body: Body;
    kind: MarkKind;
    reference: string;
    by_tenant_id: string;
    by_object_id: string;
    at: Instant;
  };
  deletion: DeletionColumns & {
    engagement_id: string;
    programme_id: string;
    municipality_number: string;
    decided_by: Body | 'retention';
    reference: string;
    marks: JSONColumnType<object[], string, never>;
    removed: JSONColumnType<Removed, string, never>;
    by_tenant_id: string | null;
    by_object_id: string | null;
    at: Instant;
  };
}
