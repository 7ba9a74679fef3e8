import type { Theme } from './engagement.ts';
import type { PlanTemplate, TemplateId } from './template.ts';
import { BUSINESS_COOPERATION } from './templates/businessCooperation.ts';
import { BUSINESS_STRATEGY } from './templates/businessStrategy.ts';
import { COMMUNITY_PLAN } from './templates/communityPlan.ts';
import { GUIDANCE_ENGAGEMENT } from './templates/guidanceEngagement.ts';
import { TOWN_CENTRE } from './templates/townCentre.ts';

/** All there is to start from, in the order they are shown. */
export const TEMPLATES: readonly PlanTemplate[] = [
  COMMUNITY_PLAN,
  BUSINESS_STRATEGY,
  TOWN_CENTRE,
  BUSINESS_COOPERATION,
  GUIDANCE_ENGAGEMENT,
];

const BY_ID: Readonly<Record<TemplateId, PlanTemplate>> = {
  communityPlan: COMMUNITY_PLAN,
  businessStrategy: BUSINESS_STRATEGY,
  townCentre: TOWN_CENTRE,
  businessCooperation: BUSINESS_COOPERATION,
  guidanceEngagement: GUIDANCE_ENGAGEMENT,
};

export const findTemplate = (id: TemplateId): PlanTemplate => BY_ID[id];

const BY_THEME: Readonly<Record<Theme, PlanTemplate | null>> = {
  communityPlan: COMMUNITY_PLAN,
  townCentreDevelopment: TOWN_CENTRE,
  businessCooperation: BUSINESS_COOPERATION,
  open: null,
};

/** The template to suggest first; null where the municipality has not chosen what the guidance is about. */
export const templateFor = (theme: Theme): PlanTemplate | null => BY_THEME[theme];
