import {
  type AdaptiveCardInvokeResponse,
  type InvokeResponse,
  StatusCodes,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { isVerb } from '../../domain/contract/verbs.ts';
import type { Language } from '../../domain/language.ts';
import type { AdaptiveCard } from '../cards/card.ts';
import type { Links } from '../cards/links.ts';
import { malformedCard } from '../cards/malformedCard.ts';
import { unavailableCard } from '../cards/unavailableCard.ts';
import { heedMeeting } from '../usecases/heedMeeting.ts';
import { heedPlace } from '../usecases/heedPlace.ts';
import { languageOf } from '../usecases/people.ts';
import type { Context } from '../usecases/ports/context.ts';
import { isUnavailable } from '../usecases/unavailable.ts';
import { whoSpeaks } from '../usecases/whoSpeaks.ts';
import { type Arrival, readArrival } from './activity.ts';
import { answerMessage } from './answerMessage.ts';
import { answerExtension, isForExtension } from './extension/answerExtension.ts';
import type { Reply } from './extension/replies.ts';
import { readLifecycle } from './lifecycle.ts';
import { localeLanguage } from './localeLanguage.ts';
import { readMeeting } from './meeting.ts';
import { refusalCard } from './refusals.ts';
import type { Paced } from './roster.ts';
import { runVerb } from './verbs.ts';
import { welcomeConversation } from './welcomeConversation.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

const pressed = z.looseObject({
  action: z.looseObject({ verb: z.string().max(100), data: z.record(z.string(), z.unknown()).nullish() }),
});

/** What arrives from Teams, sorted: messages, presses on cards, and being added somewhere. */
export class TeamsHandler extends TeamsActivityHandler {
  readonly #context: Context;
  readonly #links: Links;

  constructor(context: Context, links: Links, paced: Paced) {
    super();
    this.#context = context;
    this.#links = links;
    this.onMessage(async (turn, next) => {
      try {
        const arrival = await this.#arrival(turn);
        if (arrival) await answerMessage(context, arrival, turn.activity);
      } catch (error) {
        if (isUnavailable(error)) await this.#sayAway(turn);
        throw error;
      }
      await next();
    });
    this.onConversationUpdate(async (turn, next) => {
      const arrival = await this.#heed(turn);
      if (arrival) await welcomeConversation(context, arrival, turn, paced);
      await next();
    });
    this.onInstallationUpdate(async (turn, next) => {
      await this.#heed(turn);
      await next();
    });
  }

  /** Read here and not by the SDK, which breaks on what is not as it expects. Whatever is no meeting's event is left. */
  protected override async onEventActivity({ activity }: TurnContext): Promise<void> {
    const event = readMeeting(activity);
    if (event !== null) await heedMeeting(this.#context, event);
  }

  async #arrival({ activity }: TurnContext): Promise<Arrival | null> {
    const arrival = readArrival(activity);
    if (arrival === null) return null;
    const { conversation, teamsId, person } = arrival;
    return { ...arrival, person: await whoSpeaks(this.#context, conversation, teamsId, person) };
  }

  /** Straight back in the turn: what is said otherwise waits in the store, which does not answer, as does what is counted. */
  async #sayAway(turn: TurnContext): Promise<void> {
    const options = { language: localeLanguage(turn.activity.locale), links: this.#links };
    const { card } = unavailableCard({ roundId: null, entered: {} }, options);
    await turn.sendActivity({ attachments: [{ contentType: CARD, content: card }] });
  }

  /** Takes in what the activity says of the place. */
  async #heed({ activity }: TurnContext): Promise<Arrival | null> {
    const arrival = readArrival(activity);
    const events = readLifecycle(activity);
    if (arrival) await heedPlace(this.#context, { ...arrival, language: localeLanguage(activity.locale) }, events);
    return arrival;
  }

  /**
   * Presses are answered here and not through `onAdaptiveCardInvoke`, which turns away what it does not know with a
   * bare 400: in Teams that reads «something went wrong». Whatever comes, the presser gets a card that says what to do.
   * Nothing else of the kind is ours. The SDK would say so as well, if it did not break on some whose value is left out.
   */
  protected override async onInvokeActivity(turn: TurnContext): Promise<InvokeResponse> {
    if (isForExtension(turn.activity.name)) return { status: StatusCodes.OK, body: await this.#extension(turn) };
    if (turn.activity.name !== 'adaptiveCard/action') return { status: StatusCodes.NOT_IMPLEMENTED };
    const body: AdaptiveCardInvokeResponse = {
      statusCode: StatusCodes.OK,
      type: CARD,
      value: { ...(await this.#answer(turn)) },
    };
    return { status: StatusCodes.OK, body };
  }

  #extension(turn: TurnContext): Promise<Reply> {
    const given = {
      context: this.#context,
      links: this.#links,
      arrival: () => this.#arrival(turn),
      language: (arrival: Arrival) => this.#language(arrival, turn),
    };
    return answerExtension(given, turn.activity);
  }

  async #answer(turn: TurnContext): Promise<AdaptiveCard> {
    const arrival = readArrival(turn.activity);
    const value = pressed.safeParse(turn.activity.value);
    const verb = value.data?.action.verb;
    if (!arrival?.person || !isVerb(verb)) {
      return malformedCard({ language: await this.#language(arrival, turn), links: this.#links }).card;
    }
    const data = value.data?.action.data ?? {};
    const place = { tenantId: arrival.conversation.tenantId, conversationId: arrival.conversation.id };
    const { activityId, conversation, teamsId } = arrival;
    const origin = activityId === null ? null : { ...place, activityId };
    let press = { context: this.#context, links: this.#links, person: arrival.person, origin };
    try {
      press = { ...press, person: await whoSpeaks(this.#context, conversation, teamsId, press.person) };
      return await this.#context.telemetry.follow('verb', verb, () => runVerb(press, verb, data));
    } catch (error) {
      return refusalCard(press, { verb, data, place, language: await this.#language(arrival, turn) }, error);
    }
  }

  /** Of the answer to a press we could make nothing of: the person's, else the channel's, else the client's. */
  async #language(arrival: Arrival | null, turn: TurnContext): Promise<Language> {
    const fallback = localeLanguage(turn.activity.locale);
    if (!arrival) return fallback;
    const { tenantId, id } = arrival.conversation;
    try {
      const engagement = await this.#context.db.engagements.findByChannel({ tenantId, channelId: id });
      const otherwise = engagement?.language ?? fallback;
      return arrival.person ? await languageOf(this.#context, arrival.person, otherwise) : otherwise;
    } catch {
      return fallback;
    }
  }
}
