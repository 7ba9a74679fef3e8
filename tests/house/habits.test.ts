import {
  handsOn,
  MOST_LINES,
  readsClockOrChance,
  readsEnvironment,
  saysAny,
  setsTestsAside,
  silencesTheCompiler,
  tooLong,
} from './habits.ts';
import { HOUSE, readSources } from './source.ts';

const house = readSources(HOUSE);
const tests = readSources(['tests', 'bench']);
const everything = [...house, ...tests, ...readSources(['infra', 'appPackage', '.ci'])];
const ground = readSources(['domain']);

describe('the house keeps its habits', () => {
  it.each([
    ['no file is over 300 lines', tooLong, everything],
    ['no file hands on what another made', handsOn, house],
    ['nothing is of no type', saysAny, everything],
    ['the compiler is not silenced', silencesTheCompiler, everything],
    ['no test is set aside', setsTestsAside, tests],
    ['the environment is read by the roof alone', readsEnvironment, house],
    ['the ground floor has neither clock nor chance', readsClockOrChance, ground],
  ])('%s', (_, check, sources) => {
    expect(sources).not.toEqual([]);
    expect(sources.flatMap(check)).toEqual([]);
  });
});

describe('each habit is seen to break', () => {
  // Written in pieces, so that this file does not break the habits it tells of.
  it.each([
    ['a long file', tooLong, 'a;\n'.repeat(MOST_LINES + 1)],
    ['a barrel', handsOn, "export * from './round.ts';"],
    ['one name handed on', handsOn, "export { round } from './round.ts';"],
    ['a value of no type', saysAny, `const x: ${'any'} = 1;`],
    ['a cast to no type', saysAny, `f(x as ${'any'}[]);`],
    ['a silenced line', silencesTheCompiler, `// @${'ts-ignore'}\nf();`],
    ['a skipped test', setsTestsAside, `it.${'skip'}('later', () => {});`],
    ['a lonely test', setsTestsAside, `describe.${'only'}('this', () => {});`],
    ['a skipped table', setsTestsAside, `it.${'skip'}.each([1])('%i', () => {});`],
    ['an x before a test', setsTestsAside, `${'xit'}('later', () => {});`],
    ['a read environment', readsEnvironment, 'const port = process.env.PORT;'],
    ['an imported environment', readsEnvironment, "import { env } from 'node:process';"],
    ['a clock', readsClockOrChance, 'const now = new Date();'],
    ['another clock', readsClockOrChance, 'const now = Date.now();'],
    ['dice', readsClockOrChance, 'const x = Math.random();'],
  ])('%s', (_, check, text) => {
    expect(check({ path: 'bot/usecases/openRound.ts', text })).toEqual([expect.stringMatching(/ Instead: /)]);
  });

  it('the roof may read the environment', () => {
    expect(readsEnvironment({ path: 'bot/main.ts', text: 'run(process.env);' })).toEqual([]);
  });
});
