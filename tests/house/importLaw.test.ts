import { type Arrow, buildGraph, type Graph } from './imports.ts';
import { FENCES, ROOMS } from './law.ts';
import { HOUSE, readSources, type Source } from './source.ts';
import { verdictsOn } from './verdicts.ts';

const aGraph = (...arrows: Arrow[]): Graph => ({
  files: [...new Set(arrows.flatMap(({ from, to, kind }) => (kind === 'file' ? [from, to] : [from])))],
  arrows,
});

const anArrow = (from: string, to: string, overrides: Partial<Arrow> = {}): Arrow => ({
  from,
  to,
  kind: 'file',
  typeOnly: false,
  ...overrides,
});

const aSource = (path: string, text: string): Source => ({ path, text });

describe('the house as it stands', () => {
  const graph = buildGraph(readSources(HOUSE));

  it('has no circle and no forbidden arrow', () => {
    expect(verdictsOn(graph)).toEqual([]);
  });

  it('is read at all: the ground floor and its arrows are in the graph', () => {
    expect(graph.files).toContain('domain/contract/verbs.ts');
    expect(graph.arrows).toContainEqual(anArrow('domain/contract/verbs.ts', 'domain/access.ts', { typeOnly: true }));
  });
});

describe('the law itself', () => {
  it('names only rooms that exist, and lets no two rooms import each other', () => {
    const names = ROOMS.map(({ name }) => name);
    expect(ROOMS.flatMap(({ mayImport }) => mayImport).filter((name) => !names.includes(name))).toEqual([]);
    const rooms = aGraph(...ROOMS.flatMap(({ name, mayImport }) => mayImport.map((target) => anArrow(name, target))));
    expect(verdictsOn(rooms).filter((sentence) => sentence.startsWith('Circle'))).toEqual([]);
  });

  it('fences every package into rooms that exist', () => {
    const places = ROOMS.flatMap(({ holds }) => holds);
    const lost = FENCES.flatMap(({ only }) => only).filter((path) => !places.some((place) => path.startsWith(place)));
    expect(lost).toEqual([]);
  });
});

