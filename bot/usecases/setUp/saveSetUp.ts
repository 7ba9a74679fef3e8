import { DomainError } from '../../../domain/errors.ts';
import { type PersonKey, samePerson } from '../../../domain/people.ts';
import {
  answered,
  DRAFT_DAYS,
  hasGuide,
  type SetUpAnswer,
  type SetUpDraft,
  type SetUpRole,
} from '../../../domain/setUp/draft.ts';
import type { OpenSetUp } from '../../../domain/setUp/view.ts';
import { findTemplate } from '../../../domain/templates.ts';
import type { Context, Stores } from '../ports/context.ts';
import type { RosterKey } from '../ports/rosters.ts';
import { asRegistered } from '../registerEntries.ts';
import { type Entry, enter, listMembers, type PlaceHint } from './channelPlace.ts';
import { type Visitor, viewSetUp } from './readSetUp.ts';

/** One step's answer as it is sent in: whose names are what, Teams says and not the sender. */
export type SentAnswer =
  | Exclude<SetUpAnswer, { readonly roles: unknown }>
  | { readonly roles: readonly Pick<SetUpRole, 'person' | 'role'>[] };

/**
 * Keeps one step's answer, so that somebody else, or the same person on another day, can go on. Of two answers to the same
 * step the later stands.
 * @throws DomainError `forbidden` for whoever may not set the channel up; `changedMeanwhile` where it is linked already;
 * `invalidInput` for a programme that is not theirs, a person who is not in the channel, roles without a guide, a template
 * that is not there
 */
export async function saveSetUp(
  context: Context,
  visitor: Visitor,
  channelId: string,
  hint: PlaceHint,
  sent: SentAnswer,
): Promise<OpenSetUp> {
  const { person, name } = visitor;
  const entry = await enter(context, person, channelId, hint);
  const answer = await told(context, visitor, entry, sent);
  return context.db.transaction(async (stores) => {
    // The very first answer has no row to hold: of two at once, one would be lost, or outlive the linking of the channel.
    await stores.conversations.oneAtATime(person.tenantId);
    await requireFree(stores, entry);
    const stored = await stores.setUps.lock(entry.link);
    await requirePossible(stores, entry, stored?.draft ?? {}, answer);
    // Whoever has a part in it is called by name from now on.
    if ((await stores.people.find(person)) === null) await stores.people.seen(person, name ?? '', null);
    await stores.setUps.save(entry.link, {
      draft: answered(stored?.draft ?? {}, answer),
      revision: (stored?.revision ?? 0) + 1,
      by: person,
      at: context.now(),
    });
    await keepFresh(context, stores, entry.roster);
    return viewSetUp(stores, visitor, entry);
  });
}

/**
 * Begins anew: everything that was answered goes. Its revisions are counted on, so that nobody who looked over what went
 * makes what came after it. @throws DomainError `forbidden`; `changedMeanwhile` where it is linked already
 */
export async function clearSetUp(
  context: Context,
  visitor: Visitor,
  channelId: string,
  hint: PlaceHint,
): Promise<OpenSetUp> {
  const entry = await enter(context, visitor.person, channelId, hint);
  const { person, name } = visitor;
  return context.db.transaction(async (stores) => {
    await stores.conversations.oneAtATime(person.tenantId);
    await requireFree(stores, entry);
    const stored = await stores.setUps.lock(entry.link);
    if (stored !== null) {
      if ((await stores.people.find(person)) === null) await stores.people.seen(person, name ?? '', null);
      const revision = stored.revision + 1;
      await stores.setUps.save(entry.link, { draft: {}, revision, by: person, at: context.now() });
    }
    return viewSetUp(stores, visitor, entry);
  });
}

/** @throws DomainError `changedMeanwhile` */
export async function requireFree(stores: Stores, { link }: Entry): Promise<void> {
  if ((await stores.engagements.findByChannel(link)) !== null) throw new DomainError('changedMeanwhile', 'linked');
}

/** From now on the members are read when their time comes, and once at once. */
export async function keepFresh({ now }: Pick<Context, 'now'>, stores: Stores, roster: RosterKey): Promise<void> {
  await stores.rosters.heed(roster, null);
  await stores.jobs.enqueue({ name: 'readRoster', data: roster }, now());
}

/** @throws DomainError `invalidInput`, `templateNotFound` */
async function requirePossible(stores: Stores, entry: Entry, draft: SetUpDraft, answer: SetUpAnswer): Promise<void> {
  if ('programme' in answer) requireProgramme(entry, answer.programme.choice);
  if ('roles' in answer && !hasGuide(answer.roles)) throw new DomainError('invalidInput', 'roles: no guide');
  if (!('plan' in answer)) return;
  const { template } = answer.plan;
  if (template.kind === 'product') {
    const { asksForm } = findTemplate(template.id);
    if (asksForm.length > 0 && (template.form === null || !asksForm.includes(template.form))) {
      throw new DomainError('invalidInput', 'form: not one the template asks for');
    }
  }
  if (template.kind !== 'programme') return;
  const choice = draft.programme?.choice;
  const programmeId = choice?.kind === 'known' ? choice.id : null;
  const found = programmeId === null ? null : await stores.planTemplates.find(programmeId, template.id);
  if (found === null) throw new DomainError('templateNotFound');
}

/** @throws DomainError `invalidInput` */
export function requireProgramme(
  { first, programmes }: Entry,
  choice: { kind: 'known'; id: string } | { kind: 'new' },
) {
  const isTheirs = choice.kind === 'new' ? first : programmes.some(({ id }) => id === choice.id);
  if (!isTheirs) throw new DomainError('invalidInput', 'programme: not theirs');
}

/** The answer with what is not the sender's to say: people's names are Teams', and a municipality's the register's. */
async function told(context: Context, visitor: Visitor, entry: Entry, sent: SentAnswer): Promise<SetUpAnswer> {
  if ('roles' in sent) return { roles: await named(context, visitor, entry, sent.roles) };
  if (!('municipality' in sent)) return sent;
  return { municipality: await asRegistered(context, context.db, sent.municipality) };
}

/** Those who get a role, as Teams calls them; where it does not say, as they are known, and nobody who is not. */
async function named(
  context: Context,
  { person, name }: Visitor,
  { link, roster }: Entry,
  roles: readonly Pick<SetUpRole, 'person' | 'role'>[],
): Promise<SetUpRole[]> {
  const { members } = await listMembers(context, roster);
  const before = (await context.db.setUps.find(link))?.draft.roles ?? [];
  const nameOf = async (key: PersonKey) =>
    members.find((one) => samePerson(one.person, key))?.name ??
    before.find((one) => samePerson(one.person, key))?.name ??
    (samePerson(key, person) ? (await context.db.people.find(person))?.name || name || '' : null);
  return Promise.all(
    roles.map(async ({ person: key, role }) => {
      const called = await nameOf(key);
      if (called === null) throw new DomainError('invalidInput', 'roles: not in the channel');
      return { person: key, name: called, role };
    }),
  );
}

/** Lets go of what nobody has touched for {@link DRAFT_DAYS}. Safe to run twice. */
export async function forgetSetUps({ db, now }: Context): Promise<void> {
  await db.setUps.forget(new Date(now().getTime() - DRAFT_DAYS * 24 * 60 * 60_000));
}
