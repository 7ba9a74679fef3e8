import { createBodies } from '../../bot/http/bodiesInFlight.ts';

const MB = 1024 * 1024;

/** Begins something that goes on until it is told to end. */
function begin(bodies: ReturnType<typeof createBodies>, person: string, bytes: number) {
  let end: () => void = () => undefined;
  const ended = bodies
    .hold(person, bytes, () => new Promise<void>((over) => (end = over)))
    .then(
      () => 'done',
      ({ code }: { code: string }) => code,
    );
  return { ended, end: () => end() };
}

describe('bodies that are under way', () => {
  it('are sixteen of one person’s at most, and the next is told at once', async () => {
    const bodies = createBodies();
    const all = Array.from({ length: 16 }, () => begin(bodies, 'a', 10));
    expect(await begin(bodies, 'a', 10).ended).toBe('tooOften');
    const other = begin(bodies, 'b', 10);
    all[0]?.end();
    await all[0]?.ended;
    const next = begin(bodies, 'a', 10);
    for (const one of [...all, other, next]) one.end();
    expect(await next.ended).toBe('done');
    expect(await other.ended).toBe('done');
  });

  it('are eight megabytes of one person’s at most', async () => {
    const bodies = createBodies();
    const first = begin(bodies, 'a', 5 * MB);
    expect(await begin(bodies, 'a', 5 * MB).ended).toBe('tooOften');
    first.end();
    await first.ended;
    const second = begin(bodies, 'a', 5 * MB);
    second.end();
    expect(await second.ended).toBe('done');
  });

  it('are thirty-two megabytes of everybody’s, and whoever comes then asks again soon', async () => {
    const bodies = createBodies();
    const all = Array.from({ length: 16 }, (_, at) => begin(bodies, `person ${at}`, 2 * MB));
    expect(await begin(bodies, 'late', 1).ended).toBe('unavailable');
    for (const one of all) one.end();
    await Promise.all(all.map(({ ended }) => ended));
    const again = begin(bodies, 'late', 1);
    again.end();
    expect(await again.ended).toBe('done');
  });

  it('count no more when what they were for broke', async () => {
    const bodies = createBodies();
    const fail = () => bodies.hold('a', 8 * MB, () => Promise.reject(new Error('broke')));
    await expect(fail()).rejects.toThrow('broke');
    await expect(fail()).rejects.toThrow('broke');
  });
});
