import { z } from 'zod';
import { OWN_KINDS } from '../../archive/ownData.ts';
import { instant, language } from './common.ts';

export const ownDataQuery = z.strictObject({ language });

export const ownDataResource = z.object({
  /** Null for somebody whose name is not kept. */
  name: z.string().nullable(),
  tenantId: z.string(),
  objectId: z.string(),
  sections: z
    .array(
      z.object({
        kind: z.enum(OWN_KINDS),
        items: z
          .array(z.object({ at: instant.nullable(), place: z.string().nullable(), words: z.string() }))
          .readonly(),
      }),
    )
    .readonly(),
});

export const ownDataExportBody = z.strictObject({ language });
