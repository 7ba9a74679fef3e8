import type { IsoInstant } from '../views.ts';

/** Everything that is kept about one person, by kind, in the order in which it is shown. */
export const OWN_KINDS = [
  'person',
  'role',
  'membership',
  'answer',
  'draft',
  'form',
  'responsibility',
  'planChange',
  'round',
  'nudge',
  'series',
  'question',
  'template',
  'signal',
  'mark',
  'lead',
  'stage',
  'session',
  'calendar',
  'download',
  'chat',
  'message',
  'setUp',
  'audit',
] as const;

export type OwnKind = (typeof OWN_KINDS)[number];

export interface OwnItem {
  readonly at: IsoInstant | null;
  /** The municipality's name; null where it is of no engagement. */
  readonly place: string | null;
  /** What it is, in the reader's language. */
  readonly words: string;
}

/** What a person is shown, and what is in their file. */
export interface OwnData {
  /** Null for somebody whose name is not kept. */
  readonly name: string | null;
  readonly tenantId: string;
  readonly objectId: string;
  /** Kinds of which nothing is kept are left out. */
  readonly sections: readonly { readonly kind: OwnKind; readonly items: readonly OwnItem[] }[];
}
