/**
 * What goes by itself when nobody needs it any more, and how many days it is kept. Nothing of it is part of an archive
 * but the changes of a plan, for which see {@link CHANGES_KEPT}. docs/drift/opprydding.md tells of every table.
 */
export const KEPT_DAYS = {
  /** That something came from Teams, so that it is heeded once. Teams tries again for minutes. */
  inbound: 7,
  /** An edit of a message that arrived, or that a newer one made needless. */
  edits: 30,
  /** One that was given up. The same as for its message. */
  failedEdits: 180,
  /** A message with how it fared, from when nothing was done about it any more and its round was closed. */
  messages: 180,
  /** That somebody opened a form, from when the round was closed. */
  forms: 30,
  /** What somebody did not send, where the close of its round left it. */
  drafts: 30,
  /** That a round was reminded of, from when it was closed. */
  nudges: 180,
  /** That something promised was reminded of, from its last day. */
  actionReminders: 30,
  /** When a meeting ended, for a start that is told afterwards. */
  meetingEnds: 30,
  /** From when a signal held no longer; should it hold again after that, it is a new one. */
  signals: 365,
  /** A calendar's address, from when a calendar last asked for it, or from when it was made. */
  calendars: 365,
  /** A change of a plan, from when the last body settled its archive. */
  planChanges: 60,
} as const;

export type Cleaned = keyof typeof KEPT_DAYS;

export const CLEANED = Object.keys(KEPT_DAYS) as readonly Cleaned[];

/**
 * So many of the newest changes of a plan are kept as long as the engagement: what its history shows, and can be gone back
 * to. Older ones go only where the engagement has ended and every body has settled its archive
 * (arkivlova §§ 5 and 13; domain.md § 5), and only those from before the first body did, which each has been able to take out.
 */
export const CHANGES_KEPT = 200;
