import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { may } from '../../domain/access.ts';
import { text } from '../../domain/contract/resources/input.ts';
import type { Subject } from '../../domain/delivery.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { admit } from '../usecases/access.ts';
import { type AuditedAction, withAudit } from '../usecases/act/withAudit.ts';
import { speakAgain } from '../usecases/heedPlace.ts';
import { linkChat } from '../usecases/linkChat.ts';
import { type Origin, openRound } from '../usecases/openRound.ts';
import type { Context } from '../usecases/ports/context.ts';
import { say } from '../usecases/say.ts';
import { startSession } from '../usecases/startSession.ts';
import { isUnavailable } from '../usecases/unavailable.ts';
import type { Arrival } from './activity.ts';
import { type Command, needsOf, readCommand, readMeetingOf, writtenText } from './commands.ts';
import { localeLanguage } from './localeLanguage.ts';

/** What an `Action.Submit` brings from a client that does not know `Action.Execute`. */
const submitted = z.looseObject({ verb: text(100), roundId: z.uuid() });

/**
 * Answers something written to the bot. Every answer is one message; `innsjekk` in a linked channel opens the round,
 * whose card is the answer.
 */
export async function answerMessage(context: Context, arrival: Arrival, activity: Activity): Promise<void> {
  const { conversation, activityId } = arrival;
  // Without an id a message handed over twice could not be told from two.
  if (activityId === null) return;
  await context.db.conversations.seen(conversation, arrival.person ?? undefined);
  await heard(context, arrival);
  // Whoever only writes here, and has no part in anything, is not written down.
  if (arrival.person) await context.db.people.heard(arrival.person, arrival.name, arrival.teamsId);

  const written = writtenText(activity);
  const meeting = conversation.kind === 'groupChat' ? readMeetingOf(written) : null;
  const { command, english } = meeting === null ? readCommand(written) : { command: 'meeting' as const, ...meeting };
  const engagement = await channelEngagement(context, arrival);
  const language = await answerLanguage(context, arrival, engagement, english, activity.locale);
  const answer = (subject: Subject) => say(context, conversation, activityId, arrival.threadId, subject);

  const press = submitted.safeParse(activity.value);
  if (press.success) return answer(await whereToAnswer(context, arrival, language, press.data.roundId));
  if (isAct(command) && engagement && arrival.person) {
    const origin = { tenantId: conversation.tenantId, conversationId: conversation.id, activityId };
    const refused = await doCommand(context, arrival.person, engagement, command, origin);
    return refused === null ? undefined : answer({ kind: refused, language });
  }
  const refused = engagement && (await refusal(context, arrival, engagement, command));
  if (refused) return answer({ kind: refused, language });
  if (meeting && arrival.person) {
    const chat = { tenantId: conversation.tenantId, conversationId: conversation.id };
    const linked = await linkChat(context, arrival.person, chat, meeting.name);
    return answer({ kind: 'chatLinked', language, ...linked });
  }
  return answer(await subjectOf(context, arrival, command, engagement, language));
}

/**
 * Where a round is answered, for those who have a role there: the card leads to the engagement by its id. To everybody
 * else it is as a round that there is not.
 */
async function whereToAnswer(
  { db }: Context,
  { person }: Arrival,
  language: Language,
  roundId: string,
): Promise<Subject> {
  const found = person === null ? null : await db.answering.find(roundId, person);
  return found === null || found.roles.length === 0
    ? { kind: 'noRole', language }
    : { kind: 'answerInTab', language, roundId };
}

/** Whoever writes to the bot shows that it is there: what could not be said in the place meanwhile is said now. */
async function heard(context: Context, { conversation, teamId, channel }: Arrival): Promise<void> {
  const { conversations } = context.db;
  const { tenantId, id } = conversation;
  const ownKind = channel !== null && (channel.type ?? 'standard') !== 'standard';
  if (ownKind) await conversations.describe(tenantId, id, { ...channel, teamId });
  // Bots hear what is written to them there, and may not answer (Microsoft's page on private channels, June 2026).
  if (channel?.type === 'private') return conversations.stop(tenantId, id, 'privateChannel', context.now());
  if (!(await conversations.resume(tenantId, id, teamId))) return;
  await context.db.transaction(async (stores) => {
    const roster = teamId === null ? null : { tenantId, id: ownKind ? id : teamId };
    if (roster !== null && (await stores.rosters.isUsed(roster))) await stores.rosters.heed(roster, null);
    await speakAgain(context, stores, tenantId, [id]);
  });
}

