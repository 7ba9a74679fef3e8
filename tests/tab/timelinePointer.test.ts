import { edgeScroll } from '../../tab/src/views/plan/timeline/pointer.ts';

const SEEN = { left: 250, right: 1200 };

describe('dragging near an edge', () => {
  it('scrolls that way, the faster the nearer, and past it no faster', () => {
    const [slow, fast, past] = [1170, 1199, 1400].map((x) => edgeScroll(x, SEEN));
    expect(slow).toBeGreaterThan(0);
    expect(fast).toBeGreaterThan(slow ?? 0);
    expect(past).toBe(14);
    expect(edgeScroll(200, SEEN)).toBe(-14);
  });

  it('does not scroll in the middle', () => {
    expect(edgeScroll(700, SEEN)).toBe(0);
  });
});
