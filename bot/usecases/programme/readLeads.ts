import { DomainError } from '../../../domain/errors.ts';
import { type PersonKey, samePerson } from '../../../domain/people.ts';
import { isLedWithout, LEAD_NEWS_DAYS } from '../../../domain/programme/leads.ts';
import type { LeadsView, ProgrammesView } from '../../../domain/programme/views.ts';
import type { SetUpMembers } from '../../../domain/setUp/view.ts';
import { admitToProgramme } from '../access.ts';
import { namesInProgrammes } from '../people.ts';
import type { Context } from '../ports/context.ts';
import { listMembers, rosterOf } from '../setUp/channelPlace.ts';

const DAY_MS = 24 * 60 * 60_000;

/** As many changes as a page shows. */
const MOST_CHANGES = 20;

/** The programmes a person leads, and what became of themselves lately: they may have no page left that says it. */
export async function readProgrammes({ db, now }: Context, person: PersonKey): Promise<ProgrammesView> {
  const since = new Date(now().getTime() - LEAD_NEWS_DAYS * DAY_MS);
  const changes = await db.programmes.changesOf(person, since);
  const nameOf = await namesInProgrammes(
    db,
    changes.map(({ programmeId }) => programmeId),
    changes.map(({ by }) => by),
  );
  // Of each programme the last word alone; what one did oneself one knows.
  const news = [...Map.groupBy(changes, ({ programmeId }) => programmeId).values()].flatMap(([last]) =>
    last === undefined || samePerson(last.by, person) ? [] : [last],
  );
  return {
    programmes: await db.programmes.ledBy(person),
    news: news.map(({ programmeId, programmeName, kind, by, at }) => ({
      ...{ programmeId, programmeName, kind },
      by: nameOf(by),
      at: at.toISOString(),
    })),
  };
}

/** Who leads a programme, and where new leads may come from. @throws DomainError as {@link admitToProgramme} */
export async function readLeads(context: Context, person: PersonKey, programmeId: string): Promise<LeadsView> {
  const { db } = context;
  const programme = await admitToProgramme(db, person, programmeId, 'editLeads');
  const leads = await db.programmes.leads(programmeId);
  const changes = await db.programmes.changes(programmeId, MOST_CHANGES);
  const nameOf = await namesInProgrammes(
    db,
    [programmeId],
    changes.flatMap((change) => [change.person, change.by]),
  );
  return {
    me: person,
    programme,
    leads: leads.map((lead) => ({ ...lead, removable: isLedWithout(leads, lead.person) })),
    places: (await db.programmes.places(programmeId, person.tenantId)).map(({ engagementId, shortName }) => ({
      engagementId,
      shortName,
    })),
    changes: changes.map((change) => ({
      kind: change.kind,
      name: nameOf(change.person),
      by: nameOf(change.by),
      own: samePerson(change.person, change.by),
      at: change.at.toISOString(),
    })),
  };
}

/**
 * Who could be made a lead: everybody whom Teams lists just now in one of the programme's channels in the lead's own
 * tenant. @throws DomainError as {@link admitToProgramme}; `notFound` for a channel that is no such
 */
export async function readLeadCandidates(
  context: Context,
  person: PersonKey,
  programmeId: string,
  engagementId: string,
): Promise<SetUpMembers> {
  const { db } = context;
  await admitToProgramme(db, person, programmeId, 'editLeads');
  const places = await db.programmes.places(programmeId, person.tenantId);
  const channel = places.find((one) => one.engagementId === engagementId)?.channel;
  if (channel === undefined) throw new DomainError('notFound', 'channel');
  const place = await db.conversations.channel(channel.tenantId, channel.channelId);
  return place === null ? { read: false, members: [] } : listMembers(context, rosterOf(place));
}

/** How long it is kept who became a lead and who ceased to be one, in days: as long as a programme keeps things unless it says otherwise. */
const KEPT_DAYS = 730;

/** Lets go of what has become of leads long ago, and with it of the reason to keep their names. */
export async function forgetLeadChanges({ db, now }: Context): Promise<void> {
  await db.programmes.forgetChanges(new Date(now().getTime() - KEPT_DAYS * DAY_MS));
}