describe('the law breaks on', () => {
  it('an arrow that runs back up', () => {
    expect(verdictsOn(aGraph(anArrow('bot/cards/round.ts', 'bot/store/rounds.ts')))).toEqual([
      'bot/cards/round.ts → bot/store/rounds.ts: bot/cards may import bot/cards, domain, domain/contract, not bot/store. ' +
        'Instead: a card is made from a view: add what it shows to domain/views.ts and let a use case fill it.',
    ]);
  });

  it.each([
    ['domain/round.ts', 'domain/contract/verbs.ts'],
    ['domain/round.ts', 'bot/usecases/ports/rounds.ts'],
    ['bot/usecases/openRound.ts', 'bot/config.ts'],
    ['bot/store/rounds.ts', 'bot/usecases/openRound.ts'],
    ['bot/http/server.ts', 'bot/teams/handler.ts'],
    ['bot/jobs/table.ts', 'bot/store/db.ts'],
    ['bot/demo/cast.ts', 'bot/store/db.ts'],
    ['bot/teams/handler.ts', 'bot/demo/cast.ts'],
    ['bot/launch/start.ts', 'bot/config.ts'],
    ['bot/main.ts', 'bot/launch/start.ts'],
    ['bot/main.ts', 'tab/src/main.tsx'],
    ['tab/src/api/client.ts', 'bot/config.ts'],
    ['bot/http/server.ts', 'package.json'],
  ])('%s → %s', (from, to) => {
    expect(verdictsOn({ files: [from], arrows: [anArrow(from, to)] })).toEqual([
      expect.stringContaining(`${from} → ${to}: `),
    ]);
  });

  it('a type that runs back up', () => {
    const arrow = anArrow('domain/round.ts', 'bot/usecases/ports/rounds.ts', { typeOnly: true });
    expect(verdictsOn(aGraph(arrow))).toHaveLength(1);
  });

  it('a store that takes more than types from the ports', () => {
    const arrow = anArrow('bot/store/rounds.ts', 'bot/usecases/ports/rounds.ts');
    expect(verdictsOn(aGraph({ ...arrow, typeOnly: true }))).toEqual([]);
    expect(verdictsOn(aGraph(arrow))).toEqual([expect.stringContaining('Instead: write `import type`.')]);
  });

  it('a circle, and tells the way round', () => {
    const circle = aGraph(
      anArrow('domain/a.ts', 'domain/b.ts'),
      anArrow('domain/b.ts', 'domain/c.ts', { typeOnly: true }),
      anArrow('domain/c.ts', 'domain/a.ts'),
    );
    expect(verdictsOn(circle)).toEqual([
      'Circle: domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts. ' +
        'Instead: move what they share down into a file that imports none of them.',
    ]);
  });

  it('a file that imports itself', () => {
    expect(verdictsOn(aGraph(anArrow('domain/a.ts', 'domain/a.ts')))).toEqual([
      expect.stringContaining('Circle: domain/a.ts → domain/a.ts.'),
    ]);
  });

  it('a file in no room', () => {
    expect(verdictsOn({ files: ['bot/shared/clock.ts'], arrows: [] })).toEqual([
      'bot/shared/clock.ts is in no room. Instead: move it into a room, or write the new room into tests/house/law.ts.',
    ]);
  });

  it.each([
    ['bot/http/server.ts', 'botbuilder'],
    ['bot/usecases/openRound.ts', 'botframework-connector'],
    ['bot/teams/messenger.ts', '@microsoft/teamsfx'],
    ['bot/teams/handler.ts', 'restify'],
    ['bot/usecases/openRound.ts', 'kysely'],
    ['bot/main.ts', '@electric-sql/pglite/contrib/pgcrypto'],
    ['bot/store/db.ts', 'pg-boss'],
    ['bot/cards/round.ts', '@fluentui/react-components'],
    ['domain/round.ts', 'zod'],
  ])('%s using %s', (from, to) => {
    expect(verdictsOn(aGraph(anArrow(from, to, { kind: 'package' })))).toEqual([expect.stringMatching(/ Instead: /)]);
  });

  it('does not take one package for another whose name begins alike', () => {
    const arrow = anArrow('bot/jobs/boss.ts', 'pg-boss', { kind: 'package' });
    expect(verdictsOn(aGraph(arrow))).toEqual([]);
  });
});

describe('the graph is read from the text', () => {
  it.each([
    ["import { db } from '../store/db.ts';", false],
    ["import type { Db } from '../store/db.ts';", true],
    ["import { type Db } from '../store/db.ts';", false],
    ["import '../store/db.ts';", false],
    ["export * from '../store/db.ts';", false],
    ["export type { Db } from '../store/db.ts';", true],
    ["const db = await import('../store/db.ts');", false],
    ["type Db = import('../store/db.ts').Db;", true],
    ["const db = require('../store/db.ts');", false],
  ])('%s', (text, typeOnly) => {
    expect(buildGraph([aSource('bot/cards/round.ts', text)]).arrows).toEqual([
      anArrow('bot/cards/round.ts', 'bot/store/db.ts', { typeOnly }),
    ]);
  });

  it('refuses a clock of Node in the domain, and an import nobody can read', () => {
    const text = "import { performance } from 'node:perf_hooks';\nconst later = await import(performance.name);";
    expect(verdictsOn(buildGraph([aSource('domain/calendar.ts', text)]))).toEqual([
      'domain/calendar.ts → node:perf_hooks: domain runs without Node. Instead: take what you need as an argument.',
      'domain/calendar.ts → computed: an import that is worked out while running cannot be checked. Instead: write the path out.',
    ]);
  });

  it('sees one bad line put into a real file', () => {
    const sources = readSources(HOUSE);
    const spoilt = sources.map(({ path, text }) =>
      path === 'domain/round.ts'
        ? aSource(path, `import type { ResultView } from './views.ts';\n${text}`)
        : { path, text },
    );
    expect(
      verdictsOn(buildGraph(spoilt)).filter((sentence) => !verdictsOn(buildGraph(sources)).includes(sentence)),
    ).toContainEqual(expect.stringMatching(/^Circle: .*domain\/round\.ts → domain\/views\.ts/));
  });
});
