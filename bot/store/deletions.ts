import { sql } from 'kysely';
import type { PersonKey } from '../../domain/people.ts';
import type { DeletionStore } from '../usecases/ports/deletions.ts';
import type { Day } from './columns.ts';
import { readerHash, toProposal, toRecord } from './deletionRows.ts';
import { visibleTo } from './engagements.ts';
import type { Executor } from './schema.ts';

/** `today` is for roles that are held for a period. */
export function createDeletionStore(db: Executor, today: () => Day): DeletionStore {
  const proposals = () => db.selectFrom('deletion_proposal').selectAll('deletion_proposal');
  const records = () => db.selectFrom('deletion').selectAll('deletion');

  return {
    async find(id) {
      const row = await proposals().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toProposal(row);
    },

    async newest(engagementId) {
      const row = await proposals()
        .where('engagement_id', '=', engagementId)
        .orderBy(sql`stopped_at is null`, 'desc')
        .orderBy('proposed_at', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : toProposal(row);
    },

    async add({ id, engagementId, decidedBy, reference, needs, proposed }) {
      await db
        .insertInto('deletion_proposal')
        .values({
          id,
          engagement_id: engagementId,
          decided_by: decidedBy,
          reference,
          needs,
          proposed_by_tenant_id: proposed.person.tenantId,
          proposed_by_object_id: proposed.person.objectId,
          proposed_as: proposed.role,
          proposed_at: proposed.at,
        })
        .execute();
    },

    async confirm(id, { person, role, at }) {
      await db
        .updateTable('deletion_proposal')
        .set({
          confirmed_by_tenant_id: person.tenantId,
          confirmed_by_object_id: person.objectId,
          confirmed_as: role,
          confirmed_at: at,
        })
        .where('id', '=', id)
        .execute();
    },

    async stop(id, { person, at }) {
      await db
        .updateTable('deletion_proposal')
        .set({ stopped_by_tenant_id: person.tenantId, stopped_by_object_id: person.objectId, stopped_at: at })
        .where('id', '=', id)
        .execute();
    },

    async confirmedUntil(at) {
      const rows = await proposals()
        .where('stopped_at', 'is', null)
        .where('confirmed_at', '<=', at)
        .orderBy('confirmed_at')
        .execute();
      return rows.map(toProposal);
    },

    async openFor(person) {
      const rows = await proposals()
        .where('stopped_at', 'is', null)
        .where('engagement_id', 'in', visibleTo(db, person, today()).clearSelect().select('engagement.id'))
        .orderBy('proposed_at')
        .execute();
      return rows.map(toProposal);
    },

    async facts(engagementId) {
      const { rows } = await sql<{ open: boolean; changed: Date | null }>`select
        exists (select from round where engagement_id = ${engagementId} and closed_at is null) as open,
        greatest(
          (select max(made_at) from plan_revision where engagement_id = ${engagementId}),
          (select max(opened_at) from round where engagement_id = ${engagementId}),
          (select max(changed_at) from response join round on round.id = round_id where engagement_id = ${engagementId}),
          (select max(greatest(started_at, ended_at)) from session where engagement_id = ${engagementId})
        ) as changed`.execute(db);
      const [row] = rows;
      return { hasOpenRound: row?.open ?? false, changedAt: row?.changed ?? null };
    },

    async tellWaiting(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('deletion_proposal')
        .set({ waiting_told_at: at })
        .where('id', '=', id)
        .where('waiting_told_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async recordFor(person, engagementId) {
      const row = await records()
        .where('engagement_id', '=', engagementId)
        .where((eb) =>
          eb.or([
            sql<boolean>`${readerHash(person, engagementId)} = any(deletion.readers)`,
            eb.exists(
              eb
                .selectFrom('programme_lead')
                .whereRef('programme_lead.programme_id', '=', 'deletion.programme_id')
                .where('programme_lead.tenant_id', '=', person.tenantId)
                .where('programme_lead.object_id', '=', person.objectId)
                .select('programme_lead.programme_id'),
            ),
          ]),
        )
        .executeTakeFirst();
      return row === undefined ? null : toRecord(row);
    },

    async readersAmong(people, engagementId) {
      const row = await db
        .selectFrom('deletion')
        .where('engagement_id', '=', engagementId)
        .select(['readers', 'programme_id'])
        .executeTakeFirst();
      if (row === undefined) return [];
      const leads = await db
        .selectFrom('programme_lead')
        .where('programme_id', '=', row.programme_id)
        .select(['tenant_id', 'object_id'])
        .execute();
      const isLead = ({ tenantId, objectId }: PersonKey) =>
        leads.some((lead) => lead.tenant_id === tenantId && lead.object_id === objectId);
      return people.filter((person) => row.readers.includes(readerHash(person, engagementId)) || isLead(person));
    },

    async records(programmeId) {
      const rows = await records().where('deletion.programme_id', '=', programmeId).orderBy('at', 'desc').execute();
      return rows.map(toRecord);
    },

    async forgetReaders(until) {
      await db
        .updateTable('deletion')
        .set({ readers: [] })
        .where('at', '<=', until)
        .where(sql<boolean>`readers <> '{}'`)
        .execute();
    },
  };
}
