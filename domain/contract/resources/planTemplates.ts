import { z } from 'zod';
import { OUTCOME_LIMIT } from '../../limits.ts';
import type { PlanOutline } from '../../outline.ts';
import { ROLES } from '../../people.ts';
import { ACTIVITY_TYPES, APPROVERS, GROUPS, PLAN_FORMS, SUBJECTS } from '../../plan.ts';
import { ONTO, type TemplateRef } from '../../planStart.ts';
import { type ProgrammeTemplate, TEMPLATE_ABOUT_LIMIT, TEMPLATE_NAME_LIMIT } from '../../programmeTemplate.ts';
import { TEMPLATE_IDS } from '../../template.ts';
import { language } from './common.ts';
import { day, text, wholeNumber } from './input.ts';

const week = z.int().min(0);
const weeks = z.int().min(1);
const title = z.string();
const step = { phase: z.int().min(0).nullable(), title, week };
const subject = z.enum(SUBJECTS).nullable();

const outline = z.object({
  desiredOutcome: z.string(),
  form: z.enum(PLAN_FORMS).nullable(),
  phases: z.array(z.object({ title, week, weeks })).readonly(),
  steps: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          ...step,
          kind: z.literal('activity'),
          type: z.enum(ACTIVITY_TYPES),
          weeks,
          responsible: z.enum(ROLES).nullable(),
          sphere: z.enum(['political', 'administrative']),
          groups: z.array(z.enum(GROUPS)).readonly(),
          method: z.string(),
          subject,
        }),
        z.object({ ...step, kind: z.literal('milestone') }),
        z.object({ ...step, kind: z.literal('decision'), approver: z.enum(APPROVERS), subject }),
      ]),
    )
    .readonly(),
}) satisfies z.ZodType<PlanOutline>;

export const templatesResource = z.object({
  templates: z
    .array(
      z.object({ id: z.uuid(), name: z.string(), about: z.string(), outline }) satisfies z.ZodType<ProgrammeTemplate>,
    )
    .readonly(),
});

const named = {
  name: text(TEMPLATE_NAME_LIMIT).trim().min(1),
  about: text(TEMPLATE_ABOUT_LIMIT).trim(),
};

/** `seen` is what it was called when the new words were written: where it is not any more, nothing is changed. */
export const templateNameBody = z.strictObject({ ...named, seen: z.strictObject(named) });

export const saveTemplateBody = z.strictObject({ id: z.uuid(), ...named });

/** What a plan is begun from. */
export const startTemplate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('product'),
    id: z.enum(TEMPLATE_IDS),
    language,
    form: z.enum(PLAN_FORMS).nullable(),
  }),
  z.strictObject({ kind: z.literal('programme'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('empty') }),
]) satisfies z.ZodType<TemplateRef>;

/** The end is such that even the longest plan begins on a day that plans can hold. */
export const planEnd = day.refine((date) => date >= '2010-01-01');

export const planStartBody = z.strictObject({
  id: z.uuid(),
  template: startTemplate,
  end: planEnd,
  desiredOutcome: text(OUTCOME_LIMIT),
  onto: z.enum(ONTO),
  seen: wholeNumber(0),
});
