import { localDate } from '../../domain/calendar.ts';
import type { Subject } from '../../domain/delivery.ts';
import type { Engagement } from '../../domain/engagement.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { agendaOf, isPromised, type Promised } from '../../domain/session/agenda.ts';
import { agreedIn, type Session } from '../../domain/session/session.ts';
import { type PromisedView, someOf, type Who } from '../../domain/session/views.ts';
import { namesOf } from './people.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Content } from './ports/messenger.ts';
import { nameOf, standing } from './views.ts';

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;

/** A session's card, as things stand now. Null when the session was deleted. */
export async function sessionContent(
  { db, now }: Context,
  { kind, sessionId, language }: Of<'session' | 'sessionSummary'>,
): Promise<Content | null> {
  const session = await db.sessions.find(sessionId);
  const engagement = session && (await db.engagements.find(session.engagementId));
  if (session === null || engagement === null) return null;
  const plan = await db.plans.find(engagement.id);
  return kind === 'session'
    ? { kind, language, view: await startView(db, session, engagement, plan, now()) }
    : { kind, language, view: await endView(db, session, engagement, plan, now()) };
}

async function startView(stores: Stores, session: Session, engagement: Engagement, plan: Plan, now: Date) {
  const today = localDate(now).toString();
  const { open, steps } = agendaOf(plan, today);
  const promised = await promisedViews(stores, engagement.id, open, today);
  return {
    engagement: nameOf(engagement),
    ...standing(plan, now),
    open: someOf(promised),
    steps,
    inTeams: session.place !== 'byHand',
  };
}

async function endView(stores: Stores, session: Session, engagement: Engagement, plan: Plan, now: Date) {
  const noted = agreedIn(plan, session.id);
  const today = localDate(now).toString();
  const some = async (kind: Promised['kind']) =>
    someOf(
      await promisedViews(
        stores,
        engagement.id,
        noted.filter(isPromised).filter((item) => item.kind === kind),
        today,
      ),
    );
  return {
    engagement: nameOf(engagement),
    startedAt: session.startedAt.toISOString(),
    endedAt: (session.endedAt ?? now).toISOString(),
    decided: await some('resolution'),
    actions: await some('action'),
    notes: noted.filter(({ kind }) => kind === 'note').length,
    asksEffort: session.effortRoundId !== null,
  };
}

/** What somebody is reminded of, as it stands now. Null when the engagement was deleted. */
export async function reminderContent(
  { db, now }: Context,
  { kind, language, engagementId, itemId, objectId }: Of<'actionReminder'>,
): Promise<Content | null> {
  const engagement = await db.engagements.find(engagementId);
  if (engagement === null) return null;
  const { items } = await db.plans.find(engagementId);
  const item = items.filter(isPromised).find(({ id }) => id === itemId);
  const [promised] = await promisedViews(
    db,
    engagementId,
    item === undefined ? [] : [item],
    localDate(now()).toString(),
  );
  const view = {
    engagement: nameOf(engagement),
    promised: promised ?? { kind: 'action', title: '', who: null, due: null, overdue: false },
    settled: item?.done ?? true,
  };
  return { kind, language, view, personal: objectId !== null };
}

async function promisedViews(
  stores: Stores,
  engagementId: string,
  items: readonly Promised[],
  today: IsoDate,
): Promise<PromisedView[]> {
  const people = items.flatMap(({ responsible }) => (responsible?.kind === 'person' ? [responsible.person] : []));
  const named = await namesOf(stores, engagementId, people);
  const whoIs = ({ responsible }: Promised): Who | null => {
    if (responsible === null) return null;
    if (responsible.kind === 'role') return { role: responsible.role };
    if (responsible.kind === 'named') return { name: responsible.name };
    const name = named(responsible.person);
    return name === null ? null : { name };
  };
  return items.map((item) => ({
    kind: item.kind,
    title: item.title,
    who: whoIs(item),
    due: item.due,
    overdue: !item.done && item.due !== null && item.due < today,
  }));
}
