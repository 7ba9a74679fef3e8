/** What a deletion takes away, by kind, in the order in which it is told. */
export const REMOVED_KINDS = [
  'rounds',
  'answers',
  'drafts',
  'forms',
  'planItems',
  'planVersions',
  'series',
  'signals',
  'questions',
  'messages',
  'deliveries',
  'reminders',
  'sessions',
  'downloads',
  'calendars',
  'jobs',
  'roles',
  'members',
  'people',
  'chats',
  'choices',
] as const;

export type RemovedKind = (typeof REMOVED_KINDS)[number];

/** How many of each kind went; what there was none of is left out. */
export type Removed = Readonly<Partial<Record<RemovedKind, number>>>;

/** What is not deleted, each with a sentence that says why. */
export const KEPT_REASONS = [
  'audit',
  'record',
  'teams',
  'archives',
  'channel',
  'answers',
  'plans',
  'roles',
  'name',
  'members',
  'elsewhere',
] as const;

export type KeptReason = (typeof KEPT_REASONS)[number];

/** What stays when an engagement is deleted. */
export const KEPT_AFTER_DELETION: readonly KeptReason[] = [
  'archives',
  'record',
  'audit',
  'teams',
  'channel',
  'members',
  'elsewhere',
];

export interface Deleted {
  readonly removed: Removed;
  readonly kept: readonly KeptReason[];
}