/** Why a command that only asks is not answered. */
async function refusal(
  { db }: Context,
  { person }: Arrival,
  engagement: Engagement,
  command: Command,
): Promise<'noRole' | 'notAllowed' | null> {
  const needs = needsOf(command);
  if (needs === 'nothing') return null;
  const roles = person === null ? [] : await db.engagements.rolesOf(person, engagement.id);
  if (roles.length === 0) return 'noRole';
  return needs === 'signIn' || may(roles, needs) ? null : 'notAllowed';
}

/** What is done by a command in a municipality's own channel; what it posts there is the answer. */
const ACTS = { checkIn: openRound, meeting: startSession } as const satisfies Partial<
  Record<Command, (context: Context, person: PersonKey, engagementId: string, origin: Origin) => Promise<unknown>>
>;

const isAct = (command: Command): command is keyof typeof ACTS => Object.hasOwn(ACTS, command);

/** Does it, with its line in the audit log. @returns why not, where it was refused */
async function doCommand(
  context: Context,
  person: PersonKey,
  engagement: Engagement,
  command: keyof typeof ACTS,
  origin: Origin,
): Promise<'noRole' | 'notAllowed' | 'notLinked' | 'guidanceEnded' | null> {
  const via = `command ${command}` as const;
  const action: AuditedAction = { by: person, engagementId: engagement.id, via, about: null, from: null };
  try {
    await withAudit<unknown>(context, action, async (within) => {
      const needs = needsOf(command);
      if (needs !== 'nothing' && needs !== 'signIn') await admit(within.db, person, engagement.id, needs);
      return ACTS[command](within, person, engagement.id, origin);
    });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || isUnavailable(error)) throw error;
    if (error.code === 'engagementNotFound') return 'noRole';
    return error.code === 'notLinked' || error.code === 'guidanceEnded' ? error.code : 'notAllowed';
  }
}

async function subjectOf(
  context: Context,
  { person, conversation }: Arrival,
  command: Command,
  engagement: Engagement | null,
  language: Language,
): Promise<Subject> {
  if (command === 'help') return { kind: 'help', language, greeting: false };
  if (command === 'greeting') return { kind: 'help', language, greeting: true };
  if (command === 'unknown' || (command === 'meeting' && conversation.kind === 'personal'))
    return { kind: 'unknownCommand', language };
  if (command === 'plan' && engagement) return { kind: 'plan', language, engagementId: engagement.id };
  if (conversation.kind !== 'personal' || person === null) return { kind: 'notLinked', language };
  if (command === 'checkIn') return { kind: 'yourRounds', language, ...person };
  const [first, ...others] = await context.db.engagements.listFor(person);
  // With several municipalities the tab has the overview; one plan picked for them would be a guess.
  if (first === undefined || others.length > 0) return { kind: 'notLinked', language };
  return { kind: 'plan', language, engagementId: first.id };
}

async function channelEngagement(context: Context, { conversation }: Arrival): Promise<Engagement | null> {
  if (conversation.kind !== 'channel') return null;
  return context.db.engagements.findByChannel({ tenantId: conversation.tenantId, channelId: conversation.id });
}

/** The person's own choice, else English to English words, else the municipality's language, else the client's. */
async function answerLanguage(
  context: Context,
  { person }: Arrival,
  engagement: Engagement | null,
  english: boolean,
  locale: unknown,
): Promise<Language> {
  const chosen = person && (await context.db.people.find(person))?.language;
  if (chosen) return chosen;
  if (english) return 'en';
  const [first] = engagement || !person ? [engagement] : await context.db.engagements.listFor(person);
  return first?.language ?? localeLanguage(locale);
}
