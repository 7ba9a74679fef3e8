import type { Request, Response } from 'restify';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { translator } from '../../domain/texts/translate.ts';
import { addressOf, type Edge } from './edge.ts';
import { createTurnstile } from './turnstile.ts';

const WINDOW_MS = 60_000;
/** One person, with a few tabs open that all ask anew when something changes. */
const MOST_PER_PERSON = 600;
/** One address: a whole town hall may stand behind it. */
const MOST_PER_ADDRESS = 6_000;
/** One address that is not let in. Whoever guesses is stopped long before those who work. */
const MOST_REFUSED = 120;

/** Thrown where somebody asks too often. */
export class TooOften extends DomainError {
  /** Whole seconds until asking again makes sense. */
  readonly retryAfter = WINDOW_MS / 1000;

  constructor() {
    super('tooOften', translator('en')('error.tooOften'));
  }
}

export interface Limits {
  /** Before anything is read. @throws TooOften */
  address(req: Request): void;
  /** After sign-in. @throws TooOften */
  person(person: PersonKey): void;
  /** Counts a request that was not let in. */
  refused(req: Request): void;
}

const FREE: Limits = { address: () => undefined, person: () => undefined, refused: () => undefined };

/**
 * How often one may ask, counted in this instance's memory: a bound on what one of them can cost, not a price list. The
 * bot's door counts only what it refuses, since all of Teams comes from a few addresses.
 */
export function createLimits(edge: Edge, now: () => Date): Limits {
  if (!edge.limited) return FREE;
  const addresses = createTurnstile(MOST_PER_ADDRESS, WINDOW_MS);
  const people = createTurnstile(MOST_PER_PERSON, WINDOW_MS);
  const strangers = createTurnstile(MOST_REFUSED, WINDOW_MS);
  return {
    address(req) {
      const address = addressOf(req, edge);
      if (strangers.isFull(address, now())) throw new TooOften();
      if (req.path() !== '/api/messages' && !addresses.admit(address, now())) throw new TooOften();
    },
    person({ tenantId, objectId }) {
      if (!people.admit(`${tenantId} ${objectId}`, now())) throw new TooOften();
    },
    refused: (req) => void strangers.admit(addressOf(req, edge), now()),
  };
}

/** Says so before the request is read. */
export function turnedAway(limits: Limits, answerError: (res: Response, error: unknown) => void) {
  return (req: Request, res: Response, next: (go?: false) => void) => {
    try {
      limits.address(req);
      next();
    } catch (error) {
      answerError(res, error);
      next(false);
    }
  };
}
