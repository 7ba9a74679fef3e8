import { may } from '../../domain/access.ts';
import type { ChatLinking } from '../../domain/delivery.ts';
import type { Engagement } from '../../domain/engagement.ts';
import type { PersonKey } from '../../domain/people.ts';
import { fold } from '../../domain/planSheet/fold.ts';
import { type AuditedAction, withAudit } from './act/withAudit.ts';
import type { Context, Stores } from './ports/context.ts';
import type { ChatKey } from './ports/sessions.ts';

/** What came of it; the engagement where there is one to name. */
export interface Linked {
  readonly outcome: ChatLinking;
  readonly engagementId: string | null;
}

/**
 * Makes a chat's meetings those of a municipality, because somebody who may run its sessions wrote so in the chat itself:
 * that they are in it needs no other proof. `name` is what they wrote beside the command; empty where they run sessions
 * for one municipality alone. A chat that is another's is only taken over by somebody who may run sessions there too, and
 * a chat of another tenant than the engagement's is none to tell it in.
 */
export async function linkChat(context: Context, person: PersonKey, chat: ChatKey, name: string): Promise<Linked> {
  const mine = (await running(context.db, person)).filter(
    ({ channel }) => channel === null || channel.tenantId === chat.tenantId,
  );
  const named = name === '' ? mine : mine.filter(({ municipality }) => fold(municipality.shortName) === fold(name));
  const [engagement, ...others] = named;
  if (engagement === undefined || others.length > 0) return { outcome: 'which', engagementId: null };
  const via = 'command linkChat';
  const action: AuditedAction = { by: person, engagementId: engagement.id, via, about: null, from: null };
  return withAudit(context, action, (within) =>
    within.db.act(async (stores, outcome): Promise<Linked> => {
      const before = await engagementOfChat(stores, chat);
      if (before !== null && !mine.some(({ id }) => id === before)) {
        return outcome.refused('forbidden', { outcome: 'taken', engagementId: null });
      }
      const linked: Linked = { outcome: 'linked', engagementId: engagement.id };
      if (before === engagement.id) return outcome.unchanged(linked);
      await stores.sessions.linkChat(chat, engagement.id, person, within.now());
      return linked;
    }),
  );
}

/**
 * Whose meetings a chat has. It is so for as long as whoever said so may: a chat has people of its own, and somebody who
 * was taken out of the channel's team is not told what is decided there by way of a chat that they are still in.
 */
export async function engagementOfChat(stores: Stores, chat: ChatKey): Promise<string | null> {
  const link = await stores.sessions.linkOf(chat);
  if (link === null) return null;
  const roles = await stores.engagements.rolesOf(link.by, link.engagementId);
  return may(roles, 'runSession') ? link.engagementId : null;
}

async function running(stores: Stores, person: PersonKey): Promise<Engagement[]> {
  const mine = [];
  for (const engagement of await stores.engagements.listFor(person)) {
    if (may(await stores.engagements.rolesOf(person, engagement.id), 'runSession')) mine.push(engagement);
  }
  return mine;
}
