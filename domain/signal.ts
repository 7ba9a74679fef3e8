import type { AskedRole, PersonKey } from './people.ts';
import { FEWEST_SHOWN } from './result.ts';

/**
 * What a check-in may point to, in the order in which it is shown. A signal is a prompt for a talk, never a grade: it
 * stands in the tab for the municipality and the guides at the same moment, and on no card.
 */
export const SIGNAL_KINDS = [
  'viewsDiffer',
  'guidesDidMost',
  'noLeadershipTime',
  'lacksClarifications',
  'roleChangedHands',
  'halfSilent',
  'noNextDate',
] as const;

export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** `seen` and `closed` («vi har snakket om det») are said by people, never by the service. */
export const SIGNAL_STATES = ['open', 'seen', 'closed'] as const;

export type SignalState = (typeof SIGNAL_STATES)[number];

/** The municipality's own roles: with the guides these are the two sides of the table. */
export const LOCAL_ROLES = ['mayor', 'chiefExecutive', 'processLeader'] as const satisfies readonly AskedRole[];

export type LocalRole = (typeof LOCAL_ROLES)[number];

/** A round that a signal was seen in; `openedAt` is ISO 8601 in UTC. */
export interface SeenRound {
  readonly id: string;
  readonly openedAt: string;
}

/** The middle answer of `n`: `low` and `high` are equal, but for an even number of answers that part in the middle. */
export interface Middle {
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

interface Seen<Kind extends SignalKind> {
  readonly kind: Kind;
  /** Oldest first: the rounds whose answers, or missing answers, it was seen in. */
  readonly rounds: readonly SeenRound[];
}

/** What was seen, as plain facts that go over the wire: numbers, dates and roles; no person, no free text. */
export type SignalFacts =
  | (Seen<'viewsDiffer'> & {
      readonly questionId: string;
      readonly version: number;
      /** Null for a side of which fewer than three answered. */
      readonly municipality: Middle | null;
      readonly guides: Middle | null;
    })
  | (Seen<'guidesDidMost'> & {
      readonly answers: number;
      /** In the round with the fewest answers; left out of what was found before this was kept. */
      readonly fewest?: number | undefined;
    })
  | (Seen<'noLeadershipTime'> & { readonly answers: number })
  | Seen<'lacksClarifications'>
  | (Seen<'roleChangedHands'> & { readonly role: LocalRole })
  | (Seen<'halfSilent'> & { readonly asked: number; readonly answered: number })
  | Seen<'noNextDate'>;

/** What a rule finds. The same finding has the same `key` in its engagement, however often it is looked for. */
export interface Finding {
  readonly key: string;
  readonly facts: SignalFacts;
}

/** A finding as it is kept. */
export interface Signal extends Finding {
  readonly id: string;
  readonly engagementId: string;
  readonly firstSeenAt: Date;
  readonly state: SignalState;
  /** Who marked it last and when, taking it back included; null while nobody has. */
  readonly changed: { readonly by: PersonKey; readonly at: Date } | null;
  /** When it was first found not to hold any longer; null while it holds. */
  readonly goneAt: Date | null;
}

/**
 * What a few answers say: one side's, or one role's. The others rest on no answers, or, where the guides did most, on
 * nothing but spreads that everybody is shown.
 */
const FROM_FEW_ANSWERS: readonly SignalKind[] = ['viewsDiffer', 'noLeadershipTime', 'lacksClarifications'];

/** As much of a signal's facts as says whom it is for. */
export interface Resting extends Pick<SignalFacts, 'kind' | 'rounds'> {
  readonly fewest?: number | undefined;
}

/** Whether a signal gives away what somebody answered, and so belongs to the audience announced for those answers. */
export function isForAudience({ kind, fewest = 0 }: Omit<Resting, 'rounds'>): boolean {
  return FROM_FEW_ANSWERS.includes(kind) || (kind === 'guidesDidMost' && fewest < FEWEST_SHOWN);
}

/** Still to be talked about: it holds, and nobody has said that it was. */
export function isStanding({ goneAt, state }: Pick<Signal, 'goneAt' | 'state'>): boolean {
  return goneAt === null && state !== 'closed';
}
