import { z } from 'zod';
import type { Problem } from '../../domain/contract/resources/common.ts';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import type { Log } from '../usecases/ports/context.ts';
import { RefusedRequest } from './refusedRequest.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  notSignedIn: 401,
  forbidden: 403,
  notAsked: 403,
  engagementNotFound: 404,
  roundNotFound: 404,
  questionNotFound: 404,
  templateNotFound: 404,
  changedMeanwhile: 409,
  seriesNotFound: 404,
  occurrencePassed: 409,
  notFound: 404,
  roundClosed: 409,
  resultNotReady: 409,
  answerFirst: 403,
  notLinked: 409,
  guidanceEnded: 409,
  nudgeNotNow: 409,
  notArchived: 409,
  engagementDeleted: 410,
  programmeNotFound: 404,
  secondPersonNeeded: 409,
  lastLead: 409,
  invalidInput: 422,
  responsibleUnknown: 422,
  answersMissing: 422,
  tooLarge: 413,
  fileTooLarge: 413,
  tooOften: 429,
  unavailable: 503,
};

/** What is wrong in a body of thousands of parts helps nobody when it is all said. */
const MOST_TOLD = 20;

/**
 * An error as a problem document (RFC 9457). What is not the caller's doing is logged here, once, and says nothing of
 * itself outside.
 */
export function toProblem(error: unknown, log: Log): Problem {
  if (error instanceof DomainError) {
    const { code, detail, meanwhile } = error;
    const status = STATUS[code];
    return {
      type: 'about:blank',
      title: code,
      status,
      code,
      ...(detail && { detail }),
      ...(meanwhile && { meanwhile }),
    };
  }
  if (error instanceof z.ZodError) {
    const detail = error.issues
      .slice(0, MOST_TOLD)
      .map((issue) => `${issue.path.join('.')}: ${issue.code}`)
      .join('; ');
    return { type: 'about:blank', title: 'invalidInput', status: 422, code: 'invalidInput', detail };
  }
  const refused = frameworkProblem(error);
  if (refused) return refused;
  log.error({ error }, 'request broke');
  return { type: 'about:blank', title: 'internal', status: 500, code: 'internal' };
}

/** What is no request that can be answered, and what restify itself turns away: paths and methods that are not there. */
function frameworkProblem(error: unknown): Problem | null {
  if (error instanceof RefusedRequest) {
    const { statusCode: status, detail } = error;
    return { type: 'about:blank', title: 'invalidInput', status, code: 'invalidInput', detail };
  }
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  const code: ErrorCode = status === 413 ? 'tooLarge' : status === 404 || status === 405 ? 'notFound' : 'invalidInput';
  return { type: 'about:blank', title: code, status, code };
}
