import fc from 'fast-check';
import { CONVERSATION_LIMITS, earliest, type Limit, TENANT_LIMITS, withRoomLeft } from '../../domain/pace.ts';

/** The most that ever arrived within one window of the limit. */
function mostWithin({ withinMs }: Limit, arrivals: readonly number[]): number {
  const inOrder = [...arrivals].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  inOrder.forEach((at, index) => {
    while (at - (inOrder[first] ?? at) >= withinMs) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

/** A wish to send: how long after the one before, how late it leaves, how long the way there and the answer take. */
const wish = fc.record({
  gap: fc.oneof(fc.constant(0), fc.nat(400), fc.nat(4000)),
  late: fc.oneof(fc.constant(0), fc.nat(300)),
  way: fc.oneof(fc.nat(20), fc.nat(1500)),
  answer: fc.oneof(fc.nat(30), fc.nat(3000)),
});

describe('the pace of sending', () => {
  it.each([
    ['a conversation', CONVERSATION_LIMITS],
    ['a tenant', TENANT_LIMITS],
  ])('never lets more arrive than %s takes, whatever is wished and however long the way', (_, limits) => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 200 }), (wishes) => {
        let now = 0;
        const sent: { readonly arrived: number; readonly answered: number }[] = [];
        for (const { gap, late, way, answer } of wishes) {
          now += gap;
          // What has not been answered when it is asked counts as not arrived yet.
          const counted = sent.map(({ answered }) => (answered <= now ? answered : Number.MAX_SAFE_INTEGER));
          const at = earliest(
            counted.sort((a, b) => b - a),
            limits,
            now,
          );
          if (at > now + 10_000_000) {
            now = Math.max(now, Math.min(...sent.map(({ answered }) => answered).filter((each) => each > now)));
            continue;
          }
          const leaves = at + late;
          sent.push({ arrived: leaves + way, answered: leaves + way + answer });
        }
        const arrivals = sent.map(({ arrived }) => arrived);
        for (const limit of limits) expect(mostWithin(limit, arrivals)).toBeLessThanOrEqual(limit.most);
      }),
      { numRuns: 200 },
    );
  });

  it('holds nobody back while there is room', () => {
    expect(earliest([], CONVERSATION_LIMITS, 5_000)).toBe(5_000);
    expect(earliest([4_990, 4_980, 4_970], CONVERSATION_LIMITS, 5_000)).toBe(5_000);
  });

  it('waits for the window that is full, and for the longest of several', () => {
    const seven = Array.from({ length: 7 }, (_, index) => 5_000 - index);
    expect(earliest(seven, CONVERSATION_LIMITS, 5_000)).toBe(4_994 + 1_000 + 2);
    const hour = Array.from({ length: 1_800 }, (_, index) => 10_000_000 - index * 1_000);
    expect(earliest(hour, CONVERSATION_LIMITS, 10_000_500)).toBe(10_000_000 - 1_799_000 + 3_600_000 + 2);
  });

  it('counts what is planned as much as what has gone', () => {
    const planned = Array.from({ length: 50 }, (_, index) => 6_000 - index);
    expect(earliest(planned, TENANT_LIMITS, 5_000)).toBe(5_951 + 1_000 + 2);
  });

  it('has room for messages where as many questions were asked as may be', () => {
    for (const limits of [CONVERSATION_LIMITS, TENANT_LIMITS]) {
      const asked: number[] = [];
      while (earliest(asked, withRoomLeft(limits), 0) === 0) asked.push(0);
      expect(asked.length).toBeGreaterThan(0);
      expect(earliest(asked, limits, 0)).toBe(0);
    }
  });
});
