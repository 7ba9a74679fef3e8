import { z } from 'zod';
import { SHOWN_ELSEWHERE } from '../../showing.ts';

export const showingResource = z.object({ shownElsewhere: z.enum(SHOWN_ELSEWHERE) });

export const showingBody = z.strictObject({ shownElsewhere: z.enum(SHOWN_ELSEWHERE) });
