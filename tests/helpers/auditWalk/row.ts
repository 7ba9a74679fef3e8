import type { Breaks } from './breakingDatabase.ts';
import type { Ground, Try } from './ground.ts';

/** How one act is tried. */
export interface Tries {
  /** By whom, or in what, it is refused; each must leave everything as it was. */
  readonly refused: Readonly<Record<string, Try>>;
  /** Called again it is the same act handed over again, with the same key where it has one. */
  readonly act: Try;
}

/** A row of the walk: one act by one door. */
export interface Row {
  /** What is done is that something is given, and no table is changed by it. */
  readonly gives?: true;
  /** It is told of once a day, however often it is done. */
  readonly daily?: true;
  /** Tables that its door writes beside the act, whatever comes of that: who was heard, and what they are answered. */
  readonly beside?: readonly string[];
  /** Where it breaks before it is done, for what has no commit of its own. */
  readonly breaks?: Breaks;
  /** Why there is nobody to refuse it to. */
  readonly neverRefused?: string;
  /** Makes what the act needs. Nothing that the tries do may need to be made first by one of them. */
  ready(ground: Ground): Promise<Tries>;
}

/** Whoever writes to the bot becomes known, is answered with a message, and has Teams asked where they are. */
export const WRITTEN = ['person', 'conversation', 'inbound', 'message', 'delivery', 'pace_request'] as const;

export const LANGUAGE = 'nn' as const;
