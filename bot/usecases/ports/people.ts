import type { Language } from '../../../domain/language.ts';
import type { PersonKey } from '../../../domain/people.ts';

export interface Person extends PersonKey {
  readonly name: string;
  /** The person's own choice of language; null leaves it to the engagement. */
  readonly language: Language | null;
}

export interface PeopleStore {
  find(person: PersonKey): Promise<Person | null>;
  /** Those who are known, each once, in no order. */
  names(people: readonly PersonKey[]): Promise<readonly { readonly person: PersonKey; readonly name: string }[]>;
  /** Remembers a person as Teams names them now; their own choices stay. `teamsId` is the `29:…` id. */
  seen(person: PersonKey, name: string, teamsId: string | null): Promise<void>;
  setLanguage(person: PersonKey, language: Language | null): Promise<void>;
  /** Whether the person wants to be reminded; true until they have said no. */
  wantsNudges(person: PersonKey): Promise<boolean>;
  setNudges(person: PersonKey, wanted: boolean): Promise<void>;
}
