import type { PLAN_TEMPLATES } from '../../../domain/contract/routes/planTemplates.ts';
import type { PersonKey } from '../../../domain/people.ts';
import { listTemplates, removeTemplate, renameTemplate, saveTemplate } from '../../usecases/planTemplates.ts';
import type { Context } from '../../usecases/ports/context.ts';
import { startPlan } from '../../usecases/startPlan.ts';
import type { HandlersOf } from '../handle.ts';

const templates = async (context: Context, person: PersonKey, engagementId: string) => ({
  templates: await listTemplates(context, person, engagementId),
});

export const planTemplatesHandlers: HandlersOf<typeof PLAN_TEMPLATES> = {
  startPlan: ({ context, person, params, body }) => startPlan(context, person, params.engagementId, body),
  listTemplates: ({ context, person, params }) => templates(context, person, params.engagementId),
  saveTemplate: async ({ context, person, params: { engagementId }, body }) => {
    await saveTemplate(context, person, engagementId, body);
    return templates(context, person, engagementId);
  },
  renameTemplate: async ({ context, person, params: { engagementId, templateId: id }, body }) => {
    const { seen, ...named } = body;
    await renameTemplate(context, person, engagementId, { id, ...named }, seen);
    return templates(context, person, engagementId);
  },
  removeTemplate: async ({ context, person, params: { engagementId, templateId } }) => {
    await removeTemplate(context, person, engagementId, templateId);
    return templates(context, person, engagementId);
  },
};
