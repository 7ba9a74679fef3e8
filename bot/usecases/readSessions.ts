import type { PersonKey } from '../../domain/people.ts';
import type { Session } from '../../domain/session/session.ts';
import type { SessionView } from '../../domain/session/views.ts';
import { admit } from './access.ts';
import { namesOf } from './people.ts';
import type { Context, Stores } from './ports/context.ts';

/** As many as anybody looks through. */
const MOST_TOLD = 60;

/** The sessions, newest first. @throws DomainError as {@link admit} */
export async function readSessions(
  context: Context,
  person: PersonKey,
  engagementId: string,
): Promise<{ readonly sessions: readonly SessionView[] }> {
  await admit(context.db, person, engagementId, 'readSessions');
  return {
    sessions: await sessionViews(context.db, engagementId, await context.db.sessions.list(engagementId, MOST_TOLD)),
  };
}

/** Sessions as they are shown, in the order given. */
async function sessionViews(
  stores: Stores,
  engagementId: string,
  sessions: readonly Session[],
): Promise<SessionView[]> {
  const people = sessions.flatMap(({ startedBy, endedBy }) => [startedBy, endedBy]).filter((one) => one !== null);
  const named = await namesOf(stores, engagementId, people);
  return sessions.map((session) => present(session, named));
}

export const sessionView = async (stores: Stores, session: Session): Promise<SessionView> => {
  const people = [session.startedBy, session.endedBy].filter((one) => one !== null);
  return present(session, await namesOf(stores, session.engagementId, people));
};

const present = (session: Session, named: (key: PersonKey) => string | null): SessionView => ({
  id: session.id,
  place: session.place,
  startedAt: session.startedAt.toISOString(),
  startedBy: session.startedBy && named(session.startedBy),
  endedAt: session.endedAt?.toISOString() ?? null,
  endedBy: session.endedBy && named(session.endedBy),
  agenda: session.agenda,
  effortRoundId: session.effortRoundId,
});
