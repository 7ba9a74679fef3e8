import { z } from 'zod';
import { DELIVERY_FAULTS } from '../../delivery.ts';
import { THEMES } from '../../engagement.ts';
import { OUTCOME_LIMIT } from '../../limits.ts';
import { ASKED_ROLES, type PersonKey } from '../../people.ts';
import { CHANNEL_TYPES } from '../../place.ts';
import { MOST_SET_UP_ROLES, NAME_LIMIT, type SetUpDraft, type SetUpMunicipality } from '../../setUp/draft.ts';
import type { RoleChangeView, RolesView } from '../../setUp/rolesView.ts';
import { CLOSED_REASONS, type OpenSetUp, type SetUpMembers, type SetUpView } from '../../setUp/view.ts';
import { instant, language } from './common.ts';
import { identifier, text, wholeNumber } from './input.ts';
import { planEnd, startTemplate, templatesResource } from './planTemplates.ts';
import { seriesBody } from './series.ts';

const id = identifier(300);

/** As Teams gives it: `19:…@thread.tacv2`. */
export const channelId = id;

/** What the tab says of where it stands; nothing counts that Teams does not say as well. */
export const placeHint = z.strictObject({
  teamId: id.nullable(),
  type: z.enum(CHANNEL_TYPES).nullable(),
  name: text(200).nullable(),
});

/** The same behind a `?`, where there are only texts. */
export const placeQuery = z.strictObject({
  teamId: id.optional(),
  type: z.enum(CHANNEL_TYPES).optional(),
  name: text(200).optional(),
});

const name = text(NAME_LIMIT).trim().min(1);
const theme = z.enum(THEMES);

const municipality = z.strictObject({
  number: z.string().regex(/^\d{4}$/),
  name,
  shortName: name,
  bodyNames: z.array(name).min(1).max(5),
  county: text(NAME_LIMIT).trim(),
}) satisfies z.ZodType<SetUpMunicipality>;

const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('new'), name }),
]);

const person = z.strictObject({ tenantId: id, objectId: id }) satisfies z.ZodType<PersonKey>;
const role = z.enum(ASKED_ROLES);
const programme = z.strictObject({ choice, theme });
const plan = z.strictObject({ template: startTemplate, end: planEnd, desiredOutcome: text(OUTCOME_LIMIT).trim() });
const series = z.strictObject({ settings: seriesBody.nullable() });

/** One step's answer. */
const answer = z.union([
  z.strictObject({ municipality }),
  z.strictObject({ language }),
  z.strictObject({ programme }),
  z.strictObject({ roles: z.array(z.strictObject({ person, role })).max(MOST_SET_UP_ROLES) }),
  z.strictObject({ plan }),
  z.strictObject({ series }),
]);

export const saveSetUpBody = z.strictObject({ place: placeHint, answer });
export const clearSetUpBody = z.strictObject({ place: placeHint });
export const finishSetUpBody = z.strictObject({ place: placeHint, seen: wholeNumber(0) });
export const moveEngagementBody = z.strictObject({ place: placeHint, engagementId: z.uuid() });

const draft = z.object({
  municipality: municipality.optional(),
  language: language.optional(),
  programme: programme.optional(),
  roles: z
    .array(z.object({ person, name: z.string(), role }))
    .readonly()
    .optional(),
  plan: plan.optional(),
  series: series.optional(),
}) as z.ZodType<SetUpDraft>;

const other = z.object({ id: z.uuid().nullable(), shortName: z.string(), programmeName: z.string() });

export const openSetUp = z.object({
  state: z.literal('open'),
  channelName: z.string().nullable(),
  type: z.enum(CHANNEL_TYPES),
  silence: z.enum(DELIVERY_FAULTS).nullable(),
  membersKnown: z.boolean(),
  first: z.boolean(),
  me: z.object({ person, name: z.string() }),
  revision: z.int(),
  draft,
  changed: z.object({ by: z.string().nullable(), mine: z.boolean(), at: instant }).nullable(),
  programmes: z.array(z.object({ id: z.uuid(), name: z.string(), madeUp: z.boolean() })).readonly(),
  templates: templatesResource.shape.templates,
  sameTeam: z.array(other).readonly(),
  sameMunicipality: z.array(other.extend({ hasChannel: z.boolean(), mayMove: z.boolean() })).readonly(),
}) satisfies z.ZodType<OpenSetUp>;

export const setUpResource = z.discriminatedUnion('state', [
  z.object({ state: z.literal('linked'), engagementId: z.uuid().nullable() }),
  z.object({ state: z.literal('closed'), why: z.enum(CLOSED_REASONS), who: z.array(z.string()).readonly().nullable() }),
  openSetUp,
]) satisfies z.ZodType<SetUpView>;

const member = z.object({ person, name: z.string(), guest: z.boolean() });

export const setUpMembers = z.object({
  read: z.boolean(),
  members: z.array(member).readonly(),
}) satisfies z.ZodType<SetUpMembers>;

export const founded = z.object({
  engagementId: z.uuid(),
  roles: z.int(),
  steps: z.int(),
  series: z.boolean(),
});

export const municipalityQuery = z.strictObject({ search: text(NAME_LIMIT).default('') });

export const municipalitySearch = z.object({
  municipalities: z
    .array(
      z.object({
        number: z.string(),
        name: z.string(),
        county: z.string(),
        shortName: z.string().nullable(),
        bodyNames: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  found: z.int(),
  registerAt: instant.nullable(),
  asking: z.boolean(),
});

export const rolesResource = z.object({
  me: person,
  hasChannel: z.boolean(),
  read: z.boolean(),
  held: z.array(z.object({ person, name: z.string(), role, counts: z.boolean() })).readonly(),
  members: z.array(member).readonly(),
  without: z.int(),
}) satisfies z.ZodType<RolesView>;

export const roleChangeResource = rolesResource.extend({
  unchanged: z.boolean(),
}) satisfies z.ZodType<RoleChangeView>;

export const roleBody = z.strictObject({ person, role, held: z.boolean() });
