import type { Language } from '../../domain/language.ts';
import { type PersonKey, samePerson } from '../../domain/people.ts';
import type { Context, Stores } from './ports/context.ts';

/** The language a person reads in: their own choice, else the one given. */
export async function languageOf(context: Context, key: PersonKey, otherwise: Language): Promise<Language> {
  return (await context.db.people.find(key))?.language ?? otherwise;
}

/**
 * The signed-in person and their own choices. Somebody nobody has heard of is called what their sign-in says, `name`,
 * and is not written down: they have no part in anything here yet.
 */
export async function readMe(
  { db }: Context,
  key: PersonKey,
  name: string | null = null,
): Promise<{ name: string; language: Language | null; sharedLanguage: Language | null; nudges: boolean }> {
  const person = await db.people.find(key);
  const [shared, ...others] = await db.portfolio.languages(key);
  return {
    name: person?.name ?? name ?? '',
    language: person?.language ?? null,
    sharedLanguage: others.length === 0 ? (shared ?? null) : null,
    nudges: await db.people.wantsNudges(key),
  };
}

/** Whether to be reminded of any check-in at all. `name` is what their sign-in calls them. */
export async function chooseNudges({ db }: Context, key: PersonKey, nudges: boolean, name: string | null = null) {
  await meet(db, key, name);
  await db.people.setNudges(key, nudges);
}

/** Null goes back to the engagement's language. `name` is what their sign-in calls them. */
export async function chooseLanguage(
  { db }: Context,
  key: PersonKey,
  language: Language | null,
  name: string | null = null,
) {
  await meet(db, key, name);
  await db.people.setLanguage(key, language);
}

/** Writes somebody down who is not known yet, since they now have something to be remembered by. */
async function meet({ people }: Stores, key: PersonKey, name: string | null): Promise<void> {
  if ((await people.find(key)) === null) await people.seen(key, name ?? '', null);
}

/**
 * What those of these people who have, or have had, a part in the engagement are called now, read at once: null for
 * everybody else. An id that somebody wrote in can so give nobody's name away.
 */
export async function namesOf(
  { people }: Stores,
  engagementId: string,
  keys: readonly PersonKey[],
): Promise<(key: PersonKey) => string | null> {
  return called(await people.names(engagementId, keys));
}

/** The same of those who lead, or have led, one of these programmes, or have changed who does. */
export async function namesInProgrammes(
  { programmes }: Stores,
  programmeIds: readonly string[],
  keys: readonly PersonKey[],
): Promise<(key: PersonKey) => string | null> {
  return called(await programmes.names(programmeIds, keys));
}

const called = (named: readonly { readonly person: PersonKey; readonly name: string }[]) => (key: PersonKey) =>
  named.find(({ person }) => samePerson(person, key))?.name ?? null;
