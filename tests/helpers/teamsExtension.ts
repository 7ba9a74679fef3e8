import type { PersonKey } from '../../domain/people.ts';
import type { TeamsClient } from './teamsClient.ts';

/** Where something is written or pressed: a channel, a group chat, or a chat with one person. */
export type Spot = Readonly<Record<string, unknown>>;

/** As Teams says where: by Microsoft's pages on message extensions, with made-up ids. */
export const inChannel = (id: string, tenantId: string): Spot => ({
  conversation: { id: `${id};messageid=1780000000000`, conversationType: 'channel', isGroup: true, tenantId },
  channelData: {
    channel: { id },
    team: { id: '19:team' },
    tenant: { id: tenantId },
    source: { name: 'compose' },
  },
});

export const inGroupChat = (id: string, tenantId: string): Spot => ({
  conversation: { id, conversationType: 'groupChat', isGroup: true, tenantId },
  channelData: { tenant: { id: tenantId }, source: { name: 'compose' } },
});

interface Attachment {
  readonly contentType: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly preview?: { readonly content: { readonly title: string; readonly text: string } };
}

/** What came back: a list of cards, a sentence, or a dialog. */
export interface ExtensionAnswer {
  readonly status: number;
  readonly cards: readonly Attachment[];
  readonly sentence: string | null;
  /** The card of a dialog. */
  readonly form: Readonly<Record<string, unknown>> | null;
  readonly raw: unknown;
}

interface Body {
  readonly composeExtension?: {
    readonly attachments?: readonly Attachment[];
    readonly text?: string;
  };
  readonly task?: { readonly value?: string | { readonly card?: Attachment } };
}

const read = (status: number, raw: unknown): ExtensionAnswer => {
  const { composeExtension, task } = (raw ?? {}) as Body;
  const value = task?.value;
  return {
    status,
    cards: composeExtension?.attachments ?? [],
    sentence: composeExtension?.text ?? (typeof value === 'string' ? value : null),
    form: typeof value === 'object' ? (value.card?.content ?? null) : null,
    raw,
  };
};

/** Uses the message extension as Teams does. */
export function teamsExtension(teams: TeamsClient) {
  const invoke = async (from: PersonKey, name: string, value: unknown, spot: Spot): Promise<ExtensionAnswer> => {
    const answer = await teams.send(
      teams.activity(from, { type: 'invoke', name: `composeExtension/${name}`, value, ...spot }),
    );
    return read(answer.status, answer.body);
  };
  return {
    invoke,
    /** Null is the first look, before anything was written. */
    search: (from: PersonKey, commandId: string, words: string | null, spot: Spot) =>
      invoke(
        from,
        'query',
        {
          commandId,
          parameters: words === null ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'search', value: words }],
          queryOptions: { skip: 0, count: 25 },
        },
        spot,
      ),
    paste: (from: PersonKey, url: string, spot: Spot) => invoke(from, 'queryLink', { url }, spot),
    press: (from: PersonKey, messagePayload: unknown, spot: Spot) =>
      invoke(
        from,
        'fetchTask',
        { commandId: 'makeAction', commandContext: 'message', context: { theme: 'default' }, messagePayload },
        spot,
      ),
    submit: (from: PersonKey, data: unknown, spot: Spot) =>
      invoke(
        from,
        'submitAction',
        { commandId: 'makeAction', commandContext: 'message', context: { theme: 'default' }, data },
        spot,
      ),
  };
}

/** A message as Teams hands it over when something is made of it. */
export const aMessage = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  id: '1780000000000',
  replyToId: null,
  createdDateTime: '2026-11-25T08:00:00.000Z',
  lastModifiedDateTime: null,
  deleted: false,
  summary: null,
  importance: 'normal',
  locale: 'nn-no',
  body: {
    contentType: 'html',
    content: '<div><div>Ring <b>ungdomsrådet</b> om h&oslash;yringa &amp; møtet</div></div>',
  },
  from: { application: null, device: null, conversation: null, user: { userIdentityType: 'aadUser', id: 'x' } },
  linkToMessage: 'https://teams.microsoft.com/l/message/19:fjord/1780000000000?context=%7B%7D',
  reactions: [],
  mentions: [],
  attachments: [],
  ...overrides,
});

/** What the dialog's own button would send: its data, what stands in the inputs, and what was typed over them. */
export function filled(form: Readonly<Record<string, unknown>> | null, typed: Readonly<Record<string, string>> = {}) {
  const { body = [], actions = [] } = (form ?? {}) as {
    readonly body?: readonly { readonly type: string; readonly id?: string; readonly value?: string }[];
    readonly actions?: readonly { readonly type: string; readonly data?: Record<string, string> }[];
  };
  const inputs = body.flatMap(({ type, id, value }) => (type.startsWith('Input.') && id ? [[id, value ?? '']] : []));
  const data = actions.find(({ type }) => type === 'Action.Submit')?.data ?? {};
  return { ...data, ...Object.fromEntries(inputs), ...typed } as Record<string, string>;
}
