import type { Selectable } from 'kysely';
import type { ProgrammeTemplate } from '../../domain/programmeTemplate.ts';
import type { PlanTemplateStore } from '../usecases/ports/planTemplates.ts';
import type { Executor, Schema } from './schema.ts';

function toTemplate({ id, name, about, outline }: Selectable<Schema['plan_template']>): ProgrammeTemplate {
  return { id, name, about, outline };
}

export function createPlanTemplateStore(db: Executor): PlanTemplateStore {
  const ofProgramme = (programmeId: string) =>
    db.selectFrom('plan_template').where('programme_id', '=', programmeId).selectAll();

  return {
    async list(programmeId) {
      const rows = await ofProgramme(programmeId).execute();
      return rows.map(toTemplate).sort((a, b) => a.name.localeCompare(b.name, 'nb') || a.id.localeCompare(b.id));
    },

    async find(programmeId, id) {
      const row = await ofProgramme(programmeId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toTemplate(row);
    },

    async add(programmeId, { id, name, about, outline }, by, at) {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('plan_template')
        .values({
          id,
          programme_id: programmeId,
          name,
          about,
          outline: JSON.stringify(outline),
          saved_by_tenant_id: by.tenantId,
          saved_by_object_id: by.objectId,
          saved_at: at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },

    async rename(programmeId, { id, name, about }, seen) {
      const { numUpdatedRows } = await db
        .updateTable('plan_template')
        .set({ name, about })
        .where('programme_id', '=', programmeId)
        .where('id', '=', id)
        .where((eb) => eb.or([eb.and({ name: seen.name, about: seen.about }), eb.and({ name, about })]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async remove(programmeId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('plan_template')
        .where('programme_id', '=', programmeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
