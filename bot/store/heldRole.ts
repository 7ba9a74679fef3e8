import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Whether somebody holds a role in an engagement, is to hold one, or has held one: the row of `who` by its columns
 * `tenant_id` and `object_id`. The one place that says so.
 */
export const heldRole = (engagementId: RawBuilder<unknown>, who: string): RawBuilder<SqlBool> => {
  const [tenantId, objectId] = [sql.ref(`${who}.tenant_id`), sql.ref(`${who}.object_id`)];
  return sql<SqlBool>`(exists (select from role_holder where role_holder.engagement_id = ${engagementId}
      and role_holder.tenant_id = ${tenantId} and role_holder.object_id = ${objectId})
    or exists (select from past_holder where past_holder.engagement_id = ${engagementId}
      and past_holder.tenant_id = ${tenantId} and past_holder.object_id = ${objectId}))`;
};
