import { z } from 'zod';
import { LONGEST_URL, MOST_LINKS, NOTE_LIMIT, OUTCOME_LIMIT, TITLE_LIMIT } from '../../limits.ts';
import { ROLES } from '../../people.ts';
import {
  ACTIVITY_TYPES,
  APPROVERS,
  GROUPS,
  PLAN_FORMS,
  type Plan,
  type PlanItem,
  STATUSES,
  SUBJECTS,
} from '../../plan.ts';
import type { PlanChange, PlanConflict, PlanEdit } from '../../planChange.ts';
import { PLAN_EDIT_KINDS, type PlanRevisionView, type PlanSaved, type PlanView } from '../../planHistory.ts';
import type { Responsible } from '../../responsible.ts';
import { instant } from './common.ts';
import { day, identifier, text, wholeNumber } from './input.ts';

/** More edits than a whole plan made anew takes. */
const MOST_EDITS = 5000;

const id = z.uuid();
const title = text(TITLE_LIMIT);
const note = text(NOTE_LIMIT);
const status = z.enum(STATUSES);
const phaseId = id.nullable();
const subject = z.enum(SUBJECTS).nullable();
const person = z.strictObject({ tenantId: identifier(100), objectId: identifier(100) });

const responsible = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ kind: z.literal('person'), person }),
  z.strictObject({ kind: z.literal('named'), name: title }),
]) satisfies z.ZodType<Responsible>;

/** Nothing but a web page: a link is opened by those who trust the plan. */
const link = z.strictObject({
  title,
  url: text(LONGEST_URL).regex(/^https:\/\/[^\s]+$/i),
});

const PHASE = { title, from: day, to: day, note };
const ACTIVITY = {
  phaseId,
  title,
  type: z.enum(ACTIVITY_TYPES),
  from: day,
  to: day,
  status,
  responsible: responsible.nullable(),
  sphere: z.enum(['political', 'administrative']),
  groups: z.array(z.enum(GROUPS)).max(GROUPS.length).readonly(),
  method: title,
  note,
  links: z.array(link).max(MOST_LINKS).readonly(),
  subject,
};
const MILESTONE = { phaseId, title, on: day, status, note };
const DECISION = { ...MILESTONE, approver: z.enum(APPROVERS), subject, decided: note };
const ACKNOWLEDGEMENT = { rule: text(100), stepId: id.nullable(), facts: text(500), reason: note };

/** Where it was written down never changes, so it is no field of an edit. */
const noted = { sessionId: id.exactOptional() };
const ACTION = {
  stepId: id.nullable(),
  title,
  responsible: responsible.nullable(),
  due: day.nullable(),
  done: z.boolean(),
  on: day,
  note,
  link: link.optional(),
};
const MEETING_NOTE = { stepId: id.nullable(), on: day, text: note };

const item = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phase'), id, ...PHASE }),
  z.strictObject({ kind: z.literal('activity'), id, ...ACTIVITY }),
  z.strictObject({ kind: z.literal('milestone'), id, ...MILESTONE }),
  z.strictObject({ kind: z.literal('decision'), id, ...DECISION }),
  z.strictObject({ kind: z.literal('acknowledgement'), id, ...ACKNOWLEDGEMENT }),
  z.strictObject({ kind: z.literal('action'), id, ...ACTION, ...noted }),
  z.strictObject({ kind: z.literal('resolution'), id, ...ACTION, ...noted }),
  z.strictObject({ kind: z.literal('note'), id, ...MEETING_NOTE, ...noted }),
]) satisfies z.ZodType<PlanItem>;

const OWN = { desiredOutcome: text(OUTCOME_LIMIT), form: z.enum(PLAN_FORMS).nullable() };

/** Some fields of some item; which item has which is held against the item itself when the edit is done. */
const fields = z
  .strictObject({ ...OWN, ...PHASE, ...ACTIVITY, ...DECISION, ...ACKNOWLEDGEMENT, ...ACTION, ...MEETING_NOTE })
  .partial()
  .refine((given) => Object.keys(given).length > 0);

const edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), item: id.nullable(), before: fields, after: fields }),
  z.strictObject({ op: z.literal('add'), item }),
  z.strictObject({ op: z.literal('remove'), item }),
]) satisfies z.ZodType<PlanEdit>;

const change = z.array(edit).max(MOST_EDITS).readonly() satisfies z.ZodType<PlanChange>;

const own = { ...OWN, items: z.array(item).readonly() };

export const earlierPlanResource = z.object(own) satisfies z.ZodType<Plan>;

export const planResource = z.object({
  ...own,
  revision: z.int(),
  people: z.array(z.object({ person, name: z.string() })).readonly(),
}) satisfies z.ZodType<PlanView>;

const conflict = z.object({
  edit,
  theirs: item.nullable(),
  now: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<PlanConflict>;

export const planChangeBody = z.strictObject({ id, how: z.enum(['edit', 'undo', 'redo', 'import']), change });

export const planRestoreBody = z.strictObject({ id, revision: wholeNumber(0) });

export const planSaved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), revision: z.int(), applied: change }),
  z.object({ outcome: z.literal('conflict'), conflicts: z.array(conflict).readonly(), plan: planResource }),
]) satisfies z.ZodType<PlanSaved>;

export const planHistory = z.object({
  revisions: z.array(
    z.object({
      number: z.int(),
      by: z.string().nullable(),
      at: instant,
      how: z.enum(PLAN_EDIT_KINDS),
      change,
    }) satisfies z.ZodType<PlanRevisionView>,
  ),
});
