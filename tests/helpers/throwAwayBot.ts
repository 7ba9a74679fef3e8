import { createServer, type IncomingMessage } from 'node:http';
import { freePort } from './freePort.ts';

/** What the bot was sent, as far as tests look at it. */
export interface Heard {
  readonly type?: string;
  readonly text?: string;
  readonly value?: { action?: { verb: string; data: unknown } };
  readonly from?: { id: string };
  readonly serviceUrl?: string;
  readonly conversation?: { id: string };
  readonly replyToId?: string;
}

async function read(request: IncomingMessage): Promise<Heard> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  // The client asks with an empty HEAD whether anybody is there.
  return body === '' ? {} : (JSON.parse(body) as Heard);
}

/** A bot in thirty lines: gives every activity to `answer`, whose result answers an invoke. No signing-in. */
export async function throwAwayBot(answer: (heard: Heard) => Promise<unknown>) {
  const port = await freePort();
  const server = createServer((request, response) => {
    void read(request)
      .then(answer)
      .then((body) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body ?? {}));
      });
  });
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  return {
    endpoint: `http://localhost:${port}/api/messages`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A call to the connector. @returns its answer */
export async function connector(heard: Heard, method: 'POST' | 'PUT', path: string, body: unknown) {
  const response = await fetch(`${heard.serviceUrl}/v3/conversations${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { id: string; activityId?: string };
}
