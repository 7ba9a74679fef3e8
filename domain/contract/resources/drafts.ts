import { z } from 'zod';

/** What stands in the form so far. Read leniently by `parseDraft`: half an answer is a draft. */
export const draftBody = z.strictObject({ answers: z.record(z.string().max(40), z.string().max(4000)) });
