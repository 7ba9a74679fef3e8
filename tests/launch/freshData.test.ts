import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteData } from '../../bot/launch/freshData.ts';

describe('starting over', () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'laget-rundt-fresh-'));
    folder = join(parent, 'data');
    mkdirSync(join(folder, 'pglite'), { recursive: true });
    writeFileSync(join(folder, 'pglite', 'PG_VERSION'), '18');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  test('deletes the database of an earlier try-out', async () => {
    await deleteData(folder);
    expect(existsSync(folder)).toBe(false);
  });

  test('does nothing where nothing is', async () => {
    await deleteData(join(parent, 'never'));
    expect(existsSync(folder)).toBe(true);
  });

  test('touches no folder with something in it that is not ours, and names it', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'dear');
    await expect(deleteData(folder)).rejects.toThrow('«letter.txt»');
    expect(existsSync(join(folder, 'pglite', 'PG_VERSION'))).toBe(true);
  });

  test('takes no folder from under a service that runs on it', async () => {
    writeFileSync(join(folder, 'in-use-by'), String(process.pid));
    await expect(deleteData(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    expect(existsSync(join(folder, 'pglite', 'PG_VERSION'))).toBe(true);
  });

  test('a number left by a process that is gone is no hindrance', async () => {
    // Larger than any process number that Linux or macOS gives out.
    writeFileSync(join(folder, 'in-use-by'), '99999999');
    await deleteData(folder);
    expect(existsSync(folder)).toBe(false);
  });
});
