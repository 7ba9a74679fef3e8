/** What was made, or moved, until the municipality's page has told it. */
export type Founded =
  | { readonly kind: 'made'; readonly roles: number; readonly steps: number; readonly series: boolean }
  | { readonly kind: 'moved' };

const untold = new Map<string, Founded>();

export const tellLater = (engagementId: string, founded: Founded): void => void untold.set(engagementId, founded);

/** What is to be told on an engagement's page; it stays until another page is opened. */
export const toTell = (engagementId: string): Founded | null => untold.get(engagementId) ?? null;

export const told = (engagementId: string): void => void untold.delete(engagementId);
