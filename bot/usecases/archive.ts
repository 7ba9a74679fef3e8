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
import { hasEnded } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { admit } from './access.ts';
import { hasMunicipalityPeople, obstaclesNow, viewDeletion } from './deletion/standOfDeletion.ts';
import { stopStanding } from './deletion/stopStanding.ts';
import { tellChannel } from './deletion/tellDeletion.ts';
import { namesOf } from './people.ts';
import type { Context } from './ports/context.ts';
import { heedLastDay } from './seriesProgress.ts';

const todayOf = ({ now }: Context): IsoDate => localDate(now()).toString();

/** Where an engagement stands on its way to the archives and to being deleted. @throws DomainError as {@link admit} */
export async function readArchive(context: Context, person: PersonKey, engagementId: string): Promise<ArchiveView> {
  const { roles } = await admit(context.db, person, engagementId, 'readArchive');
  const state = await context.db.archive.state(engagementId);
  const nameOf = await namesOf(context.db, engagementId, [
    ...state.marks.map(({ by }) => by),
    ...(state.endedBy ? [state.endedBy] : []),
  ]);
  const deletion = deletesOn(state);
  const hasPeople = await hasMunicipalityPeople(context.db, engagementId);
  const proposal = await context.db.deletions.newest(engagementId);
  return {
    endedOn: state.endedOn,
    months: state.months,
    deletesOn: deletion,
    warned: isWarned(deletion, todayOf(context)),
    bodies: BODIES.map((body) => {
      const mark = state.marks.find((one) => one.body === body);
      return {
        body,
        mine: maySetMark(roles, body, hasPeople),
        mark:
          mark === undefined
            ? null
            : { kind: mark.kind, reference: mark.reference, by: nameOf(mark.by), at: mark.at.toISOString() },
      };
    }),
    missing: unmarked(state.marks),
    endedBy: state.endedOn !== null && state.endedBy !== null ? nameOf(state.endedBy) : null,
    obstacles: await obstaclesNow(context.db, engagementId, context.now()),
    deletion: proposal && (await viewDeletion(context.db, proposal, { person, roles })),
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

/**
 * Records the last day of an engagement, or takes it back with null, and says so in the channel; its series ask until
 * then. A deletion that is on its way is stopped by an engagement that goes on after all. @throws DomainError as {@link admit}
 */
export async function endEngagement(
  context: Context,
  person: PersonKey,
  engagementId: string,
  on: IsoDate | null,
): Promise<ArchiveView> {
  await context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, person, engagementId, 'endEngagement');
    if ((await stores.archive.state(engagementId)).endedOn === on) return outcome.unchanged(undefined);
    await stores.archive.end(engagementId, on, todayOf(context), person);
    await heedLastDay(stores, engagementId, hasEnded(engagement, todayOf(context)), context.now());
    const { language } = engagement;
    await tellChannel(context, stores, engagement, { kind: 'engagementEnd', language, engagementId });
    if (on === null || on > todayOf(context)) await stopStanding(context, stores, engagement, person);
    await stores.changes.publish(engagementId, 'archive');
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
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'setRetention');
    if ((await stores.archive.state(engagementId)).months === months) return outcome.unchanged(undefined);
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
 * Sets a body's mark: exported under a case number, or that its documentation plan says it is not kept.
 * @throws DomainError as {@link admit}; `forbidden` for a body that is not the person's to speak for; `invalidInput`
 * where the reference is missing
 */
export async function markArchive(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { body, kind, reference }: MarkWanted,
): Promise<ArchiveView> {
  await context.db.act(async (stores, outcome) => {
    const { roles } = await admit(stores, person, engagementId, 'markArchive');
    if (!maySetMark(roles, body, await hasMunicipalityPeople(stores, engagementId)))
      throw new DomainError('forbidden', 'body');
    const { marks } = await stores.archive.state(engagementId);
    const isMarked = marks.some((one) => one.body === body);
    if (kind === null && !isMarked) return outcome.unchanged(undefined);
    await stores.changes.publish(engagementId, 'archive');
    if (kind === null) return stores.archive.mark(engagementId, body, null);
    const mark = { kind, reference: reference.trim(), by: person, at: context.now() };
    if (!isWhole({ ...mark, body })) throw new DomainError('invalidInput', 'reference');
    await stores.archive.mark(engagementId, body, mark);
  });
  return readArchive(context, person, engagementId);
}
