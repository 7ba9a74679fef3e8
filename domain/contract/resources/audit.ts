import { z } from 'zod';
import { AUDIT_ENDS } from '../../audit.ts';
import { ERROR_CODES } from '../../errors.ts';
import { instant, language } from './common.ts';
import { wholeNumberIn } from './input.ts';

/** Below this number, to read on; left out, the newest. */
export const auditQuery = z.strictObject({ before: wholeNumberIn(1).optional() });

export const auditResource = z.object({
  lines: z
    .array(
      z.object({
        number: z.int(),
        at: instant,
        by: z.string().nullable(),
        via: z.string(),
        about: z.string().nullable(),
        outcome: z.enum(ERROR_CODES).or(z.enum(AUDIT_ENDS)),
        from: z.string().nullable(),
      }),
    )
    .readonly(),
  /** Whether there are older ones. */
  more: z.boolean(),
});

export const auditExportBody = z.strictObject({ language });
