import { z } from 'zod';
import { OBSTACLES } from '../../archive/deletion.ts';
import { BODIES, MARK_KINDS } from '../../archive/marks.ts';
import { KEPT_REASONS, REMOVED_KINDS } from '../../archive/removed.ts';
import { MOST_RETENTION_MONTHS } from '../../archive/retention.ts';
import { ROLES } from '../../people.ts';
import { instant, isoDate, language } from './common.ts';
import { day, text } from './input.ts';

const body = z.enum(BODIES);

const obstacles = z.array(z.object({ kind: z.enum(OBSTACLES), bodies: z.array(body).readonly() })).readonly();

/** Somebody's part in a deletion; the name is null for somebody who is no longer known. */
const deciding = z.object({ by: z.string().nullable(), role: z.enum(ROLES), at: instant });

const deletion = z.object({
  id: z.uuid(),
  decidedBy: body,
  reference: z.string(),
  proposed: deciding,
  confirmed: deciding.nullable(),
  stopped: deciding.omit({ role: true }).nullable(),
  /** From when it is carried out; null until it is confirmed. */
  dueAt: instant.nullable(),
  needs: z.enum(['municipality', 'guidance', 'programmeLead']),
  /** Whether the reader may confirm it now. */
  mine: z.boolean(),
  /** Whether it has to be proposed anew, since who proposed it has no role any more. */
  lapsed: z.boolean(),
});

export const archiveResource = z.object({
  endedOn: isoDate.nullable(),
  months: z.int(),
  /** From when it is deleted, if no body's mark is missing then. */
  deletesOn: isoDate.nullable(),
  /** Whether that day is near. */
  warned: z.boolean(),
  bodies: z
    .array(
      z.object({
        body,
        /** Whether the reader may set its mark. */
        mine: z.boolean(),
        mark: z
          .object({ kind: z.enum(MARK_KINDS), reference: z.string(), by: z.string().nullable(), at: instant })
          .nullable(),
      }),
    )
    .readonly(),
  /** Bodies whose mark stands in the way of deleting. */
  missing: z.array(body).readonly(),
  endedBy: z.string().nullable(),
  /** What keeps it from being deleted now, whoever decides. */
  obstacles,
  /** The deletion that is on its way, else the last one that was stopped. */
  deletion: deletion.nullable(),
});

const reference = text(200);

export const endBody = z.strictObject({ on: day.nullable() });

export const retentionBody = z.strictObject({ months: z.int().min(1).max(MOST_RETENTION_MONTHS) });

/** `kind` null takes the mark away. */
export const markBody = z.strictObject({ body, kind: z.enum(MARK_KINDS).nullable(), reference });

export const archiveExportBody = z.strictObject({ format: z.enum(['json', 'pdf']), language });

/** The body whose decision it is, and where the decision can be found. */
export const deletionBody = z.strictObject({ decidedBy: body, reference });

export const deletedResource = z.object({
  /** How many of each kind; what there was none of is left out. */
  removed: z.partialRecord(z.enum(REMOVED_KINDS), z.int()),
  kept: z.array(z.enum(KEPT_REASONS)).readonly(),
});

/** What is left of an engagement that was deleted. */
export const deletionRecord = z.object({
  engagementId: z.uuid(),
  municipality: z.string(),
  at: instant,
  decidedBy: body.or(z.literal('retention')),
  /** The decision's reference; for `retention` how many months the programme kept things. */
  reference: z.string(),
  proposed: deciding.nullable(),
  confirmed: deciding.nullable(),
  removed: deletedResource.shape.removed,
});

export const deletionRecords = z.object({ deletions: z.array(deletionRecord).readonly() });

/** Engagements of the person's own whose deletion is near, or on its way because people decided it. */
export const retentionResource = z.object({
  due: z
    .array(
      z.object({
        engagementId: z.uuid(),
        shortName: z.string(),
        deletesOn: isoDate,
        missing: z.array(body).readonly(),
      }),
    )
    .readonly(),
  decided: z.array(deletion.extend({ engagementId: z.uuid(), shortName: z.string(), waitsFor: obstacles })).readonly(),
});
