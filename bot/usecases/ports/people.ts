import type { Language } from '../../../domain/language.ts';
import type { PersonKey } from '../../../domain/people.ts';

export interface Person extends PersonKey {
  readonly name: string;
  /** The person's own choice of language; null leaves it to the engagement. */
  readonly language: Language | null;
}

export interface PeopleStore {
  find(person: PersonKey): Promise<Person | null>;
  /**
   * Those who hold or have held a role in the engagement, lead its programme, or have done something there that was let
   * through; each once, in no order. Nobody else has a name here.
   */
  names(
    engagementId: string,
    people: readonly PersonKey[],
  ): Promise<readonly { readonly person: PersonKey; readonly name: string }[]>;
  /** Takes in what Teams calls somebody now who is known already. Nobody becomes known by it. */
  heard(person: PersonKey, name: string, teamsId: string): Promise<void>;
  /** Remembers a person as Teams names them now; their own choices stay. `teamsId` is the `29:…` id. */
  seen(person: PersonKey, name: string, teamsId: string | null): Promise<void>;
  setLanguage(person: PersonKey, language: Language | null): Promise<void>;
  /** Whether the person wants to be reminded; true until they have said no. */
  wantsNudges(person: PersonKey): Promise<boolean>;
  setNudges(person: PersonKey, wanted: boolean): Promise<void>;
  /**
   * Forgets those to whom nothing refers and who were not heard of since, with the bot's chats with them.
   * @returns how many were looked at, at most `most` of each kind
   */
  forgetUnreferred(since: Date, most: number): Promise<number>;
}
