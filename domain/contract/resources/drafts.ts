import { z } from 'zod';
import { answersOf } from './input.ts';

/** What stands in the form so far. Read leniently by `parseDraft`: half an answer is a draft. */
export const draftBody = z.strictObject({ answers: answersOf(4000) });
