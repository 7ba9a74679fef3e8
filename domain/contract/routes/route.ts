import { z } from 'zod';
import type { Act } from '../../access.ts';

/** Who may call: anybody, anybody signed in, or whoever the table in `access.ts` lets do the act. */
export type Needs = 'nothing' | 'signIn' | Act;

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** OpenAPI style, `{engagementId}`. */
  readonly path: string;
  readonly needs: Needs;
  readonly summary: string;
  readonly params: z.ZodObject;
  /** What may stand behind the `?`: strings all. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The most bytes of a body that are read; left out, {@link USUAL_BYTES}. A test holds the largest body that fits the shape. */
  readonly mostBytes?: number;
  /** The media type of a body that is a file and not JSON, and the most bytes that are read of it. */
  readonly file?: { readonly media: string; readonly most: number };
  /** Null for a stream or a file. */
  readonly response: z.ZodType | null;
  /** What it sends where that is not JSON; left out, a stream of events. */
  readonly media?: readonly string[];
  readonly status: 200 | 201;
  /**
   * Whether the audit log tells of it. Left out: of what changes something in an engagement, and of no reading. `always`
   * is for reading that counts (named answers, what leaves the service) too; `never` is what only its author ever sees.
   */
  readonly audit?: 'always' | 'never';
  /**
   * Of one's own data, which anybody signed in may ask for: the audit log tells of it only where something is kept about the
   * person, of `each` time or once a day.
   */
  readonly auditOwn?: 'each' | 'daily';
}

/** What a form with a few texts takes, and more than most routes are ever sent. */
export const USUAL_BYTES = 64 * 1024;
/** Many long texts in several languages, or the answers to a whole check-in. */
export const LONG_BYTES = 512 * 1024;
/** A plan that is changed everywhere is one megabyte. */
export const PLAN_BYTES = 2 * 1024 * 1024;

export const BASE = '/api/v1';
export const E = `${BASE}/engagements/{engagementId}`;
export const R = `${E}/rounds/{roundId}`;

/** The parameters of a route under {@link BASE}, {@link E} and {@link R}. */
export const none = z.object({});
export const engagement = z.object({ engagementId: z.uuid() });
export const round = engagement.extend({ roundId: z.uuid() });
