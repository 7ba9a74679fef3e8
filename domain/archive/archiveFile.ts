import type { Engagement } from '../engagement.ts';
import type { ExportRound } from '../export/source.ts';
import type { PersonKey, Role } from '../people.ts';
import type { IsoDate, Plan } from '../plan.ts';
import type { PlanRevision } from '../planHistory.ts';
import { endOf } from '../round.ts';
import { agreedIn, type Session } from '../session/session.ts';
import type { ArchiveMark } from './marks.ts';

/** The body a person acted for. Which of the guiding bodies a guide belongs to, the product does not know. */
const BODY_OF: Readonly<Record<Role, string>> = {
  mayor: 'municipality',
  chiefExecutive: 'municipality',
  processLeader: 'municipality',
  guide: 'guidance',
  programmeLead: 'programme',
};

/** Who made something, as they are known now; a role that they no longer hold is null. */
export interface Author {
  readonly person: PersonKey;
  readonly name: string | null;
  readonly role: Role | null;
}

/** A closed round. Where the reader is not of its audience, its answers are left out and `withheld` says so. */
export interface ArchiveRound extends ExportRound {
  readonly withheld: boolean;
  readonly answered: number;
}

/** What an archive export is made of. Reminders, deliveries, drafts and signals are no part of a case and stay out. */
export interface ArchiveSource {
  readonly engagement: Engagement;
  readonly endedOn: IsoDate | null;
  readonly marks: readonly ArchiveMark[];
  readonly plan: Plan;
  readonly revision: number;
  /** Every change that is kept, oldest first: all but those that were removed after every body had settled its archive. */
  readonly revisions: readonly PlanRevision[];
  /** Oldest first. */
  readonly rounds: readonly ArchiveRound[];
  /** Oldest first. What came of them is in the plan, under their ids. */
  readonly sessions: readonly Session[];
  author(person: PersonKey): Author;
  readonly exportedBy: Author;
  readonly exportedAt: Date;
}

/** Named so that a reader in fifty years can tell what it is; a new shape gets a new number. */
export const ARCHIVE_FORMAT = 'laget-rundt-archive/1';

/** An id that stays the same in every export of the same document. */
export const documentId = (engagementId: string, ...path: readonly (string | number)[]): string =>
  ['urn:laget-rundt:engagement', engagementId, ...path].join(':');

/** The number of the oldest version that is left, where there were older ones; null where all are there. */
export function versionsFrom({ revision, revisions }: Pick<ArchiveSource, 'revision' | 'revisions'>): number | null {
  return revisions.length < revision ? (revisions[0]?.number ?? revision + 1) : null;
}

const tell = ({ person, name, role }: Author) => ({
  ...person,
  name,
  role,
  body: role === null ? null : BODY_OF[role],
});

/** The whole engagement as data, each document with who, when, which version and for whom (arkivlova; domain.md § 5). */
export function archiveFile(source: ArchiveSource): object {
  const { engagement, plan, revision, revisions, rounds, sessions, marks } = source;
  const { id, municipality, theme, language, programmeName, programmeId, madeUp, agreementOn } = engagement;
  const last = revisions.at(-1);
  const from = versionsFrom(source);
  return {
    format: ARCHIVE_FORMAT,
    exportedAt: source.exportedAt.toISOString(),
    exportedBy: tell(source.exportedBy),
    engagement: {
      id: documentId(id),
      municipality: { number: municipality.number, name: municipality.name, county: municipality.county },
      programme: { id: programmeId, name: programmeName },
      theme,
      language,
      madeUp,
      endedOn: source.endedOn,
    },
    archives: marks.map(({ body, kind, reference, at, by }) => ({
      body,
      kind,
      reference,
      at: at.toISOString(),
      by: tell(source.author(by)),
    })),
    documents: [
      ...(agreementOn === null
        ? []
        : [
            {
              id: documentId(id, 'agreement'),
              kind: 'agreement',
              version: 1,
              recipients: 'engagement',
              content: { inForceFrom: agreementOn },
            },
          ]),
      {
        id: documentId(id, 'plan'),
        kind: 'plan',
        version: revision,
        at: last?.at.toISOString() ?? null,
        author: last === undefined ? null : tell(source.author(last.by)),
        recipients: 'engagement',
        ...(from !== null && { versionsFrom: from }),
        content: plan,
      },
      ...revisions.map(({ number, at, by, how, change }) => ({
        id: documentId(id, 'plan', number),
        kind: 'planVersion',
        version: number,
        at: at.toISOString(),
        author: tell(source.author(by)),
        recipients: 'engagement',
        content: { how, change },
      })),
      ...sessions.map(({ id: sessionId, startedAt, startedBy, endedAt, endedBy, place, agenda, effortRoundId }) => ({
        id: documentId(id, 'session', sessionId),
        kind: 'session',
        version: 1,
        at: (endedAt ?? startedAt).toISOString(),
        author: startedBy === null ? null : tell(source.author(startedBy)),
        recipients: 'engagement',
        content: {
          startedAt: startedAt.toISOString(),
          endedAt: endedAt?.toISOString() ?? null,
          endedBy: endedBy === null ? null : tell(source.author(endedBy)),
          place,
          agenda,
          effortRound: effortRoundId === null ? null : documentId(id, 'round', effortRoundId),
          cameOfIt: agreedIn(plan, sessionId),
        },
      })),
      ...rounds.map(({ round, questions, responses, withheld, answered }) => ({
        id: documentId(id, 'round', round.id),
        kind: 'round',
        version: 1,
        at: endOf(round).toISOString(),
        author: tell(source.author(round.openedBy)),
        recipients: round.audience,
        content: {
          openedAt: round.openedAt.toISOString(),
          asked: round.asked.length,
          answered,
          questions,
          askedOf: round.questions,
          answers: withheld
            ? 'withheld'
            : responses.map(({ person, name, role, answers, sentAt, changedAt }) => ({
                id: documentId(id, 'round', round.id, 'response', person.tenantId, person.objectId),
                author: { ...person, name, role, body: BODY_OF[role] },
                sentAt: sentAt.toISOString(),
                changedAt: changedAt.toISOString(),
                answers,
              })),
        },
      })),
    ],
  };
}
