import { z } from 'zod';
import { ROLES } from '../../people.ts';
import { language } from './common.ts';

export const meResource = z.object({
  name: z.string(),
  /** The person's own choice; null leaves it to the engagement. */
  language: language.nullable(),
  /** The language that all their engagements share; null where they differ, or there are none. */
  sharedLanguage: language.nullable(),
  /** Whether they want to be reminded of check-ins they have not answered. */
  nudges: z.boolean(),
});

export const nudgesBody = z.strictObject({ nudges: z.boolean() });

export const languageBody = z.strictObject({ language: language.nullable() });

/** A person the try-out can be looked at as. Demo mode only. */
export const personaList = z.object({
  personas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      /** Null for a person of the whole programme. */
      engagementId: z.uuid().nullable(),
      shortName: z.string().nullable(),
      /** Whether the name says the role already, in whichever language. */
      nameSaysRole: z.boolean(),
    }),
  ),
});

export type PersonaList = z.infer<typeof personaList>;
