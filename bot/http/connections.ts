import type { Duplex } from 'node:stream';
import type { Request, Response, Server } from 'restify';
import type { Log } from '../usecases/ports/context.ts';
import { MOST_HEADERS } from './admissibleRequest.ts';
import { keepRoom, type Room } from './newcomers.ts';

/** Milliseconds until all of a request has to be there, read or not: a file of 5 MB over a slow line. */
const REQUEST_MS = 120_000;
/** Milliseconds without a byte in either direction; live streams say something three times a minute. */
const QUIET_MS = 120_000;
/** How often that is looked at, in milliseconds. */
const LOOK_MS = 5_000;

/**
 * Requests on one connection that wait for their answers: no client of ours sends a second before the first is answered, and
 * whoever sends hundreds without reading would have all of them answered into memory.
 */
const MOST_UNANSWERED = 4;
/** Every stream that is followed here (live.ts) and as many again that ask. */
const ROOM: Room = { most: 4_000, nearlyFull: 3_200, headMs: 15_000, crowdedHeadMs: 3_000 };

const NO_TUNNELS = 'HTTP/1.1 405 Method Not Allowed\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/**
 * Bounds what a connection may hold of the service, and sees that none of its events is without a listener: an error that
 * nobody hears ends the process. Node itself answers what is no HTTP (400), what is too long (431) and what is too slow
 * (408). To be called before the server listens.
 */
export function boundConnections(server: Server, log: Log): void {
  const { server: http } = server;
  http.requestTimeout = REQUEST_MS;
  http.timeout = QUIET_MS;
  http.maxHeadersCount = MOST_HEADERS;
  keepRoom(http, ROOM);
  (http as { connectionsCheckingInterval?: number }).connectionsCheckingInterval = LOOK_MS;
  server.on('error', (error: unknown) => {
    // Before that, whoever starts it hears of it.
    if (http.listening) log.error({ error }, 'the server broke');
  });
  // The framework listens for it and does nothing, which leaves the connection open with nobody listening to its errors.
  // Without a listener, Node takes it as the ordinary request that it is, too.
  http.removeAllListeners('upgrade');
  http.on('connect', (_req: unknown, socket: Duplex) => {
    socket.on('error', () => undefined);
    socket.end(NO_TUNNELS, () => socket.destroy());
  });
  // Leave to send a body is given by whoever reads it, once its sender is known (readBody.ts).
  server.on('checkContinue', (req: unknown, res: unknown) => void http.emit('request', req, res));
}

const unanswered = new WeakMap<object, number>();

/** Whether a connection asks for more than it waits for the answers of; it is cut off then, and nothing of it is looked at. */
export function asksTooMuchAtOnce({ socket }: Request, res: Response): boolean {
  // What stood behind it in the same bytes.
  if (socket.destroyed) return true;
  const count = (unanswered.get(socket) ?? 0) + 1;
  unanswered.set(socket, count);
  res.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
  if (count <= MOST_UNANSWERED) return false;
  socket.destroy();
  return true;
}
