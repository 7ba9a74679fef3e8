import { sql } from 'kysely';
import type { Engagement } from '../../domain/engagement.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import type { EngagementStore } from '../usecases/ports/engagements.ts';
import type { Day } from './columns.ts';
import { inForce } from './inForce.ts';
import type { Executor } from './schema.ts';

const COLUMNS = [
  'engagement.id',
  'engagement.programme_id',
  'programme.name as programme_name',
  'programme.made_up',
  'engagement.theme',
  'engagement.language',
  'engagement.channel_tenant_id',
  'engagement.channel_id',
  'engagement.agreement_on',
  'engagement.ended_on',
  'engagement.audience',
  'engagement.shown_elsewhere',
  'engagement.municipality_number',
  'engagement.municipality_name',
  'engagement.short_name',
  'engagement.body_names',
  'engagement.county',
  'engagement.language_decision',
] as const;

/** Engagements that were not deleted, with all that {@link toEngagement} needs. */
export const living = (db: Executor) =>
  db
    .selectFrom('engagement')
    .innerJoin('programme', 'programme.id', 'engagement.programme_id')
    .where('engagement.deleted_at', 'is', null)
    .select(COLUMNS);

/**
 * The living ones in which a person holds any role that counts on the day: found from their own few rows, not by asking
 * each engagement.
 */
export const visibleTo = (db: Executor, { tenantId, objectId }: PersonKey, today: Day) =>
  living(db).where((eb) =>
    eb.or([
      eb(
        'engagement.id',
        'in',
        eb
          .selectFrom('standing_role')
          .where('tenant_id', '=', tenantId)
          .where('object_id', '=', objectId)
          .where(inForce(today))
          .select('standing_role.engagement_id'),
      ),
      eb(
        'engagement.programme_id',
        'in',
        eb
          .selectFrom('programme_lead')
          .where('tenant_id', '=', tenantId)
          .where('object_id', '=', objectId)
          .select('programme_lead.programme_id'),
      ),
    ]),
  );

type Row = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>;

const toMunicipality = (row: Row): Municipality => ({
  number: row.municipality_number,
  name: row.municipality_name,
  shortName: row.short_name,
  bodyNames: row.body_names,
  county: row.county,
  languageDecision: row.language_decision,
});

export function toEngagement(row: Row): Engagement {
  return {
    id: row.id,
    programmeId: row.programme_id,
    programmeName: row.programme_name,
    municipality: toMunicipality(row),
    theme: row.theme,
    language: row.language,
    madeUp: row.made_up,
    channel:
      row.channel_tenant_id !== null && row.channel_id !== null
        ? { tenantId: row.channel_tenant_id, channelId: row.channel_id }
        : null,
    endedOn: row.ended_on,
    agreementOn: row.agreement_on,
    audience: row.audience,
    shownElsewhere: row.shown_elsewhere,
  };
}

/** `today` is the day in Norway: roles may be held for a period. */
export function createEngagementStore(db: Executor, today: () => Day): EngagementStore {
  const find = async (id: string) => {
    const row = await living(db).where('engagement.id', '=', id).executeTakeFirst();
    return row === undefined ? null : toEngagement(row);
  };
  return {
    find,

    async lock(id) {
      await db.selectFrom('engagement').select('id').where('id', '=', id).forNoKeyUpdate().execute();
      return find(id);
    },

    async recordAgreement(id, on) {
      await db.updateTable('engagement').set({ agreement_on: on }).where('id', '=', id).execute();
    },

    async findByChannel({ tenantId, channelId }) {
      const row = await living(db)
        .where('channel_tenant_id', '=', tenantId)
        .where('channel_id', '=', channelId)
        .executeTakeFirst();
      return row === undefined ? null : toEngagement(row);
    },

    async renameByRegister(entries) {
      await sql`update engagement set municipality_name = entry.name, county = entry.county
        from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry (number text, name text, county text)
        where entry.number = municipality_number and (municipality_name, engagement.county) is distinct from (entry.name, entry.county)`.execute(
        db,
      );
    },

    async listFor(person) {
      return (await visibleTo(db, person, today()).execute()).map(toEngagement);
    },

    async setAudience(id, audience) {
      await db.updateTable('engagement').where('id', '=', id).set({ audience }).execute();
    },

    async setShown(id, shownElsewhere) {
      await db.updateTable('engagement').where('id', '=', id).set({ shown_elsewhere: shownElsewhere }).execute();
    },

    async holders(engagementId) {
      const rows = await db
        .selectFrom('standing_role')
        .where('engagement_id', '=', engagementId)
        .where(inForce(today()))
        .orderBy('tenant_id')
        .orderBy('object_id')
        .select(['tenant_id', 'object_id', 'role'])
        .execute();
      return rows.map((row) => ({ person: { tenantId: row.tenant_id, objectId: row.object_id }, role: row.role }));
    },

    async ids() {
      const rows = await db.selectFrom('engagement').where('deleted_at', 'is', null).select('id').execute();
      return rows.map(({ id }) => id);
    },

    async rolesIn(engagementIds) {
      if (engagementIds.length === 0) return [];
      const held = db
        .selectFrom('standing_role')
        .where('engagement_id', 'in', [...engagementIds])
        .where(inForce(today()))
        .select(['engagement_id', 'tenant_id', 'object_id', sql<Role>`role`.as('role')]);
      const leads = db
        .selectFrom('programme_lead')
        .innerJoin('engagement', 'engagement.programme_id', 'programme_lead.programme_id')
        .where('engagement.id', 'in', [...engagementIds])
        .select(['engagement.id as engagement_id', 'tenant_id', 'object_id', sql<Role>`'programmeLead'`.as('role')]);
      const rows = await held.unionAll(leads).execute();
      return rows.map((row) => ({
        engagementId: row.engagement_id,
        person: { tenantId: row.tenant_id, objectId: row.object_id },
        role: row.role,
      }));
    },

    async rolesOf({ tenantId, objectId }, engagementId) {
      const held = await db
        .selectFrom('standing_role')
        .where('engagement_id', '=', engagementId)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .where(inForce(today()))
        .select('role')
        .execute();
      const leads = await db
        .selectFrom('programme_lead')
        .innerJoin('engagement', 'engagement.programme_id', 'programme_lead.programme_id')
        .where('engagement.id', '=', engagementId)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .select('object_id')
        .executeTakeFirst();
      return [...held.map((row) => row.role), ...(leads === undefined ? [] : ['programmeLead' as const])];
    },
  };
}
