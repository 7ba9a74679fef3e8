/** How much stands around a page: the bar of the whole app, nothing, or nothing and the full width of the screen. */
export type Layout = 'page' | 'bare' | 'wide';

/** The side panel and the set-up are too small for a bar; the stage is for the plan alone. */
export function layoutOf(pathname: string): Layout {
  if (/\/stage\/?$/.test(pathname)) return 'wide';
  return /\/panel\/?$/.test(pathname) || /^\/config\/?$/.test(pathname) ? 'bare' : 'page';
}
