import { randomUUID } from 'node:crypto';
import type { PersonKey } from '../../domain/people.ts';

export interface Answer {
  readonly status: number;
  /** The card that came back with a press, or whatever else did. */
  readonly body: unknown;
}

/** Speaks the Bot Framework protocol to the service as Teams does. */
export interface TeamsClient {
  /** A message to the bot in the channel, with a mention of it, or in a chat with one person. */
  write(from: PersonKey, text: string, overrides?: Record<string, unknown>): Promise<Answer>;
  /** A press on a card. @returns the card that takes its place for the presser */
  press(
    from: PersonKey,
    verb: string,
    data: Record<string, unknown>,
    overrides?: Record<string, unknown>,
  ): Promise<Record<string, unknown>>;
  /** Any body at all. */
  send(body: unknown): Promise<Answer>;
  activity(from: PersonKey, overrides?: Record<string, unknown>): Record<string, unknown>;
}

/** `token` stands in the header of every request; the try-out needs none. */
export function teamsClient(service: string, serviceUrl: string, channelId: string, token?: string): TeamsClient {
  const activity = (from: PersonKey, overrides: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${from.objectId}`, name: 'Nokon', aadObjectId: from.objectId },
    recipient: { id: '28:bot', name: 'Laget rundt' },
    conversation: {
      id: `${channelId};messageid=1`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: from.tenantId,
    },
    channelData: { tenant: { id: from.tenantId }, channel: { id: channelId } },
    locale: 'nn-NO',
    ...overrides,
  });
  const send = async (body: unknown): Promise<Answer> => {
    const response = await fetch(`${service}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    activity,
    send,
    write: (from, text, overrides) =>
      send(activity(from, { type: 'message', text: `<at>Laget rundt</at> ${text}`, ...overrides })),
    async press(from, verb, data, overrides = {}) {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const { status, body } = await send(
        activity(from, { type: 'invoke', name: 'adaptiveCard/action', value, ...overrides }),
      );
      const { statusCode, value: card } = (body ?? {}) as { statusCode?: number; value?: Record<string, unknown> };
      if (status !== 200 || statusCode !== 200 || card === undefined) {
        throw new Error(`the press was answered with ${status}: ${JSON.stringify(body)}`);
      }
      return card;
    },
  };
}

/** Everything a card says, its inputs and buttons included, as one text. */
export function saidOn(card: Record<string, unknown>): string {
  return JSON.stringify(card);
}
