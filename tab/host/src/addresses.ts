/** Where the tab is, on the same machine. */
export const TAB = '/tab/';

/** Whether an address leads to our own tab; everything else opens outside. */
export function isTab(url: string, origin: string): boolean {
  const { origin: its, pathname } = new URL(url, origin);
  return its === origin && pathname.startsWith(TAB);
}

/** The page inside the tab that a Teams deep link asks for; null for any other address. */
export function subPageOfDeepLink(url: string): string | null {
  const link = new URL(url);
  if (link.host !== 'teams.microsoft.com' || !link.pathname.startsWith('/l/entity/')) return null;
  const context = link.searchParams.get('context');
  if (context === null) return null;
  const { subEntityId } = JSON.parse(context) as { subEntityId?: unknown };
  return typeof subEntityId === 'string' ? subEntityId : null;
}
