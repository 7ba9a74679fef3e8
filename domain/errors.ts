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
  'answersMissing',
  'notLinked',
  'nudgeNotNow',
  'notArchived',
  'tooLarge',
  'fileTooLarge',
  'notFound',
  'tooOften',
  'unavailable',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What a use case throws when it refuses. Carries no user text and no secrets, so it can be logged whole;
 * the edges turn `code` into a card or a problem document.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'DomainError';
    this.code = code;
    this.detail = detail;
  }
}
