import { sql } from 'kysely';
import type { ArchiveMark } from '../../domain/archive/marks.ts';
import type { ArchiveState, ArchiveStore, Ended } from '../usecases/ports/archive.ts';
import type { Day } from './columns.ts';
import { readerHash } from './deletionRows.ts';
import { eraseEngagement } from './eraseEngagement.ts';
import { inForce } from './inForce.ts';
import type { Executor } from './schema.ts';

/** `today` is for roles that are held for a period. */
export function createArchiveStore(db: Executor, today: () => Day): ArchiveStore {
  const states = () =>
    db
      .selectFrom('engagement')
      .innerJoin('programme', 'programme.id', 'engagement.programme_id')
      .where('engagement.deleted_at', 'is', null)
      .select([
        'engagement.id',
        'engagement.short_name',
        'engagement.ended_on',
        'engagement.end_recorded_on',
        'engagement.ended_by_tenant_id',
        'engagement.ended_by_object_id',
        'programme.retention_months',
        'programme.retention_set_on',
      ]);
  type Row = Awaited<ReturnType<ReturnType<typeof states>['execute']>>[number];

  const whole = async (rows: readonly Row[]): Promise<Ended[]> => {
    if (rows.length === 0) return [];
    const marks = await db
      .selectFrom('archive_mark')
      .where(
        'engagement_id',
        'in',
        rows.map(({ id }) => id),
      )
      .selectAll()
      .execute();
    return rows.map((row) => ({
      engagementId: row.id,
      shortName: row.short_name,
      endedOn: row.ended_on,
      endRecordedOn: row.end_recorded_on,
      endedBy:
        row.ended_by_tenant_id !== null && row.ended_by_object_id !== null
          ? { tenantId: row.ended_by_tenant_id, objectId: row.ended_by_object_id }
          : null,
      months: row.retention_months,
      monthsSetOn: row.retention_set_on,
      marks: marks
        .filter((mark) => mark.engagement_id === row.id)
        .map(
          (mark): ArchiveMark => ({
            body: mark.body,
            kind: mark.kind,
            reference: mark.reference,
            by: { tenantId: mark.by_tenant_id, objectId: mark.by_object_id },
            at: mark.at,
          }),
        ),
    }));
  };

  return {
    async state(engagementId): Promise<ArchiveState> {
      const [state] = await whole(await states().where('engagement.id', '=', engagementId).execute());
      if (state === undefined) throw new Error('An engagement that is there has a state.');
      return state;
    },

    async end(engagementId, on, today, { tenantId, objectId }) {
      await db
        .updateTable('engagement')
        .set({
          ended_on: on,
          end_recorded_on: on === null ? null : today,
          ended_by_tenant_id: tenantId,
          ended_by_object_id: objectId,
        })
        .where('id', '=', engagementId)
        .execute();
    },

    async setRetention(programmeId, months, today) {
      await db
        .updateTable('programme')
        .set({ retention_months: months, retention_set_on: today })
        .where('id', '=', programmeId)
        .where('retention_months', '!=', months)
        .execute();
    },

    async mark(engagementId, body, mark) {
      await db.deleteFrom('archive_mark').where('engagement_id', '=', engagementId).where('body', '=', body).execute();
      if (mark === null) return;
      await db
        .insertInto('archive_mark')
        .values({
          engagement_id: engagementId,
          body,
          kind: mark.kind,
          reference: mark.reference,
          by_tenant_id: mark.by.tenantId,
          by_object_id: mark.by.objectId,
          at: mark.at,
        })
        .execute();
    },

    async ended(person) {
      const ended = states().where('ended_on', 'is not', null).orderBy('ended_on').orderBy('engagement.id');
      if (person === null) return whole(await ended.execute());
      const { tenantId, objectId } = person;
      return whole(
        await ended
          .where(
            sql<boolean>`(exists (select from standing_role where engagement_id = engagement.id
              and tenant_id = ${tenantId} and object_id = ${objectId} and ${inForce(today())})
            or exists (select from programme_lead where programme_id = engagement.programme_id
              and tenant_id = ${tenantId} and object_id = ${objectId}))`,
          )
          .execute(),
      );
    },

    erase: (engagementId) => eraseEngagement(db, engagementId),

    async keepRecord(record, readers) {
      const { proposed, confirmed } = record;
      await db
        .insertInto('deletion')
        .values({
          engagement_id: record.engagementId,
          programme_id: record.programmeId,
          municipality_number: record.municipalityNumber,
          municipality_name: record.municipality,
          decided_by: record.decidedBy,
          reference: record.reference,
          marks: JSON.stringify(record.marks),
          removed: JSON.stringify(record.removed),
          by_tenant_id: record.by?.tenantId ?? null,
          by_object_id: record.by?.objectId ?? null,
          at: record.at,
          ...(proposed && {
            proposed_by_tenant_id: proposed.person.tenantId,
            proposed_by_object_id: proposed.person.objectId,
            proposed_name: proposed.name,
            proposed_as: proposed.role,
            proposed_at: proposed.at,
          }),
          ...(confirmed && {
            confirmed_by_tenant_id: confirmed.person.tenantId,
            confirmed_by_object_id: confirmed.person.objectId,
            confirmed_name: confirmed.name,
            confirmed_as: confirmed.role,
            confirmed_at: confirmed.at,
          }),
          readers: readers.map((reader) => readerHash(reader, record.engagementId)),
        })
        .execute();
    },
  };
}
