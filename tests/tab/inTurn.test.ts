import { inTurn } from '../../tab/src/api/inTurn.ts';

const plan = { engagementId: 'a', what: 'plan' } as const;
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('what the live line tells', () => {
  it('is answered one at a time, and once more for all that came meanwhile', async () => {
    const ends: (() => void)[] = [];
    const tell = inTurn(() => new Promise<void>((resolve) => ends.push(resolve)));
    for (let times = 0; times < 5; times += 1) tell(plan);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await soon();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await soon();
    expect(ends).toHaveLength(2);
    tell(plan);
    expect(ends).toHaveLength(3);
  });

  it('does not wait for something else, nor stop where an answer fails', async () => {
    const asked: string[] = [];
    const tell = inTurn(({ engagementId }) => {
      asked.push(engagementId);
      return Promise.reject(new Error('no'));
    });
    tell(plan);
    tell({ ...plan, engagementId: 'b' });
    await soon();
    tell(plan);
    expect(asked).toEqual(['a', 'b', 'a']);
  });
});
