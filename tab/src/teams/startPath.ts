import { pathInPlace } from './frameContext.ts';
import type { Host } from './host.ts';
import { pathOfSubPage } from './subPage.ts';

/** Where the tab's views begin. */
export const BASE = '/tab';

/** The path inside the tab of an address on the same host; null for any other. */
export function pathOfUrl(url: URL, origin: string): string | null {
  if (url.origin !== origin || !(url.pathname === BASE || url.pathname.startsWith(`${BASE}/`))) return null;
  return url.pathname.slice(BASE.length) || '/';
}

/**
 * What to show first: the page a deep link asks for, else the tab's own address as this place shows it. A link to a
 * page that is not there goes where it says, which is a page with a way on.
 */
export function startPath({ subPageId, place }: Pick<Host, 'subPageId' | 'place'>, path: string): string {
  if (subPageId === undefined || subPageId === '') return pathInPlace(path, place.frameContext);
  const linked = pathOfSubPage(subPageId);
  return linked === null ? '/not-found' : pathInPlace(linked, place.frameContext);
}
