import type { PersonKey, Role } from './people.ts';

/**
 * The one who answers for an activity: a role, whoever holds it; a person with a role here; or a name that the product
 * does not know, as it stood in an imported sheet.
 */
export type Responsible =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'person'; readonly person: PersonKey }
  | { readonly kind: 'named'; readonly name: string };
