import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How many connections there may be, and what is done as they become many. */
export interface Room {
  /** Connections at once; Node turns away what comes beyond. */
  readonly most: number;
  /**
   * From so many on, each that comes takes the place of another. Well below `most`: what has come at once is counted by
   * Node before it is heard of here, and the system keeps 511 waiting.
   */
  readonly nearlyFull: number;
  /** Milliseconds until a request's head has to be there, and the same when more than half of `most` is taken. */
  readonly headMs: number;
  readonly crowdedHeadMs: number;
}

/**
 * Has room for whoever comes, however many hold a connection and say nothing. When it is nearly full, those go that ask
 * for nothing: first those that never sent a whole head, then those whose requests have been answered, the oldest first.
 * What somebody waits for an answer on is left alone. To be called before the server listens.
 */
export function keepRoom(http: Server, { most, nearlyFull, headMs, crowdedHeadMs }: Room): void {
  http.maxConnections = most;
  http.headersTimeout = headMs;
  let count = 0;
  /** Without a whole head so far, in the order they came in. */
  const silent = new Set<Socket>();
  /** Whose requests have been answered, in the order of their answers. */
  const resting = new Set<Socket>();
  const underWay = new Map<Socket, number>();

  // Node looks at it anew each time that it looks for those who are late.
  const heedCrowd = () => {
    http.headersTimeout = count > most / 2 ? crowdedHeadMs : headMs;
  };

  http.on('connection', (socket) => {
    count += 1;
    heedCrowd();
    if (count > nearlyFull) {
      const [oldest] = silent.size > 0 ? silent : resting;
      silent.delete(oldest as Socket);
      resting.delete(oldest as Socket);
      oldest?.destroy();
    }
    silent.add(socket);
    socket.once('close', () => {
      count -= 1;
      silent.delete(socket);
      resting.delete(socket);
      underWay.delete(socket);
      heedCrowd();
    });
  });

  http.on('request', ({ socket }: IncomingMessage, res: ServerResponse) => {
    silent.delete(socket);
    resting.delete(socket);
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
    res.once('close', () => {
      const left = (underWay.get(socket) ?? 1) - 1;
      if (left > 0) return void underWay.set(socket, left);
      underWay.delete(socket);
      if (!socket.destroyed) resting.add(socket);
    });
  });
}
