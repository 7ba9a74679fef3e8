import { carriedOutFrom } from '../../../domain/archive/deletion.ts';
import type { DecidingView, DeletionNotice, DeletionRecordView } from '../../../domain/archive/views.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { PersonKey } from '../../../domain/people.ts';
import { admitToProgramme } from '../access.ts';
import type { DeletionRecord, RecordedDecider } from '../ports/archive.ts';
import type { Context } from '../ports/context.ts';
import { obstaclesNow, viewDeletion } from './standOfDeletion.ts';

/** The deletions on their way in engagements in which a person has a role, or whose programme they lead. */
export async function readDeletionNotices({ db, now }: Context, person: PersonKey): Promise<DeletionNotice[]> {
  const notices: DeletionNotice[] = [];
  for (const proposal of await db.deletions.openFor(person)) {
    const engagement = await db.engagements.find(proposal.engagementId);
    if (engagement === null) continue;
    const roles = await db.engagements.rolesOf(person, engagement.id);
    const isDue = proposal.confirmed !== null && carriedOutFrom(proposal.confirmed.at) <= now();
    notices.push({
      ...(await viewDeletion(db, proposal, { person, roles })),
      engagementId: engagement.id,
      shortName: engagement.municipality.shortName,
      waitsFor: isDue ? await obstaclesNow(db, engagement.id, now()) : [],
    });
  }
  return notices;
}

/**
 * What became of an engagement that was deleted, for those who had a part in it, and who lead its programme.
 * @throws DomainError `engagementNotFound` for everybody else
 */
export async function readDeletion(
  { db }: Context,
  person: PersonKey,
  engagementId: string,
): Promise<DeletionRecordView> {
  const record = await db.deletions.recordFor(person, engagementId);
  if (record === null) throw new DomainError('engagementNotFound');
  return recordView(record);
}

/** Everything of a programme that was deleted, and who decided it. @throws DomainError as {@link admitToProgramme} */
export async function readProgrammeDeletions(
  { db }: Context,
  person: PersonKey,
  programmeId: string,
): Promise<{ deletions: DeletionRecordView[] }> {
  await admitToProgramme(db, person, programmeId, 'readDeletions');
  return { deletions: (await db.deletions.records(programmeId)).map(recordView) };
}

function recordView(record: DeletionRecord): DeletionRecordView {
  const { engagementId, municipality, at, decidedBy, reference, proposed, confirmed, removed } = record;
  return {
    ...{ engagementId, municipality, decidedBy, reference, removed },
    at: at.toISOString(),
    proposed: proposed && decided(proposed),
    confirmed: confirmed && decided(confirmed),
  };
}

const decided = ({ name, role, at }: RecordedDecider): DecidingView => ({
  by: name === '' ? null : name,
  role,
  at: at.toISOString(),
});
