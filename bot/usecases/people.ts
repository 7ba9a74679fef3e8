import { DomainError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { type PersonKey, samePerson } from '../../domain/people.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Person } from './ports/people.ts';

/** @throws DomainError `notSignedIn` when the person was never seen */
export async function readPerson(context: Context, key: PersonKey): Promise<Person> {
  const person = await context.db.people.find(key);
  if (person === null) throw new DomainError('notSignedIn');
  return person;
}

/** The language a person reads in: their own choice, else the one given. */
export async function languageOf(context: Context, key: PersonKey, otherwise: Language): Promise<Language> {
  return (await context.db.people.find(key))?.language ?? otherwise;
}

/** The signed-in person and their own choices. @throws DomainError as {@link readPerson} */
export async function readMe(
  context: Context,
  key: PersonKey,
): Promise<{ name: string; language: Language | null; sharedLanguage: Language | null; nudges: boolean }> {
  const { name, language } = await readPerson(context, key);
  const [shared, ...others] = await context.db.portfolio.languages(key);
  return {
    name,
    language,
    sharedLanguage: others.length === 0 ? (shared ?? null) : null,
    nudges: await context.db.people.wantsNudges(key),
  };
}

/** Whether to be reminded of any check-in at all. */
export async function chooseNudges(context: Context, key: PersonKey, nudges: boolean): Promise<void> {
  await context.db.people.setNudges(key, nudges);
}

/** Null goes back to the engagement's language. @throws DomainError as {@link readPerson} */
export async function chooseLanguage(context: Context, key: PersonKey, language: Language | null): Promise<Person> {
  await context.db.people.setLanguage(key, language);
  return readPerson(context, key);
}

/** What these people are called now, read at once: null for one who is not known. */
export async function namesOf(
  { people }: Stores,
  keys: readonly PersonKey[],
): Promise<(key: PersonKey) => string | null> {
  const named = await people.names(keys);
  return (key) => named.find(({ person }) => samePerson(person, key))?.name ?? null;
}
