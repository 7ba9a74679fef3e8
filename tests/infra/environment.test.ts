import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, TOP } from '../house/source.ts';

const read = (path: string) => readFileSync(join(TOP, path), 'utf8');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const used = (text: string) => new Set(matches(text, /\$\{\{\s*(\w+)\s*\}\}/g));
const declared = (env: string) => matches(env, /^(\w+)=/gm);
const written = (yml: string) =>
  matches(yml, /writeToEnvironmentFile:\n((?:\s+(?:#.*|\w+: \w+)\n?)+)/g).flatMap((block) =>
    matches(block, /^\s+\w+: (\w+)$/gm),
  );
const outputs = (bicep: string) => matches(bicep, /^output (\w+)/gm);

const APP_PACKAGE = ['manifest.json', 'nn.json', 'en.json'].map((name) => read(`appPackage/${name}`)).join('\n');

/** Names that a set-up uses and that nobody declares or produces. */
function homeless(yml: string, env: string): string[] {
  const deploys = yml.includes('arm/deploy');
  const needed = used([yml, APP_PACKAGE, deploys ? read('infra/azure.parameters.json') : ''].join('\n'));
  const known = new Set([...declared(env), ...written(yml), ...(deploys ? outputs(read('infra/azure.bicep')) : [])]);
  return [...needed].filter((name) => !known.has(name));
}

describe.each([
  ['teamsapp.yml', 'env/.env.dev'],
  ['teamsapp.local.yml', 'env/.env.local'],
])('%s with %s', (yml, env) => {
  it('uses no name that is neither declared nor produced by a step', () => {
    expect(homeless(read(yml), read(env))).toEqual([]);
  });

  it('is seen to miss a name', () => {
    expect(homeless(`${read(yml)}\n# \${{NOT_ANYWHERE}}`, read(env))).toEqual(['NOT_ANYWHERE']);
  });

  it('declares where what a step produces is kept, secrets apart', () => {
    const kept = written(read(yml)).filter((name) => !name.startsWith('SECRET_'));
    expect(kept).not.toEqual([]);
    expect(kept.filter((name) => !declared(read(env)).includes(name))).toEqual([]);
  });

  it('names only files that are there', () => {
    const files = matches(read(yml), /(?:path|parameters|manifestPath|ignoreFile): (?:\.\/)?(\S+)/g);
    expect(files.map((file) => [file, read(file).length > 0])).toEqual(files.map((file) => [file, true]));
  });

  it('has no value that could be a secret', () => {
    const filledIn = read(env)
      .split('\n')
      .filter((line) => /^\w+=./.test(line));
    expect(filledIn.every((line) => /^(TEAMSFX_ENV|APP_NAME_SUFFIX)=(dev|local)$/.test(line))).toBe(true);
  });
});

describe('the infrastructure', () => {
  const bicep = readSources(['infra'], ['.bicep']);

  it('gives the parameters that the template has', () => {
    const given = Object.keys((JSON.parse(read('infra/azure.parameters.json')) as { parameters: object }).parameters);
    const taken = matches(read('infra/azure.bicep'), /^param (\w+)/gm);
    expect(given.filter((name) => !taken.includes(name))).toEqual([]);
  });

  it('gives every module what it takes, and nothing else', () => {
    const calls = [
      ...read('infra/azure.bicep').matchAll(
        /^module \w+ '([^']+)' = (?:if \(\w+\) )?\{\n.*\n {2}params: \{\n([\s\S]*?)\n {2}\}/gm,
      ),
    ];
    expect(new Set(calls.map(([, path]) => path)).size).toBe(bicep.length - 1);
    for (const [, path, params] of calls) {
      const taken = matches(read(`infra/${path}`), /^param (\w+)/gm);
      expect(matches(params ?? '', /^ {4}(\w+):/gm).sort()).toEqual(taken.sort());
    }
  });

  it('lets no secret out', () => {
    const out = bicep.flatMap(({ text }) => matches(text, /^(output .*)$/gm));
    expect(out).not.toEqual([]);
    expect(out.filter((line) => /listKeys|password|secret|connectionString/i.test(line))).toEqual([]);
  });
});
