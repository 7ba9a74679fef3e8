import type { Request, Response } from 'restify';
import { ROUTES } from '../../domain/contract/routes.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { translator } from '../../domain/texts/translate.ts';
import { addressOf, type Edge } from './edge.ts';
import { createTurnstile } from './turnstile.ts';

const WINDOW_MS = 60_000;
/** One person, with a few tabs open that all ask anew when something changes. */
const MOST_PER_PERSON = 600;
/** What one address gets without a token: pages, links, calendars. A whole town hall may stand behind it. */
const MOST_PER_ADDRESS = 6_000;
/** One address that is not let in. Whoever guesses is stopped long before those who work. */
const MOST_REFUSED = 120;

/**
 * Links from one address that are none. Those that have ended are fetched for a while still, by calendars that many
 * subscribe with from a few addresses; more than this are made up.
 */
const MOST_UNKNOWN_LINKS = 120;

/** Asked by whoever looks whether we live and can work: nobody else's requests may keep the answer from them. */
const PROBES: readonly string[] = ['/healthz', '/readyz'];
/** Under this a token is asked for, but for what follows. */
const GUARDED = '/api/';
/** Open to whoever has the address: the beginnings of their paths. */
const OPEN: readonly string[] = [
  '/api/v1/openapi.json',
  ...Object.values(ROUTES).flatMap(({ path, needs }) => (needs === 'nothing' ? [path.split('{', 1)[0] ?? path] : [])),
];

/** Thrown where somebody asks too often. */
export class TooOften extends DomainError {
  /** Whole seconds until asking again makes sense. */
  readonly retryAfter: number;

  constructor(retryAfter = WINDOW_MS / 1000) {
    super('tooOften', translator('en')('error.tooOften'));
    this.retryAfter = retryAfter;
  }
}

export interface Limits {
  /** Before anything is read. @throws TooOften */
  address(req: Request): void;
  /** After sign-in. @throws TooOften */
  person(person: PersonKey): void;
  /**
   * Counts a request that was not let in, or asked for what is not there.
   * @returns whether its address has been refused too often to be told why
   */
  refused(req: Request): boolean;
  /** Before a link is looked up. @throws TooOften where its address has asked for many that are none */
  link(req: Request): void;
  /** Counts a link that is none. */
  unknownLink(req: Request): void;
}

const FREE: Limits = {
  address: () => undefined,
  person: () => undefined,
  refused: () => false,
  link: () => undefined,
  unknownLink: () => undefined,
};

/**
 * How often one may ask, counted in this instance's memory: a bound on what one of them can cost, not a price list.
 *
 * Many stand behind one address, and all of Teams behind a few. So what comes without a valid token counts against an
 * address, with what is no activity and what is nowhere, and nothing else: where a token is asked for, each refusal;
 * elsewhere each request. An address that has been refused too often gets no answer without a token; with one, the token is
 * looked at, which costs a tenth of a millisecond and asks nobody (keySets.ts), and who has a valid one goes on whatever
 * others behind the address do. A link asks the database, so made-up ones have a count of their own, and those who stand
 * behind the same address and are refused for another reason keep their links.
 */
export function createLimits(edge: Edge, now: () => Date): Limits {
  if (!edge.limited) return FREE;
  const addresses = createTurnstile(MOST_PER_ADDRESS, WINDOW_MS);
  const people = createTurnstile(MOST_PER_PERSON, WINDOW_MS);
  const strangers = createTurnstile(MOST_REFUSED, WINDOW_MS);
  const guessing = createTurnstile(MOST_UNKNOWN_LINKS, WINDOW_MS);
  const senderOf = (req: Request) => networkOf(addressOf(req, edge));
  return {
    address(req) {
      const path = req.path();
      if (PROBES.includes(path)) return;
      const address = senderOf(req);
      const turnedAway = isGuarded(path)
        ? req.headers.authorization === undefined && strangers.isFull(address, now())
        : !addresses.admit(address, now());
      if (turnedAway) throw new TooOften();
    },
    person({ tenantId, objectId }) {
      if (!people.admit(`${tenantId} ${objectId}`, now())) throw new TooOften();
    },
    refused: (req) => !strangers.admit(senderOf(req), now()),
    link(req) {
      if (guessing.isFull(senderOf(req), now())) throw new TooOften();
    },
    unknownLink: (req) => void guessing.admit(senderOf(req), now()),
  };
}

/** One sender: an address of IPv4, and of IPv6 the /64 that a sender has all addresses of. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [left = '', right] = plain.toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  const groups = right === undefined ? head : [...head, '0', '0', '0', '0'];
  return groups.slice(0, 4).join(':');
}

const isGuarded = (path: string): boolean =>
  path.startsWith(GUARDED) && !OPEN.some((beginning) => path.startsWith(beginning));

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
