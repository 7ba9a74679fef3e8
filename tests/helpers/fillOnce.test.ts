import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillOnce } from './fillOnce.ts';

describe('filling a folder once', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'laget-rundt-fill-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const fill = async (draft: string) => {
    mkdirSync(draft);
    writeFileSync(join(draft, 'part'), 'whole');
  };

  test('two at once leave one whole folder and no drafts', async () => {
    await Promise.all([fillOnce(join(parent, 'it'), fill), fillOnce(join(parent, 'it'), fill)]);
    expect(readdirSync(parent)).toEqual(['it']);
    expect(readFileSync(join(parent, 'it', 'part'), 'utf8')).toBe('whole');
  });

  test('a filling that fails leaves nothing behind, and says why', async () => {
    const failing = async (draft: string) => {
      await fill(draft);
      throw new Error('disk is full');
    };
    await expect(fillOnce(join(parent, 'it'), failing)).rejects.toThrow('disk is full');
    expect(readdirSync(parent)).toEqual([]);
  });
});
