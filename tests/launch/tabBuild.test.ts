import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hostNeedsBuild, tabNeedsBuild } from '../../bot/launch/tabBuild.ts';

const EARLY = new Date('2026-11-01T12:00:00Z');
const LATE = new Date('2026-11-02T12:00:00Z');

describe('whether the tab must be built', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'laget-rundt-tab-'));
    for (const source of ['tab/src/views/plan/page.tsx', 'tab/index.html', 'domain/texts/nb.json'])
      touch(source, EARLY);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function touch(file: string, at: Date): void {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    utimesSync(path, at, at);
  }

  test('yes when it never was', async () => {
    expect(await tabNeedsBuild(root)).toBe(true);
  });

  test('no when it is newer than everything it is made of', async () => {
    touch('tab/dist/index.html', LATE);
    expect(await tabNeedsBuild(root)).toBe(false);
  });

  test.each([['tab/src/views/plan/page.tsx'], ['tab/index.html'], ['domain/texts/nb.json'], ['package-lock.json']])(
    'yes when %s has changed since',
    async (source) => {
      touch('tab/dist/index.html', EARLY);
      touch(source, LATE);
      expect(await tabNeedsBuild(root)).toBe(true);
    },
  );

  test('the stand-in for Teams by itself, by what it is made of', async () => {
    touch('tab/host/dist/index.html', LATE);
    expect([await hostNeedsBuild(root), await tabNeedsBuild(root)]).toEqual([false, true]);
    touch('tab/host/src/main.ts', new Date('2026-11-03T12:00:00Z'));
    expect(await hostNeedsBuild(root)).toBe(true);
  });

  test('no when only the service has changed since', async () => {
    touch('tab/dist/index.html', EARLY);
    touch('bot/main.ts', LATE);
    expect(await tabNeedsBuild(root)).toBe(false);
  });
});
