import type { ArchiveSource, Author } from '../../domain/archive/archiveFile.ts';
import { type PersonKey, samePerson } from '../../domain/people.ts';
import { mayReadAnswers } from '../../domain/round.ts';
import { admit } from './access.ts';
import { namedResponses } from './namedResponses.ts';
import { namesOf } from './people.ts';
import type { Context } from './ports/context.ts';
import { loadRounds } from './roundsWithAnswers.ts';

/**
 * Everything of an engagement that is archive-worthy and the person may read. Answers that were announced to others are
 * withheld, and the export says so: whoever they were announced to takes them out.
 * @throws DomainError as {@link admit}
 */
export async function gatherArchive(context: Context, person: PersonKey, engagementId: string): Promise<ArchiveSource> {
  const { db, now } = context;
  const { engagement, roles } = await admit(db, person, engagementId, 'exportArchive');
  const { plan, revision } = await db.plans.read(engagementId);
  const revisions = await db.plans.revisions(engagementId, 0, revision);
  const { endedOn, marks } = await db.archive.state(engagementId);
  const closed = (await db.rounds.list(engagementId)).filter(({ settledAt }) => settledAt !== null).reverse();
  const loaded = await loadRounds(db, closed);
  const rounds: ArchiveSource['rounds'][number][] = [];
  for (const { round, questions, responses } of loaded.rounds) {
    const withheld = !mayReadAnswers(round, person, roles);
    const named = withheld ? [] : await namedResponses(db, round.id, responses);
    rounds.push({ round, questions, responses: named, withheld, answered: responses.length });
  }
  const sessions = (await db.sessions.list(engagementId)).reverse();
  const holders = await db.engagements.holders(engagementId);
  const responsible = plan.items.flatMap((item) =>
    'responsible' in item && item.responsible?.kind === 'person' ? [item.responsible.person] : [],
  );
  const known = [
    person,
    ...marks.map(({ by }) => by),
    ...revisions.map(({ by }) => by),
    ...closed.map(({ openedBy }) => openedBy),
    ...responsible,
    ...sessions.flatMap(({ startedBy, endedBy }) => [startedBy, endedBy]).filter((one) => one !== null),
  ];
  const nameOf = await namesOf(db, engagementId, known);
  const author = (key: PersonKey): Author => ({
    person: { tenantId: key.tenantId, objectId: key.objectId },
    name: nameOf(key),
    role: holders.find((holder) => samePerson(holder.person, key))?.role ?? null,
  });
  return {
    engagement,
    endedOn,
    marks,
    plan,
    revision,
    revisions,
    rounds,
    sessions,
    author,
    exportedBy: author(person),
    exportedAt: now(),
  };
}
