/**
 * When a card that everybody sees is edited. An edit replaces what each reader has on screen, a half-filled form
 * included, so edits are gathered and wait a little; but never for long, and never at the close.
 */
export const EDIT_RULE = {
  /** A receipt stays readable for this long before the edited card takes its place. */
  readingMs: 8_000,
  /** A form that is not sent holds the edit back for this long after it was opened. */
  openFormMs: 5 * 60_000,
  /** No edit waits longer than this from when it was first wanted. */
  longestMs: 10 * 60_000,
} as const;

export interface EditSituation {
  readonly wantedSince: Date;
  /** When the latest answer was sent in; null when none was. */
  readonly lastAnswerAt: Date | null;
  /** When each form that is not sent was opened. */
  readonly openForms: readonly Date[];
  readonly closed: boolean;
}

/** The earliest instant at which the edit may go. In the past means: now. */
export function editDueAt({ wantedSince, lastAnswerAt, openForms, closed }: EditSituation): Date {
  if (closed) return wantedSince;
  const waits = [
    lastAnswerAt === null ? 0 : lastAnswerAt.getTime() + EDIT_RULE.readingMs,
    ...openForms.map((opened) => opened.getTime() + EDIT_RULE.openFormMs),
  ];
  const latest = wantedSince.getTime() + EDIT_RULE.longestMs;
  return new Date(Math.min(latest, Math.max(wantedSince.getTime(), ...waits)));
}
