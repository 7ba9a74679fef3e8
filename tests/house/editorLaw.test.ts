import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EDITOR_FILE, editorText } from './editorLaw.ts';
import { TOP } from './source.ts';

const BIOME = join(TOP, 'node_modules/@biomejs/biome/bin/biome');

const REFUSED = [
  ['bot/cards/a.ts', "import { a } from '../store/db.ts';", 'a card is made from a view'],
  ['bot/store/a.ts', "import { a } from '../usecases/openRound.ts';", 'a store fills a port'],
  ['domain/a.ts', "import { a } from 'zod';", 'the ground stands on nothing'],
  ['bot/cards/b.ts', "import { a } from 'node:fs';", 'Node.js builtin'],
  ['bot/http/a.ts', "import { a } from 'botbuilder';", 'the Bot Framework SDK is a guest'],
  ['bot/teams/a.ts', "import { a } from '@microsoft/teamsfx';", 'call Microsoft Graph from bot/graph'],
  ['tab/src/a.ts', "import { a } from '../../bot/config.ts';", 'the tab talks to the bot over HTTP'],
  ['bot/http/b.ts', 'const a = process.env.PORT;', 'process.env'],
] as const;

const LET_PASS = [
  ['bot/store/c.ts', "import type { a } from '../usecases/ports/rounds.ts';"],
  ['bot/teams/c.ts', "import { a } from 'botbuilder';"],
  ['bot/graph/calendar.ts', "import { a } from '@microsoft/teamsfx';"],
  ['domain/contract/c.ts', "import { a } from 'zod';"],
  ['bot/http/c.ts', "import { a } from 'restify';"],
  ['bot/launch/c.ts', 'const a = process.env.PORT;'],
] as const;

describe('the linter', () => {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  let findings: string[] = [];

  beforeAll(() => {
    mkdirSync(join(house, 'tests/house'), { recursive: true });
    cpSync(join(TOP, 'biome.json'), join(house, 'biome.json'));
    cpSync(EDITOR_FILE, join(house, 'tests/house/rooms.biome.json'));
    for (const [path, line] of [...REFUSED, ...LET_PASS]) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), `${line}\nexport type A = typeof a;\n`);
    }
    const run = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github'];
    const { stdout } = spawnSync(process.execPath, [BIOME, ...run], { cwd: house, encoding: 'utf8' });
    findings = stdout.split('\n').filter((line) => /noRestrictedImports|noNodejsModules|noProcessEnv/.test(line));
  });

  afterAll(() => rmSync(house, { recursive: true }));

  it('was told the law as it stands now (else: npm run lint:rules)', () => {
    expect(readFileSync(EDITOR_FILE, 'utf8')).toBe(editorText());
  });

  it.each(REFUSED)('underlines in %s: %s', (path, _, says) => {
    expect(findings.filter((line) => line.includes(`${path},`))).toEqual([expect.stringContaining(says)]);
  });

  it.each(LET_PASS)('lets pass in %s: %s', (path) => {
    expect(findings.filter((line) => line.includes(`${path},`))).toEqual([]);
  });
});
