import type { Request, Response } from 'restify';

/** How the service stands to the world in front of it. */
export interface Edge {
  /** Who may show the tab in a frame, as CSP sources. */
  readonly frameAncestors: readonly string[];
  /** Whether browsers reach it over https, and shall never try anything else. */
  readonly https: boolean;
  /** How many proxies of our own stand in front, each of which adds whom it heard to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Whether there is a limit to how often one address and one person may ask. */
  readonly limited: boolean;
}

/** On one's own machine: framed by its own pages alone. */
export const LOCAL_EDGE: Edge = { frameAncestors: ["'self'"], https: false, proxies: 0, limited: false };

/** An address of the new kind with a port is 47 signs. What is longer is none, and is not kept. */
const LONGEST_ADDRESS = 64;

/** Two years, in seconds, as the lists that browsers carry along ask for. */
const HSTS = `max-age=${2 * 365 * 24 * 3600}; includeSubDomains`;

/** What no page of ours asks a device for. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What is no page: whatever a browser makes of it, it runs nothing and shows nothing. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * The tab runs its own scripts, asks its own service, and nothing else. Styles may be written into the page: Fluent
 * makes its own while it draws, and a nonce for them would have to differ from page to page, which takes away the page
 * that the build has squeezed once and for all. Styles run no code, and no text of a user's ever becomes one. teams-js
 * asks a server of Microsoft's which sites are Teams; it may not, and goes by the list that it has with it.
 */
export function pagePolicy({ frameAncestors }: Edge): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ');
}

/** What every answer says, pages included; a page then says its own policy in place of this one. */
export function securityHeaders({ https }: Edge): Readonly<Record<string, string>> {
  return {
    'content-security-policy': API_POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(https && { 'strict-transport-security': HSTS }),
  };
}

/** Puts them on a response before anything else is done. */
export function withHeaders(edge: Edge) {
  const headers = Object.entries(securityHeaders(edge));
  return (_req: Request, res: Response, next: () => void) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    next();
  };
}

/**
 * The address that somebody asks from: what the outermost of our own proxies heard. What stands before that in the
 * header was written by whoever asks.
 */
export function addressOf(req: Pick<Request, 'headers' | 'socket'>, { proxies }: Edge): string {
  const direct = req.socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const heard = [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').filter(Boolean);
  const address = heard[heard.length - proxies]?.trim().slice(0, LONGEST_ADDRESS) ?? direct;
  // Azure adds the port.
  return address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').replace(/^\[(.+)\](:\d+)?$/, '$1');
}
