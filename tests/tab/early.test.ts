import { contractOutline } from '../../domain/contract/outline.ts';
import { ROUTES } from '../../domain/contract/routes.ts';
import { askEarly, EARLY_MS, firstPaths, municipalityAt } from '../../tab/src/early.ts';
import { ensureTemporal, Temporal } from '../../tab/src/temporal.ts';

const ID = '0b4e7b8a-0000-4000-8000-000000000001';
const outline = contractOutline();

describe('what a page asks for before its script has come', () => {
  it('is who one is, and all that a municipality’s page shows', () => {
    expect(firstPaths(outline, '/tab/')).toEqual(['/api/v1/me', '/api/v1/portfolio']);
    expect(firstPaths(outline, '/tab/somewhere')).toEqual(['/api/v1/me']);
    expect(firstPaths(outline, `/tab/engagements/${ID}`)).toEqual([
      '/api/v1/me',
      `/api/v1/engagements/${ID}`,
      `/api/v1/engagements/${ID}/plan`,
      `/api/v1/engagements/${ID}/rounds`,
    ]);
  });

  it.each([`/tab/engagements/${ID}/questions`, '/tab/engagements/..%2fme', '/tab/engagements/', '/engagements/1'])(
    'is no municipality’s at %s',
    (path) => expect(municipalityAt(path)).toBeNull(),
  );

  it('is given out once, and not when it has grown old', async () => {
    let now = 0;
    const early = askEarly(['/a', '/b'], { fetch: async (path) => Response.json(path), now: () => now });
    expect(await (await early.take('/a'))?.json()).toBe('/a');
    expect(early.take('/a')).toBeUndefined();
    expect(early.take('/c')).toBeUndefined();
    now = EARLY_MS + 1;
    expect(early.take('/b')).toBeUndefined();
  });

  it('that fails is told to whoever takes it, and to nobody else', async () => {
    const early = askEarly(['/a', '/b'], { fetch: () => Promise.reject(new TypeError('offline')), now: () => 0 });
    await expect(early.take('/a')).rejects.toThrow('offline');
  });
});

describe('the outline of the contract', () => {
  it('says of every route where it is', () => {
    const all = Object.entries(ROUTES).map(([id, { method, path }]) => [id, { method, path }]);
    expect(outline.addresses).toEqual(Object.fromEntries(all));
  });

  it('has the same mark whenever it is drawn up', () => {
    expect(contractOutline().mark).toBe(outline.mark);
    expect(outline.mark).toMatch(/^[0-9a-z]{8,}$/);
  });
});

describe('Temporal', () => {
  it('is fetched where the browser has none, and used from then on', async () => {
    let fetched = 0;
    const load = async () => {
      fetched += 1;
      await import('temporal-polyfill/global');
    };
    for (const _ of [1, 2]) await ensureTemporal(load);
    expect(Temporal?.PlainDate.from('2026-12-01').add({ days: 31 }).toString()).toBe('2027-01-01');
    expect(fetched).toBeLessThanOrEqual(1);
  });
});
