import { ERROR_CODES } from '../../domain/errors.ts';
import { translator } from '../../domain/texts/translate.ts';
import {
  ApiError,
  type ApiFault,
  changedBy,
  errorTextKey,
  faultOf,
  isClosed,
  mayPass,
} from '../../tab/src/api/errors.ts';

const problem = (code: string, status: number) => ({ type: 'about:blank', title: code, status, code });

describe('what the service refuses with', () => {
  it.each(ERROR_CODES)('%s has its own sentence', (code) => {
    const error = faultOf(400, problem(code, 400));
    expect(error.fault).toBe(code);
    expect(errorTextKey(error)).toBe(`error.${code}`);
  });

  it('is no use asking again where it is closed to whoever asked, or not there for them', () => {
    expect(isClosed(faultOf(403, problem('forbidden', 403)))).toBe(true);
    expect(isClosed(faultOf(404, problem('engagementNotFound', 404)))).toBe(true);
    expect(isClosed(faultOf(503, null))).toBe(false);
    expect(isClosed(faultOf(429, problem('tooOften', 429)))).toBe(false);
    expect(isClosed(null)).toBe(false);
  });

  it.each<[number, ApiFault]>([
    [401, 'notSignedIn'],
    [404, 'notFound'],
    [500, 'internal'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('an answer of %i that is no problem document is %s', (status, fault) => {
    expect(faultOf(status, '<html>Bad gateway</html>').fault).toBe(fault);
  });

  it('tells who was there first, where the service does, and of no other error', () => {
    const meanwhile = { by: 'Prosessleiar', mine: false, now: {} };
    expect(changedBy(faultOf(409, { ...problem('changedMeanwhile', 409), meanwhile }))).toEqual({
      by: 'Prosessleiar',
      mine: false,
    });
    expect(changedBy(faultOf(409, problem('changedMeanwhile', 409)))).toEqual({ by: null, mine: false });
    expect(changedBy(faultOf(409, { ...problem('roundClosed', 409), meanwhile }))).toBeNull();
  });

  it('a code this page does not know is read off the status', () => {
    expect(faultOf(503, problem('brandNew', 503)).fault).toBe('unavailable');
  });

  it.each<ApiFault>(['internal', 'offline', 'unreadable'])('%s is said in words that exist', (fault) => {
    const key = errorTextKey(new ApiError(fault, 0));
    expect(translator('nb')(key)).not.toBe(key);
  });

  it('an error of no known kind is a fault in the service, not silence', () => {
    expect(errorTextKey(new TypeError('x'))).toBe('tab.error.internal');
  });

  it('only what may pass by itself is asked again', () => {
    expect(mayPass(new ApiError('offline', 0))).toBe(true);
    expect(mayPass(new ApiError('unavailable', 503))).toBe(true);
    expect(mayPass(new ApiError('forbidden', 403))).toBe(false);
    expect(mayPass(new ApiError('notAsked', 403))).toBe(false);
  });
});
