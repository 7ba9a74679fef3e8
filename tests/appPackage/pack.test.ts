import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { packageFaults } from '../../appPackage/pack/faults.ts';
import { makePackage, type Order } from '../../appPackage/pack/makePackage.ts';
import { zipPackage } from '../../appPackage/pack/zip.ts';
import { APP_PACKAGE, filled, filledFiles, VALUES, withFile } from './filled.ts';

const VERSION = String(filled('manifest.json').version);
const faults = (files: Parameters<typeof packageFaults>[0]) => packageFaults(files, VERSION);

let output: string;
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'laget-rundt-package-'));
});
afterEach(() => rm(output, { recursive: true }));

const order = (change: Partial<Order> = {}): Order => ({
  folder: APP_PACKAGE,
  output,
  environment: 'test',
  settings: VALUES,
  version: VERSION,
  ...change,
});

describe('the app package', () => {
  it('is a zip of what the manifest names, with nothing left to fill in', async () => {
    const zip = unzipSync(await readFile(await makePackage(order())));
    expect(Object.keys(zip)).toEqual(['color.png', 'en.json', 'manifest.json', 'nn.json', 'outline.png']);
    expect(new TextDecoder().decode(zip['manifest.json'])).not.toMatch(/\$\{\{/);
  });

  it('is named by its environment', async () => {
    expect(await makePackage(order({ environment: 'fylket' }))).toBe(join(output, 'appPackage.fylket.zip'));
  });

  it('is the same bytes each time, in whatever order the files were read', () => {
    const files = filledFiles();
    expect(zipPackage(new Map([...files].reverse()))).toEqual(zipPackage(files));
  });

  it('is not made without its settings: all that is missing and all that is wrong is said at once', async () => {
    const { BOT_ID: _, ...some } = VALUES;
    const made = makePackage(order({ settings: { ...some, TEAMS_APP_ID: '', BOT_DOMAIN: '*.fylket.example' } }));
    await expect(made).rejects.toThrow(
      /TEAMS_APP_ID: is missing\n.*BOT_ID: is missing\n.*BOT_DOMAIN: must be one host/s,
    );
  });

  it('is not made of files that do not fit together', async () => {
    await expect(makePackage(order({ version: '9.9.9' }))).rejects.toThrow(`has version ${VERSION}, and not 9.9.9`);
  });

  it('is not made of something else', async () => {
    await writeFile(join(output, 'manifest.json'), 'not JSON');
    await expect(makePackage(order({ folder: output }))).rejects.toThrow('manifest.json: is missing, or no JSON');
  });
});

describe('what is checked of it', () => {
  it('is nothing that the package as it is fails', async () => {
    expect(await faults(filledFiles())).toEqual([]);
  });

  it.each([
    ['a scope that does not exist', 'manifest.json', { bots: [{ botId: VALUES.BOT_ID, scopes: ['groupchat'] }] }],
    ['a field that does not exist', 'manifest.json', { packageName: 'no.laget' }],
    ['a wildcard', 'manifest.json', { validDomains: ['laget-rundt.fylket.example', '*.fylket.example'] }],
    ['a page on a domain that is not trusted', 'manifest.json', { validDomains: ['other.example'] }],
    ['silence about channels', 'manifest.json', { supportsChannelFeatures: undefined }],
    ['a translation of nothing', 'nn.json', { 'staticTabs[7].name': 'Framtida' }],
    ['a sentence that is left out', 'en.json', { 'bots[0].commandLists[0].commands[1].title': undefined }],
    ['a key that Teams does not know', 'en.json', { 'developer.name': 'The team' }],
    ['a name that is too long', 'nn.json', { 'name.short': 'a'.repeat(31) }],
    ['a translation for another version', 'nn.json', { $schema: 'https://schemas.example/teams/v1.30/x.json' }],
  ])('is %s', async (_, name, change) => {
    const found = await faults(withFile(name, change));
    expect(found).not.toEqual([]);
    expect(found.filter((fault) => !fault.startsWith(`${name}: `))).toEqual([]);
  });

  it('is a file that is missing, and one too many', async () => {
    const files = filledFiles();
    files.delete('nn.json');
    files.set('notes.json', new Uint8Array());
    expect(await faults(files)).toEqual([
      'nn.json: is named in the manifest, and not there',
      'notes.json: nothing names it',
      'nn.json: is missing, or no JSON',
    ]);
  });

  it.each([
    ['color.png', 'outline.png', 192],
    ['outline.png', 'en.json', 32],
  ])('is %s in the wrong size, or no picture', async (name, other, side) => {
    const files = filledFiles();
    files.set(name, files.get(other) ?? new Uint8Array());
    expect(await faults(files)).toEqual([`${name}: must be a PNG of ${side} × ${side} pixels with alpha`]);
  });
});
