/** The closed set of things that can be wrong with what somebody asked for. Each has a sentence in `texts`. */
export const ERROR_CODES = [
  'notSignedIn',
  'forbidden',
  'engagementNotFound',
  'roundNotFound',
  'questionNotFound',
  'templateNotFound',
  'changedMeanwhile',
  'roundClosed',
  'resultNotReady',
  'answerFirst',
  'seriesNotFound',
  'occurrencePassed',
  'notAsked',
  'invalidInput',
  'responsibleUnknown',
  'answersMissing',
  'notLinked',
  'guidanceEnded',
  'nudgeNotNow',
  'notArchived',
  'engagementDeleted',
  'programmeNotFound',
  'secondPersonNeeded',
  'lastLead',
  'tooLarge',
  'fileTooLarge',
  'notFound',
  'tooOften',
  'unavailable',
] as const;

/** The detail of `unavailable` where the store is there, and what was asked for is held by somebody else. */
export const BUSY = 'busy: it is held by somebody else just now';

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What somebody else did meanwhile to what was to be changed: what stands now, in the shape that reading it has. */
export interface Meanwhile {
  readonly by: string | null;
  readonly mine: boolean;
  readonly now: unknown;
}

/**
 * What a use case throws when it refuses. Carries no user text and no secrets, so it can be logged whole;
 * the edges turn `code` into a card or a problem document.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  /** With `changedMeanwhile`, for whoever may read what stands now. It holds what people wrote: the edges show it, no log does. */
  readonly #meanwhile: Meanwhile | undefined;

  constructor(code: ErrorCode, detail?: string, meanwhile?: Meanwhile) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'DomainError';
    this.code = code;
    this.detail = detail;
    this.#meanwhile = meanwhile;
  }

  get meanwhile(): Meanwhile | undefined {
    return this.#meanwhile;
  }
}
