import type { Request, Response } from 'restify';
import { RefusedRequest } from './refusedRequest.ts';

/** A name or address with a port. Bounded, since it is looked at before anything else is. */
const HOST = /^[\w.:[\]-]{1,255}$/;

/**
 * No client of ours sends a quarter of this. Node leaves out what comes after so many (connections.ts), and what a proxy of
 * ours says comes last: whoever sends that many has none of them looked at.
 */
export const MOST_HEADERS = 200;

/**
 * What the framework would break on, or read in another way than we do: a target that is no path (only proxies are sent
 * whole addresses), a path whose percent signs say no text, NUL, and a host that changes what the path is; and a head of which we do not know all.
 * @throws RefusedRequest 400, or 431
 */
export function requireAdmissible(req: Request): void {
  if (req.rawHeaders.length / 2 >= MOST_HEADERS) throw new RefusedRequest(431, 'fewer headers');
  // Two of them (RFC 9112 § 3.2): whoever stands in front may have read the other.
  const hosts = req.headersDistinct.host ?? [];
  if (hosts.length > 1 || !hosts.every((host) => HOST.test(host))) throw new RefusedRequest(400, 'a host’s name');
  if (!req.url?.startsWith('/')) throw new RefusedRequest(400, 'a path');
  let path: string;
  try {
    path = decodeURIComponent(req.path());
  } catch {
    throw new RefusedRequest(400, 'a path in UTF-8');
  }
  if (path.includes('\0')) throw new RefusedRequest(400, 'a path without NUL');
}

const heard = () => undefined;

/**
 * Hears what a request's and a response's streams may say, from their first moment: an error that nobody hears ends the process,
 * and a sender can cause one at any time by going away. Whoever reads or writes them hears of it beside this. The
 * framework answers what a handler failed on; where something has been answered already, that is nothing to say any more.
 */
export function hearStreams(req: Request, res: Response): void {
  req.on('error', heard);
  res.on('error', heard);
  const send = res.send.bind(res) as (...given: unknown[]) => unknown;
  res.send = ((...given: unknown[]) => (res.headersSent ? res : send(...given))) as Response['send'];
}
