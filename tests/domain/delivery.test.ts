import { ANSWER_MS, CLAIM_MS, MOST_ATTEMPTS, retryDelayMs } from '../../domain/delivery.ts';

describe('when a delivery is tried again', () => {
  it('doubles the pause, with chance in it', () => {
    expect([1, 2, 3, 4, 5].map((attempt) => retryDelayMs(attempt, null, 0))).toEqual([1e3, 2e3, 4e3, 8e3, 16e3]);
    expect(retryDelayMs(1, null, 0.5)).toBe(1_250);
  });

  it('waits as long as Teams asked for', () => {
    expect(retryDelayMs(1, 2_000, 0.9)).toBe(2_000);
    expect(retryDelayMs(5, 600_000, 0.9)).toBe(600_000);
  });

  it('comes to an end: after so many attempts, and when asked to wait for longer than an hour', () => {
    expect(retryDelayMs(MOST_ATTEMPTS, null, 0)).toBeNull();
    expect(retryDelayMs(MOST_ATTEMPTS, 1_000, 0)).toBeNull();
    expect(retryDelayMs(1, 3_600_001, 0)).toBeNull();
  });

  it('leaves time for an answer within the claim', () => {
    expect(CLAIM_MS - ANSWER_MS).toBeGreaterThanOrEqual(2_000);
  });
});
