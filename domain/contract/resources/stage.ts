import { z } from 'zod';
import type { ShownStageView, StageView } from '../../stageView.ts';
import { ZOOMS } from '../../zoom.ts';
import { instant } from './common.ts';

export const stageViewBody = z.strictObject({
  zoom: z.enum(ZOOMS),
  phaseId: z.uuid().nullable(),
}) satisfies z.ZodType<StageView>;

export const stageViewResource = z.object({
  zoom: z.enum(ZOOMS),
  phaseId: z.uuid().nullable(),
  by: z.string().nullable(),
  at: instant.nullable(),
}) satisfies z.ZodType<ShownStageView>;
