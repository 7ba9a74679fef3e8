import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { DomainError, type ErrorCode } from '../../../domain/errors.ts';
import type { Language } from '../../../domain/language.ts';
import { translator } from '../../../domain/texts/translate.ts';
import type { Links } from '../../cards/links.ts';
import type { Context } from '../../usecases/ports/context.ts';
import type { Arrival } from '../activity.ts';
import { localeLanguage } from '../localeLanguage.ts';
import { openAction, submitAction } from './action.ts';
import type { Asking } from './asking.ts';
import { dialogSentence, type Reply, sentenceReply } from './replies.ts';
import { answerLink, answerSearch, answerStrangersLink } from './show.ts';

/** What the message extension is asked for, by the name of the invoke. */
const ANSWER = {
  'composeExtension/query': answerSearch,
  'composeExtension/queryLink': answerLink,
  'composeExtension/fetchTask': openAction,
  'composeExtension/submitAction': submitAction,
} as const satisfies Record<string, (asking: Asking, value: unknown) => Promise<Reply>>;

type Name = keyof typeof ANSWER;
/** `queryLink` again, for a client whose user does not have the app: Teams then says nothing of who it is. */
const STRANGERS_LINK = /^composeExtension\/\w+QueryLink$/;

const isName = (name: unknown): name is Name => typeof name === 'string' && Object.hasOwn(ANSWER, name);

export function isForExtension(name: unknown): boolean {
  return isName(name) || (typeof name === 'string' && STRANGERS_LINK.test(name));
}

interface Given {
  readonly context: Context;
  readonly links: Links;
  /** Reads who asks and where; null for an activity that does not say. */
  arrival(): Promise<Arrival | null>;
  /** What the person reads. */
  language(arrival: Arrival): Promise<Language>;
}

/**
 * Answers the message extension. Whatever comes is answered with a sentence, never with a bare error: Teams shows those
 * as «something went wrong».
 */
export async function answerExtension(given: Given, { name, value, locale }: Activity): Promise<Reply> {
  const { context, links } = given;
  const fallback = localeLanguage(locale);
  if (!isName(name)) return answerStrangersLink(links, fallback, value);
  let language = async () => fallback;
  try {
    const arrival = await given.arrival();
    const person = arrival?.person ?? null;
    if (arrival === null || person === null) {
      return name === 'composeExtension/queryLink'
        ? answerStrangersLink(links, fallback, value)
        : say(name, fallback, 'malformed');
    }
    language = () => given.language(arrival);
    const { tenantId, id: conversationId } = arrival.conversation;
    const asking: Asking = { context, links, person, place: { tenantId, conversationId }, language };
    return await context.telemetry.follow('extension', name, () => ANSWER[name](asking, value));
  } catch (error) {
    const why = reasonOf(error);
    if (why === null) context.log.error({ extension: name, error }, 'extension broke');
    return say(name, await language().catch(() => fallback), why ?? 'unavailable');
  }
}

type Why = 'malformed' | 'noRole' | 'forbidden' | 'unavailable';

const REASONS: Partial<Record<ErrorCode, Why>> = {
  engagementNotFound: 'noRole',
  forbidden: 'forbidden',
  invalidInput: 'malformed',
  unavailable: 'unavailable',
};

/** Null for what is nobody's fault but ours. */
function reasonOf(error: unknown): Why | null {
  if (error instanceof z.ZodError) return 'malformed';
  return error instanceof DomainError ? (REASONS[error.code] ?? 'malformed') : null;
}

function say(name: Name, language: Language, why: Why): Reply {
  const text = translator(language)(`extension.why.${why}`);
  const inDialog = name === 'composeExtension/fetchTask' || name === 'composeExtension/submitAction';
  return inDialog ? dialogSentence(text) : sentenceReply(text);
}
