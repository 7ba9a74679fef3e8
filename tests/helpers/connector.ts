import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivered {
  readonly method: 'POST' | 'PUT';
  /** `conversations` for a new thread, else the conversation's id. */
  readonly where: string;
  readonly activityId: string;
  readonly card: Record<string, unknown>;
}

/** What the connector answers instead of taking a message. */
export interface Refusal {
  /** `cut` answers nothing and breaks the line. */
  readonly status: number | 'cut';
  readonly headers?: Record<string, string>;
  readonly code?: string;
}

/**
 * A stand-in for Teams' connector, over HTTP like the real one: takes posts, replies and edits, and can refuse them or
 * hold them in the middle.
 */
export interface Connector {
  readonly url: string;
  readonly delivered: Delivered[];
  /** One for each request to come, until there are none left. */
  readonly refusals: Refusal[];
  /** Awaited after a request was read and before it is answered or remembered. */
  hold: () => Promise<void>;
  /** How many requests have come in, held ones included. */
  requests: number;
  /** How many times it was asked who is in a place; those are not among `requests`. */
  questions: number;
  /**
   * Who is in which team or channel, by its id, as Teams lists them: asked for by pages of two. What is not here is
   * answered with 403, as where the bot is not in.
   */
  readonly rosters: Map<string, readonly Record<string, unknown>[]>;
  /** Resolves when the condition on what was delivered holds; checked at every delivery. */
  until(holds: (delivered: readonly Delivered[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Members a page: few, so that every list has several. */
const PAGE = 2;

export async function startConnector(): Promise<Connector> {
  const waiting = new Set<() => void>();
  let next = 1000;
  const connector: Omit<Connector, 'url' | 'close'> = {
    delivered: [],
    refusals: [],
    requests: 0,
    questions: 0,
    rosters: new Map(),
    hold: async () => undefined,
    until: (holds) =>
      new Promise((resolve) => {
        const check = () => {
          if (!holds(connector.delivered)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };

  const listMembers = (req: IncomingMessage, res: ServerResponse) => {
    connector.questions += 1;
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://connector');
    const list = connector.rosters.get(decodeURIComponent(pathname.split('/')[3] ?? ''));
    const from = Number(searchParams.get('continuationToken') ?? 0);
    const next = from + PAGE;
    const error = { error: { code: 'BotNotInConversationRoster', message: 'refused' } };
    const page = list && {
      members: list.slice(from, next),
      ...(next < list.length && { continuationToken: String(next) }),
    };
    res.writeHead(page ? 200 : 403, { 'content-type': 'application/json' });
    res.end(JSON.stringify(page ?? error));
  };

  const take = async (req: IncomingMessage, res: ServerResponse) => {
    if (req.method === 'GET') return listMembers(req, res);
    const body = JSON.parse((await readAll(req)) || '{}') as Record<string, unknown>;
    connector.requests += 1;
    await connector.hold();
    const refusal = connector.refusals.shift();
    if (refusal?.status === 'cut') return req.socket.destroy();
    if (refusal) {
      res.writeHead(refusal.status, { 'content-type': 'application/json', ...refusal.headers });
      return res.end(JSON.stringify({ error: { code: refusal.code ?? 'Refused', message: 'refused' } }));
    }
    const parts = decodeURIComponent(req.url ?? '')
      .split('/')
      .filter(Boolean);
    const conversation = parts[2];
    const activity = (conversation === undefined ? body['activity'] : body) as Record<string, unknown> | undefined;
    const activityId = req.method === 'PUT' ? (parts[4] ?? '') : String(next++);
    connector.delivered.push({
      method: req.method === 'PUT' ? 'PUT' : 'POST',
      where: conversation ?? 'conversations',
      activityId,
      card: cardOf(activity),
    });
    for (const check of [...waiting]) check();
    const channel = (body['channelData'] as { channel?: { id?: string } } | undefined)?.channel?.id;
    const id = conversation === undefined ? `${channel};messageid=${activityId}` : activityId;
    res.writeHead(201, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ id, activityId }));
  };

  const server = createServer((req, res) => void take(req, res));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(connector, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  });
}

function cardOf(activity: Record<string, unknown> | undefined): Record<string, unknown> {
  const [attachment] = (activity?.['attachments'] ?? []) as { content?: Record<string, unknown> }[];
  return attachment?.content ?? {};
}

async function readAll(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
