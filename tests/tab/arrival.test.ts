import { ApiError } from '../../tab/src/api/errors.ts';
import { arrivalWith, createArrivals } from '../../tab/src/ui/arrival.ts';

const said = () => {
  const calls: string[] = [];
  const arrivals = createArrivals({
    ready: () => calls.push('ready'),
    fellShort: (reason, message) => calls.push(`fellShort ${reason} ${message}`),
    failed: (reason, message) => calls.push(`failed ${reason} ${message}`),
  });
  return { calls, arrivals };
};

describe('what Teams is told of the first view', () => {
  it.each([
    ['notSignedIn', { kind: 'failed', reason: 'AuthFailed' }],
    ['unavailable', { kind: 'failed', reason: 'Timeout' }],
    ['internal', { kind: 'failed', reason: 'Other' }],
    ['forbidden', { kind: 'fellShort', reason: 'PermissionError' }],
    ['engagementNotFound', { kind: 'fellShort', reason: 'NotFound' }],
    ['offline', { kind: 'fellShort', reason: 'Offline' }],
  ] as const)('for %s is %j', (fault, arrival) => {
    expect(arrivalWith(new ApiError(fault, 0))).toEqual(arrival);
  });

  it('for a fault in the page itself is that it failed, and for none that it stands', () => {
    expect(arrivalWith(new Error('x'))).toEqual({ kind: 'failed', reason: 'Other' });
    expect(arrivalWith(null)).toBeNull();
  });

  it('is told once, and once more only when what failed came right', () => {
    const { calls, arrivals } = said();
    arrivals.report({ kind: 'fellShort', reason: 'Offline' }, 'Utan nett.');
    arrivals.report({ kind: 'failed', reason: 'Other' }, 'Noko anna.');
    arrivals.report(null, '');
    arrivals.report(null, '');
    arrivals.report({ kind: 'failed', reason: 'Other' }, 'For seint.');
    expect(calls).toEqual(['fellShort Offline Utan nett.', 'ready']);
  });
});
