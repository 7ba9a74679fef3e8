import { z } from 'zod';
import { BODIES, MARK_KINDS } from '../../archive/marks.ts';
import { KEPT_REASONS, REMOVED_KINDS } from '../../archive/removed.ts';
import { MOST_RETENTION_MONTHS } from '../../archive/retention.ts';
import { instant, isoDate, language } from './common.ts';
import { day, text } from './input.ts';

const body = z.enum(BODIES);

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

/** Engagements of the person's own whose deletion is near. */
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
});
