import { performance } from 'node:perf_hooks';
import { createReadiness, type Vitals } from '../../bot/jobs/readiness.ts';

const START = new Date('2026-11-23T09:00:00Z');
const minutesIn = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

describe('whether the service is ready', () => {
  const readinessOf = (overrides: Partial<Vitals> = {}, later = 10) => {
    let now = START;
    const vitals: Vitals = {
      ping: async () => undefined,
      lastTick: async () => minutesIn(later),
      lookedAt: () => performance.now(),
      now: () => now,
      ...overrides,
    };
    const readiness = createReadiness(vitals);
    now = minutesIn(later);
    return readiness;
  };

  it('is, when the database answers, work came and deliveries are looked for', async () => {
    expect(await readinessOf().faults()).toEqual([]);
  });

  it('is not, when the database does not answer, and names nothing of it', async () => {
    const ping = async () => {
      throw new Error('connect ECONNREFUSED 10.0.0.4:5432');
    };
    expect(await readinessOf({ ping }).faults()).toEqual(['The database does not answer.']);
  });

  it('is not, when the work that comes by the clock has not come for three minutes', async () => {
    const [fault] = await readinessOf({ lastTick: async () => minutesIn(4) }).faults();
    expect(fault).toMatch(/has not come for 6 minutes/);
  });

  it('is, when the service was down for long and has only just started', async () => {
    expect(await readinessOf({ lastTick: async () => minutesIn(-600) }, 2).faults()).toEqual([]);
  });

  it('is not, when nobody looks for what is to be sent', async () => {
    const [fault] = await readinessOf({ lookedAt: () => performance.now() - 60_000 }).faults();
    expect(fault).toMatch(/queue is not looked at/);
  });

  it('asks the database once for all who ask within a second, and anew after it', async () => {
    let asked = 0;
    let now = START;
    const ping = async () => void asked++;
    const readiness = readinessOf({ ping, now: () => now, lastTick: async () => now });
    await Promise.all(Array.from({ length: 50 }, () => readiness.faults()));
    expect(asked).toBe(1);
    now = new Date(START.getTime() + 1_000);
    await readiness.faults();
    expect(asked).toBe(2);
  });

  it('is not, once the service is ending', async () => {
    const readiness = readinessOf();
    readiness.stopping();
    expect(await readiness.faults()).toEqual([expect.stringContaining('is ending')]);
  });
});
