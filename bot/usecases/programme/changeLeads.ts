import { DomainError } from '../../../domain/errors.ts';
import { type PersonKey, samePerson } from '../../../domain/people.ts';
import { isLedWithout, type LeadChangeKind } from '../../../domain/programme/leads.ts';
import type { LeadsView } from '../../../domain/programme/views.ts';
import { admitToProgramme } from '../access.ts';
import type { Context, Stores } from '../ports/context.ts';
import { postMessage } from '../postMessage.ts';
import { readLeadCandidates, readLeads } from './readLeads.ts';

export interface NewLead {
  readonly person: PersonKey;
  /** Of the programme; in its channel Teams lists them. */
  readonly engagementId: string;
  /** Whether whoever adds them stops leading it at the same moment. */
  readonly handOver: boolean;
}

/**
 * Makes somebody a lead of a programme. Done twice it is done once.
 * @returns null where the lead handed over, and reads nothing of it any more
 * @throws DomainError as {@link admitToProgramme}; `invalidInput` for somebody whom Teams does not list in the channel,
 * and for handing over to oneself; `notFound` for a channel that is not the programme's
 */
export async function addLead(
  context: Context,
  by: PersonKey,
  programmeId: string,
  { person, engagementId, handOver }: NewLead,
): Promise<LeadsView | null> {
  if (handOver && samePerson(person, by)) throw new DomainError('invalidInput', 'person: oneself');
  // Teams is asked before anything is held.
  const { members } = await readLeadCandidates(context, by, programmeId, engagementId);
  const member = members.find((one) => samePerson(one.person, person));
  if (member === undefined) throw new DomainError('invalidInput', 'person: not in the channel');
  await context.db.act(async (stores, outcome) => {
    await stores.programmes.lock(programmeId);
    await admitToProgramme(stores, by, programmeId, 'editLeads');
    const leads = await stores.programmes.leads(programmeId);
    const isLead = leads.some((lead) => samePerson(lead.person, person));
    if (isLead && !handOver) return outcome.unchanged(undefined);
    if (!isLead) {
      await stores.people.seen(person, member.name, null);
      await stores.programmes.addLead(programmeId, person);
      await tell(context, stores, { programmeId, kind: 'added', person, by });
    }
    if (handOver) await takeOut(context, stores, { programmeId, person: by, by });
  });
  return handOver ? null : readLeads(context, by, programmeId);
}

/**
 * Ends somebody's leading of a programme, one's own too. Done twice it is done once. Two who take each other out at the
 * same moment are one after the other, and the second of them leads nothing any more.
 * @returns null where it was one's own
 * @throws DomainError as {@link admitToProgramme}; `lastLead` where nobody who is still there would be left
 */
export async function removeLead(
  context: Context,
  by: PersonKey,
  programmeId: string,
  person: PersonKey,
): Promise<LeadsView | null> {
  await context.db.act(async (stores, outcome) => {
    await stores.programmes.lock(programmeId);
    await admitToProgramme(stores, by, programmeId, 'editLeads');
    if (!(await takeOut(context, stores, { programmeId, person, by }))) outcome.unchanged(undefined);
  });
  return samePerson(person, by) ? null : readLeads(context, by, programmeId);
}

interface Leaving {
  readonly programmeId: string;
  readonly person: PersonKey;
  readonly by: PersonKey;
}

/** @returns whether they led it until then */
async function takeOut(context: Context, stores: Stores, { programmeId, person, by }: Leaving): Promise<boolean> {
  const leads = await stores.programmes.leads(programmeId);
  if (!leads.some((lead) => samePerson(lead.person, person))) return false;
  if (!isLedWithout(leads, person)) throw new DomainError('lastLead');
  await stores.programmes.removeLead(programmeId, person);
  await tell(context, stores, { programmeId, kind: 'removed', person, by });
  return true;
}

/** Keeps what became of somebody, tells them in their own chat where the bot can, and has open pages ask anew. */
async function tell(
  context: Context,
  stores: Stores,
  { programmeId, kind, person, by }: Leaving & { readonly kind: LeadChangeKind },
): Promise<void> {
  const id = context.newId();
  await stores.programmes.noteChange({ id, programmeId, kind, person, by, at: context.now() });
  const chat = samePerson(person, by) ? null : await stores.conversations.personal(person);
  if (chat !== null) {
    const language = (await stores.people.find(person))?.language ?? 'nb';
    await postMessage(context, stores, chat, null, { kind: 'leadChange', language, changeId: id });
  }
  await stores.changes.tellPerson(person);
  for (const lead of await stores.programmes.leads(programmeId)) await stores.changes.tellPerson(lead.person);
}
