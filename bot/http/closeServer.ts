import type { Server } from 'restify';

/** How often connections that have become idle are let go of, in milliseconds. */
const LOOK_MS = 100;

/**
 * Takes nothing more and lets what is under way come to its end, for at most `withinMs`; what is left then is cut off,
 * and its client asks elsewhere.
 */
export async function closeServer(server: Server, withinMs: number): Promise<void> {
  const idle = setInterval(() => server.server.closeIdleConnections(), LOOK_MS);
  const cut = setTimeout(() => server.server.closeAllConnections(), withinMs);
  await new Promise<void>((closed) => server.close(() => closed()));
  clearInterval(idle);
  clearTimeout(cut);
}
