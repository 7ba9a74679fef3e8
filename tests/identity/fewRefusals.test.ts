import { fewRefusals } from '../../bot/identity/fewRefusals.ts';

describe('what is told of those who are not let in', () => {
  let now = new Date('2026-11-30T09:00:00Z');
  const told: string[] = [];
  const refused = fewRefusals(
    (why, untold) => told.push(`${why} ${untold}`),
    () => now,
  );
  beforeEach(() => {
    told.length = 0;
  });

  it('is each of them while they are few', () => {
    refused('signature');
    refused('expired');
    refused('signature');
    expect(told).toEqual(['signature 0', 'expired 0', 'signature 0']);
  });

  it('is sixty a minute of each reason, and then how many were passed over', () => {
    for (let time = 0; time < 10_000; time += 1) refused('issuer');
    refused('audience');
    expect([told.length, told.at(-1)]).toEqual([61, 'audience 0']);
    now = new Date(now.getTime() + 60_000);
    refused('issuer');
    expect(told.at(-1)).toBe('issuer 9940');
    refused('issuer');
    expect(told.at(-1)).toBe('issuer 0');
  });

  it('is bounded in what it remembers too', () => {
    for (let at = 0; at < 1_000; at += 1) refused(`made up ${at}`);
    expect(told.filter((line) => line.startsWith('made up')).length).toBeLessThan(100);
    expect(told).toContain('other 0');
  });
});
