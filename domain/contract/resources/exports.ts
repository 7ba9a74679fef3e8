import { z } from 'zod';
import { EXPORT_FORMATS } from '../../export/book.ts';
import { PLAN_FORMATS } from '../../planFiles.ts';
import { instant, language } from './common.ts';

/** What to export: one round, or with null all there are. The file is in the page's language. */
export const exportBody = z.strictObject({
  roundId: z.uuid().nullable(),
  format: z.enum(EXPORT_FORMATS),
  language,
});

/** The plan as it is when the file is fetched. */
export const planExportBody = z.strictObject({ format: z.enum(PLAN_FORMATS), language });

export const exportResource = z.object({
  /** A path on this service. Whoever has it can fetch the file until it ends, without signing in. */
  url: z.string(),
  fileName: z.string(),
  expiresAt: instant,
});
