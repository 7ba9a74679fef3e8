import { localDate } from '../../domain/calendar.ts';
import type { Engagement } from '../../domain/engagement.ts';
import type { PersonKey } from '../../domain/people.ts';
import { agendaOf, agendaPoints } from '../../domain/session/agenda.ts';
import { goesOn, isForgotten, type Session, type SessionSpot } from '../../domain/session/session.ts';
import type { SessionView } from '../../domain/session/views.ts';
import { admit } from './access.ts';
import { finishSession } from './endSession.ts';
import type { Origin } from './openRound.ts';
import type { Context, Stores } from './ports/context.ts';
import { postMessage } from './postMessage.ts';
import { sessionView } from './readSessions.ts';

/** A session that begins; `by` is null where nobody is known. */
export interface Beginning extends Pick<Session, 'place' | 'meetingId' | 'spot'> {
  readonly by: PersonKey | null;
}

/**
 * Starts a session by hand: people have met, with Teams or without. Where one goes on already, that one stands, so a
 * press that is sent twice starts one. Written for from an `origin`, its card is posted anew.
 * @throws DomainError as {@link admit}
 */
export async function startSession(
  context: Context,
  person: PersonKey,
  engagementId: string,
  origin: Origin | null = null,
): Promise<SessionView> {
  return context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'runSession');
    await stores.engagements.lock(engagementId);
    const before = await stores.sessions.running(engagementId);
    if (origin !== null && !(await isNew(context, stores, origin))) {
      const [newest] = before === null ? await stores.sessions.list(engagementId, 1) : [before];
      if (newest !== undefined) return outcome.unchanged(await sessionView(stores, newest));
    }
    const spot = await channelSpot(stores, engagement);
    const begun = await beginSession(context, stores, engagement, {
      place: 'byHand',
      meetingId: null,
      spot,
      by: person,
    });
    // Whoever writes for it and is answered with nothing does not know that it goes on.
    const view = await sessionView(stores, begun);
    if (begun.id !== before?.id) return view;
    if (origin === null || spot === null) return outcome.unchanged(view);
    await postCard(context, stores, engagement, { ...begun, spot });
    return view;
  });
}

const isNew = ({ now }: Context, { conversations }: Stores, { tenantId, conversationId, activityId }: Origin) =>
  conversations.firstSeen(tenantId, conversationId, activityId, now());

/** The engagement's channel, where the bot is known to be in it. */
async function channelSpot(stores: Stores, { channel }: Engagement): Promise<SessionSpot | null> {
  if (channel === null) return null;
  const { tenantId, channelId } = channel;
  if ((await stores.conversations.find(tenantId, channelId)) === null) return null;
  return { tenantId, conversationId: channelId, threadId: null };
}

/**
 * The one way a session begins, with the engagement's row held: the one that goes on stands, a meeting that was broken
 * off goes on, and what was forgotten is ended first. Its card is posted once.
 * @returns the session that goes on now
 */
export async function beginSession(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  { by, ...held }: Beginning,
): Promise<Session> {
  const now = context.now();
  const running = await stores.sessions.running(engagement.id);
  if (running !== null && !isForgotten(running, now)) return standing(stores, running, held);
  if (running !== null) await finishSession(context, stores, engagement, running, { by: null, asks: false });

  const before = held.meetingId === null ? null : await stores.sessions.ofMeeting(engagement.id, held.meetingId);
  if (before !== null && goesOn(before, now)) {
    await stores.sessions.resume(before.id);
    await stores.changes.publish(engagement.id, 'session');
    return { ...before, endedAt: null, endedBy: null };
  }
  const plan = await stores.plans.find(engagement.id);
  const session: Session = {
    id: context.newId(),
    engagementId: engagement.id,
    ...held,
    startedAt: now,
    startedBy: by,
    endedAt: null,
    endedBy: null,
    agenda: agendaPoints(agendaOf(plan, localDate(now).toString())),
    effortRoundId: null,
  };
  await stores.sessions.add(session);
  await postCard(context, stores, engagement, session);
  await stores.changes.publish(engagement.id, 'session');
  return session;
}

/** One that was started here and turns out to be a meeting ends with the meeting; its card has been posted. */
async function standing(stores: Stores, running: Session, held: Omit<Beginning, 'by'>): Promise<Session> {
  if (running.place !== 'byHand' || held.meetingId === null) return running;
  const spot = running.spot ?? held.spot;
  await stores.sessions.join(running.id, { ...held, spot });
  return { ...running, ...held, spot };
}

async function postCard(context: Context, stores: Stores, { id, language }: Engagement, session: Session) {
  const { spot } = session;
  if (spot === null) return;
  const to = { tenantId: spot.tenantId, id: spot.conversationId };
  const subject = { kind: 'session', engagementId: id, sessionId: session.id, language } as const;
  await postMessage(context, stores, to, spot.threadId, subject);
}
