import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { DeletionProposal } from '../../domain/archive/deletion.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import type { DeletionRecord, RecordedDecider } from '../usecases/ports/archive.ts';
import type { Schema } from './schema.ts';

/** By what a person is known again who had a part in an engagement that was deleted: not their id, and of that one alone. */
export function readerHash({ tenantId, objectId }: PersonKey, engagementId: string): string {
  return createHash('sha256').update(`${engagementId} ${tenantId} ${objectId}`).digest('hex');
}

export function toProposal(row: Selectable<Schema['deletion_proposal']>): DeletionProposal {
  const { confirmed_by_tenant_id: confirmedTenant, confirmed_by_object_id: confirmedObject } = row;
  const { stopped_by_tenant_id: stoppedTenant, stopped_by_object_id: stoppedObject } = row;
  return {
    id: row.id,
    engagementId: row.engagement_id,
    decidedBy: row.decided_by,
    reference: row.reference,
    needs: row.needs,
    proposed: {
      person: { tenantId: row.proposed_by_tenant_id, objectId: row.proposed_by_object_id },
      role: row.proposed_as,
      at: row.proposed_at,
    },
    confirmed:
      confirmedTenant && confirmedObject && row.confirmed_as && row.confirmed_at
        ? {
            person: { tenantId: confirmedTenant, objectId: confirmedObject },
            role: row.confirmed_as,
            at: row.confirmed_at,
          }
        : null,
    stopped:
      stoppedTenant && stoppedObject && row.stopped_at
        ? { person: { tenantId: stoppedTenant, objectId: stoppedObject }, at: row.stopped_at }
        : null,
  };
}

const decider = (
  tenantId: string | null,
  objectId: string | null,
  name: string | null,
  role: Role | null,
  at: Date | null,
): RecordedDecider | null =>
  tenantId && objectId && role && at ? { person: { tenantId, objectId }, name: name ?? '', role, at } : null;

export function toRecord(row: Selectable<Schema['deletion']>): DeletionRecord {
  const { by_tenant_id: tenantId, by_object_id: objectId } = row;
  return {
    engagementId: row.engagement_id,
    programmeId: row.programme_id,
    municipalityNumber: row.municipality_number,
    municipality: row.municipality_name ?? row.municipality_number,
    decidedBy: row.decided_by,
    reference: row.reference,
    marks: row.marks as DeletionRecord['marks'],
    removed: row.removed,
    by: tenantId !== null && objectId !== null ? { tenantId, objectId } : null,
    proposed: decider(
      row.proposed_by_tenant_id,
      row.proposed_by_object_id,
      row.proposed_name,
      row.proposed_as,
      row.proposed_at,
    ),
    confirmed: decider(
      row.confirmed_by_tenant_id,
      row.confirmed_by_object_id,
      row.confirmed_name,
      row.confirmed_as,
      row.confirmed_at,
    ),
    at: row.at,
  };
}
