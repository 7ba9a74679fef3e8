import {
  BODIES,
  type Body,
  isWhole,
  type MarkKind,
  marks as maySetMark,
  unmarked,
} from '../../domain/archive/marks.ts';
import { deletesOn, isWarned } from '../../domain/archive/retention.ts';
import type { ArchiveView, RetentionNotice } from '../../domain/archive/views.ts';
import { localDate } from '../../domain/calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { admit } from './access.ts';
import { namesOf } from './people.ts';
import type { Context } from './ports/context.ts';

const todayOf = ({ now }: Context): IsoDate => localDate(now()).toString();

/** Where an engagement stands on its way to the archives and to being deleted. @throws DomainError as {@link admit} */
export async function readArchive(context: Context, person: PersonKey, engagementId: string): Promise<ArchiveView> {
  const { roles } = await admit(context.db, person, engagementId, 'readArchive');
  const state = await context.db.archive.state(engagementId);
  const nameOf = await namesOf(
    context.db,
    engagementId,
    state.marks.map(({ by }) => by),
  );
  const deletion = deletesOn(state);
  return {
    endedOn: state.endedOn,
    months: state.months,
    deletesOn: deletion,
    warned: isWarned(deletion, todayOf(context)),
    bodies: BODIES.map((body) => {
      const mark = state.marks.find((one) => one.body === body);
      return {
        body,
        mine: maySetMark(roles, body),
        mark:
          mark === undefined
            ? null
            : { kind: mark.kind, reference: mark.reference, by: nameOf(mark.by), at: mark.at.toISOString() },
      };
    }),
    missing: unmarked(state.marks),
  };
}

/** The engagements a person guides, or leads the programme of, whose deletion is near. */
export async function readRetention(context: Context, person: PersonKey): Promise<RetentionNotice[]> {
  const ended = await context.db.archive.ended(person);
  return ended.flatMap((state) => {
    const deletion = deletesOn(state);
    if (deletion === null || !isWarned(deletion, todayOf(context))) return [];
    const { engagementId, shortName, marks } = state;
    return [{ engagementId, shortName, deletesOn: deletion, missing: unmarked(marks) }];
  });
}

/** Records the last day of an engagement, or takes it back with null. @throws DomainError as {@link admit} */
export async function endEngagement(
  context: Context,
  person: PersonKey,
  engagementId: string,
  on: IsoDate | null,
): Promise<ArchiveView> {
  await context.db.transaction(async (stores) => {
    await admit(stores, person, engagementId, 'endEngagement');
    await stores.archive.end(engagementId, on, todayOf(context));
  });
  return readArchive(context, person, engagementId);
}

/** How many months after its end everything of the programme is kept. @throws DomainError as {@link admit} */
export async function setRetention(
  context: Context,
  person: PersonKey,
  engagementId: string,
  months: number,
): Promise<ArchiveView> {
  await context.db.transaction(async (stores) => {
    const { engagement } = await admit(stores, person, engagementId, 'setRetention');
    await stores.archive.setRetention(engagement.programmeId, months, todayOf(context));
  });
  return readArchive(context, person, engagementId);
}

export interface MarkWanted {
  readonly body: Body;
  /** Null takes the mark away. */
  readonly kind: MarkKind | null;
  readonly reference: string;
}

/**
 * Sets a body's mark: exported under a case number, or its decision that nothing is archive-worthy.
 * @throws DomainError as {@link admit}; `forbidden` for a body that is not the person's to speak for; `invalidInput`
 * where the reference is missing
 */
export async function markArchive(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { body, kind, reference }: MarkWanted,
): Promise<ArchiveView> {
  await context.db.transaction(async (stores) => {
    const { roles } = await admit(stores, person, engagementId, 'markArchive');
    if (!maySetMark(roles, body)) throw new DomainError('forbidden', 'body');
    if (kind === null) return stores.archive.mark(engagementId, body, null);
    const mark = { kind, reference: reference.trim(), by: person, at: context.now() };
    if (!isWhole({ ...mark, body })) throw new DomainError('invalidInput', 'reference');
    await stores.archive.mark(engagementId, body, mark);
  });
  return readArchive(context, person, engagementId);
}
