import { may } from '../../domain/access.ts';
import { localDate } from '../../domain/calendar.ts';
import { type Engagement, hasEnded } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import { type PersonKey, samePerson } from '../../domain/people.ts';
import { EFFORT_QUESTION } from '../../domain/question.ts';
import { mayDisturb } from '../../domain/quietPeriods.ts';
import type { RoundQuestion } from '../../domain/round.ts';
import {
  agreedIn,
  asksEffort,
  EFFORT_WORKING_DAYS,
  isForgotten,
  LONGEST_SESSION_MS,
  type Session,
} from '../../domain/session/session.ts';
import type { SessionView } from '../../domain/session/views.ts';
import { admit } from './access.ts';
import { eachApart } from './eachApart.ts';
import { newRound, openOrEnd } from './newRound.ts';
import type { Context, Stores } from './ports/context.ts';
import { postMessage } from './postMessage.ts';
import { livingQuestions } from './readQuestions.ts';
import { sessionView } from './readSessions.ts';

/**
 * Ends a session by somebody's button. Ending one that has ended changes nothing.
 * @throws DomainError as {@link admit}; `notFound` for a session that is not this engagement's
 */
export async function endSession(
  context: Context,
  person: PersonKey,
  engagementId: string,
  sessionId: string,
): Promise<SessionView> {
  return context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'runSession');
    await stores.engagements.lock(engagementId);
    const session = await stores.sessions.find(sessionId);
    if (session?.engagementId !== engagementId) throw new DomainError('notFound');
    const ended = await finishSession(context, stores, engagement, session, { by: person, asks: true });
    const view = await sessionView(stores, (await stores.sessions.find(sessionId)) ?? session);
    return ended ? view : outcome.unchanged(view);
  });
}

/** Ends what nobody has ended for so long that it was forgotten, when people may be turned to. Safe to run twice. */
export async function endForgottenSessions(context: Context): Promise<void> {
  const now = context.now();
  const running = await context.db.sessions.runningSince(new Date(now.getTime() - LONGEST_SESSION_MS));
  await eachApart(
    context,
    'ending a session',
    running,
    ({ id }) => id,
    ({ id, engagementId }) =>
      context.db.transaction(async (stores) => {
        const engagement = await stores.engagements.lock(engagementId);
        const session = await stores.sessions.find(id);
        if (engagement === null || session === null || !isForgotten(session, now)) return;
        if (!mayDisturb(await stores.quietPeriods.find(engagementId), now)) return;
        await finishSession(context, stores, engagement, session, { by: null, asks: false });
      }),
  );
}

/** Who ended it, null where nobody is known, and whether the question after a session may be asked. */
interface Ending {
  readonly by: PersonKey | null;
  readonly asks: boolean;
}

/**
 * The one way a session ends, with the engagement's row held: the summary is posted, or edited where the session had
 * ended before, and those who answer are asked the one question, once. False where it has ended already.
 */
export async function finishSession(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  session: Session,
  { by, asks }: Ending,
): Promise<boolean> {
  const now = context.now();
  const endedAt = now < session.startedAt ? session.startedAt : now;
  if (!(await stores.sessions.end(session.id, endedAt, by))) return false;
  const ended: Session = { ...session, endedAt, endedBy: by };
  const threadId = await threadOf(stores, ended);
  const roundId = asks ? await askEffort(context, stores, engagement, ended) : null;
  await tellSummary(context, stores, engagement, ended, threadId);
  if (roundId !== null && ended.spot !== null) {
    const to = { tenantId: ended.spot.tenantId, id: ended.spot.conversationId };
    await postMessage(context, stores, to, threadId, { kind: 'round', roundId });
  }
  await stores.changes.publish(engagement.id, 'session');
  return true;
}

/** The meeting's own thread, else that of the card at the start; null where neither is known, and outside channels. */
async function threadOf(stores: Stores, { id, spot }: Session): Promise<string | null> {
  if (spot === null || spot.threadId !== null) return spot?.threadId ?? null;
  const place = await stores.conversations.find(spot.tenantId, spot.conversationId);
  if (place?.kind !== 'channel') return null;
  const [card] = await stores.deliveries.ofSession(id, 'session');
  return card?.activityId ?? null;
}

async function tellSummary(
  context: Context,
  stores: Stores,
  { id, language }: Engagement,
  { id: sessionId, spot }: Session,
  threadId: string | null,
): Promise<void> {
  const told = await stores.deliveries.ofSession(sessionId, 'sessionSummary');
  const now = context.now();
  for (const message of told) await stores.deliveries.wantEdit(context.newId(), message.id, now, now);
  if (told.length > 0 || spot === null) return;
  const subject = { kind: 'sessionSummary', engagementId: id, sessionId, language } as const;
  // Before the question that is posted in the same moment.
  const first = new Date(now.getTime() - 1);
  await postMessage(context, stores, { tenantId: spot.tenantId, id: spot.conversationId }, threadId, subject, first);
}

/** Opens the round with the one question. @returns its id; null where it is not asked now */
async function askEffort(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  session: Session,
): Promise<string | null> {
  const now = context.now();
  if (session.spot === null || hasEnded(engagement, localDate(now).toString())) return null;
  await openOrEnd(context, stores, engagement.id, now);
  const noted = agreedIn(await stores.plans.find(engagement.id), session.id);
  if (!asksEffort(session, noted, await stores.rounds.list(engagement.id), now)) return null;
  const opener = await openerOf(stores, session);
  const questions = await effortQuestion(stores, engagement.id);
  if (opener === null || questions.length === 0) return null;
  const opening = { windowWorkingDays: EFFORT_WORKING_DAYS, nudges: false, questions };
  const round = await newRound(context, stores, engagement, opener, now, opening);
  await stores.sessions.asked(session.id, round.id);
  return round.id;
}

/** Of those who may open a round, whoever ended or started the session, else the first: a round is somebody's. */
async function openerOf(stores: Stores, { engagementId, endedBy, startedBy }: Session): Promise<PersonKey | null> {
  const holders = (await stores.engagements.holders(engagementId)).filter(({ role }) => may([role], 'openRound'));
  const own = [endedBy, startedBy].find((one) => one !== null && holders.some(({ person }) => samePerson(person, one)));
  return own ?? holders[0]?.person ?? null;
}

/** The product's own effort question in its wording of today, for each role it is asked of. */
async function effortQuestion(stores: Stores, engagementId: string): Promise<RoundQuestion[]> {
  const living = livingQuestions(await stores.questions.forEngagement(engagementId));
  const question = living.find(({ id }) => id === EFFORT_QUESTION);
  if (question === undefined) return [];
  return question.askedOf.map((role) => ({ role, questionId: question.id, version: question.version }));
}
