import { z } from 'zod';
import { ACTS } from '../../access.ts';
import { THEMES } from '../../engagement.ts';
import { ERROR_CODES } from '../../errors.ts';
import { LANGUAGES } from '../../language.ts';
import { LIVE_SUBJECTS } from '../../live.ts';

/** In answers; what is taken in has `day` of input.ts. */
export const isoDate = z.iso.date();

export const instant = z.iso.datetime();

export const language = z.enum(LANGUAGES);

export const nextStep = z.object({ title: z.string(), from: isoDate, to: isoDate });

export const engagementName = z.object({
  id: z.uuid(),
  programmeName: z.string(),
  shortName: z.string(),
  name: z.string(),
  theme: z.enum(THEMES),
  language,
  madeUp: z.boolean(),
});

export const localized = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

export const answers = z.record(z.string(), z.string());

export const acts = z.array(z.enum(ACTS)).readonly();

/** RFC 9457. `code` says which sentence the tab shows; `detail` is for developers and never repeats what was sent. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(ERROR_CODES).or(z.literal('internal')),
  detail: z.string().optional(),
  /** With `changedMeanwhile`, where one act is answered with the whole: who changed it, and what stands now. */
  meanwhile: z.object({ by: z.string().nullable(), mine: z.boolean(), now: z.unknown() }).optional(),
});

/** One line on the live channel: something about this engagement changed, ask again for what you show. */
export const liveEvent = z.object({
  engagementId: z.uuid(),
  what: z.enum(LIVE_SUBJECTS),
});

export type LiveEvent = z.infer<typeof liveEvent>;

export type Problem = z.infer<typeof problem>;
