import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, TOP } from './source.ts';

const read = (path: string) => readFileSync(join(TOP, path), 'utf8');

describe('the stand-in for Teams', () => {
  it('is in no build that is deployed: neither made there nor packed', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scripts['build']).toBe('vite build --config vite.service.ts && vite build tab --mode tenant');
    expect(read('vite.service.ts')).toMatch(/input: \{ 'bot\/serve': 'bot\/serve.ts' \}/);
    expect(read('teamsapp.yml')).not.toMatch(/build:host|tab\/host/);
    expect(read('infra/.webappignore').split('\n')).toContain('/tab/');
  });

  it('is served, and its tokens are taken, through the try-out’s door alone', () => {
    const knows = (pattern: RegExp) =>
      readSources(['bot', 'domain', 'tab/src'])
        .filter(({ text }) => pattern.test(text))
        .map(({ path }) => path);
    expect(knows(/tab\/host\/dist/).filter((path) => !path.startsWith('bot/launch/'))).toEqual(['bot/demo/door.ts']);
    expect(knows(/tryOutToken/)).toEqual(['bot/demo/door.ts']);
    expect(knows(/demo\/door/)).toEqual(['bot/main.ts']);
  });
});
