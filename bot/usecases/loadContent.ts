import { may } from '../../domain/access.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Subject } from '../../domain/delivery.ts';
import { hasEnded } from '../../domain/engagement.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { askedAs, isOpen, stateOf } from '../../domain/round.ts';
import { deletionContent, endContent } from './deletion/deletionContent.ts';
import type { Context } from './ports/context.ts';
import type { Conversation } from './ports/conversations.ts';
import type { Message } from './ports/deliveries.ts';
import type { Content } from './ports/messenger.ts';
import { leadChangeContent } from './programme/leadChangeContent.ts';
import { reminderContent, sessionContent } from './sessionContent.ts';
import { viewPlanCard } from './viewPlanCard.ts';
import { viewResult } from './viewResult.ts';
import { nameOf, viewRound } from './views.ts';

/**
 * What a message says now, from the database: never from what it said before. Null when what it is about was deleted.
 */
export async function loadContent(
  context: Context,
  { subject }: Message,
  place: Pick<Conversation, 'kind' | 'id'>,
): Promise<Content | null> {
  switch (subject.kind) {
    case 'round':
      return roundContent(context, subject.roundId);
    case 'answerInTab':
    case 'threadNudge':
      return aboutRound(context, subject);
    case 'nudge':
      return nudge(context, subject);
    case 'plan':
      return planContent(context, subject.engagementId, subject.language);
    case 'welcome':
      return welcome(context, subject, place);
    case 'back':
      return back(context, subject, channelOf(place));
    case 'notLinked':
      return { ...subject, channelId: channelOf(place) };
    case 'session':
    case 'sessionSummary':
      return sessionContent(context, subject);
    case 'actionReminder':
      return reminderContent(context, subject);
    case 'engagementEnd':
      return endContent(context, subject);
    case 'deletion':
      return deletionContent(context, subject);
    case 'leadChange':
      return leadChangeContent(context, subject);
    case 'chatLinked': {
      const { kind, language, outcome, engagementId } = subject;
      const engagement = engagementId === null ? null : await context.db.engagements.find(engagementId);
      return { kind, language, outcome, engagement: engagement && nameOf(engagement) };
    }
    case 'yourRounds':
      return yourRounds(context, { tenantId: subject.tenantId, objectId: subject.objectId }, subject.language);
    default:
      return subject;
  }
}

async function roundContent({ db, now }: Context, roundId: string): Promise<Content | null> {
  const round = await db.rounds.find(roundId);
  const engagement = round && (await db.engagements.find(round.engagementId));
  if (round === null || engagement === null) return null;
  const { language } = engagement;
  const state = stateOf(round, now());
  if (state !== 'closed') {
    const kind = state === 'open' ? 'round' : 'roundEnded';
    return { kind, view: await viewRound(db, round, engagement, now()), language };
  }
  return { kind: 'result', view: await viewResult(db, round, engagement, now()), language };
}

/** Only a channel can be linked to a municipality. */
const channelOf = ({ kind, id }: Pick<Conversation, 'kind' | 'id'>) => (kind === 'channel' ? id : null);

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;

async function aboutRound(
  { db, now }: Context,
  { kind, roundId, language }: Of<'answerInTab' | 'threadNudge'>,
): Promise<Content | null> {
  const round = await db.rounds.find(roundId);
  const engagement = round && (await db.engagements.find(round.engagementId));
  if (round === null || engagement === null) return null;
  return { kind, view: await viewRound(db, round, engagement, now()), language };
}

/** Who answered while it waited to be sent is thanked instead of reminded. */
async function nudge({ db, now }: Context, subject: Of<'nudge'>): Promise<Content | null> {
  const { roundId, tenantId, objectId, language } = subject;
  const round = await db.rounds.find(roundId);
  const engagement = round && (await db.engagements.find(round.engagementId));
  if (round === null || engagement === null) return null;
  const answered = (await db.responses.find(roundId, { tenantId, objectId })) !== null;
  return { kind: 'nudge', view: await viewRound(db, round, engagement, now()), answered, language };
}

async function planContent(context: Context, engagementId: string, language: Language): Promise<Content | null> {
  if ((await context.db.engagements.find(engagementId)) === null) return null;
  return { kind: 'plan', view: (await viewPlanCard(context, engagementId)).view, language };
}

async function welcome(
  { db }: Context,
  { language, addedBy, engagementId }: Of<'welcome'>,
  place: Pick<Conversation, 'kind' | 'id'>,
): Promise<Content> {
  const engagement = engagementId === null ? null : await db.engagements.find(engagementId);
  return {
    kind: 'welcome',
    addedBy,
    engagement: engagement && nameOf(engagement),
    personal: place.kind === 'personal',
    channelId: channelOf(place),
    language,
  };
}

async function back(
  { db }: Context,
  { kind, language, engagementId }: Of<'back'>,
  channelId: string | null,
): Promise<Content> {
  const engagement = engagementId === null ? null : await db.engagements.find(engagementId);
  return { kind, engagement: engagement && nameOf(engagement), channelId, language };
}

async function yourRounds({ db, now }: Context, person: PersonKey, language: Language): Promise<Content> {
  const engagements = await db.engagements.listFor(person);
  const rounds = [];
  const startable = [];
  for (const engagement of engagements) {
    const roles = await db.engagements.rolesOf(person, engagement.id);
    const round = await db.rounds.findUnclosed(engagement.id);
    if (round !== null && isOpen(round, now())) {
      const asked = askedAs(round, person) !== null;
      rounds.push({
        round: await viewRound(db, round, engagement, now()),
        mayAnswer: asked && may(roles, 'answerRound'),
      });
    } else if (
      engagement.channel !== null &&
      may(roles, 'openRound') &&
      !hasEnded(engagement, localDate(now()).toString())
    ) {
      startable.push(nameOf(engagement));
    }
  }
  return { kind: 'yourRounds', rounds, startable, hasRole: engagements.length > 0, language };
}
