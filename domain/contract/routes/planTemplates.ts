import { z } from 'zod';
import { planSaved } from '../resources/plans.ts';
import { planStartBody, saveTemplateBody, templateNameBody, templatesResource } from '../resources/planTemplates.ts';
import { E, engagement, type Route } from './route.ts';

const OWN = `${E}/plan-templates`;
const template = engagement.extend({ templateId: z.uuid() });

/** The programme's own templates, and a plan begun from one of any kind. Every change answers with them as they are then. */
export const PLAN_TEMPLATES = {
  startPlan: {
    method: 'post',
    path: `${E}/plan/start`,
    needs: 'editPlan',
    summary: 'Lay a template out in the plan, back from a wished end, as one change',
    params: engagement,
    body: planStartBody,
    response: planSaved,
    status: 200,
  },
  listTemplates: {
    method: 'get',
    path: OWN,
    needs: 'readPlan',
    summary: "The programme's own plan templates",
    params: engagement,
    response: templatesResource,
    status: 200,
  },
  saveTemplate: {
    method: 'post',
    path: OWN,
    needs: 'saveTemplate',
    summary: 'Keep the plan as a template for the programme, without persons, notes and what happened',
    params: engagement,
    body: saveTemplateBody,
    response: templatesResource,
    status: 201,
  },
  renameTemplate: {
    method: 'put',
    path: `${OWN}/{templateId}`,
    needs: 'saveTemplate',
    summary: "Call one of the programme's templates something else",
    params: template,
    body: templateNameBody,
    response: templatesResource,
    status: 200,
  },
  removeTemplate: {
    method: 'delete',
    path: `${OWN}/{templateId}`,
    needs: 'saveTemplate',
    summary: "Take one of the programme's templates away; plans made from it stay",
    params: template,
    response: templatesResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
