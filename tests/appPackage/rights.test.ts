import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOP } from '../house/source.ts';
import { filled } from './filled.ts';

interface Right {
  readonly name: string;
  readonly type: string;
}

const { permissions } = filled('manifest.json').authorization as {
  readonly permissions: { readonly resourceSpecific: readonly Right[] };
};
const said = [
  ...readFileSync(join(TOP, 'docs/drift/rettigheter.md'), 'utf8').matchAll(
    /^\| `([A-Z]\w+(?:\.\w+)+)` \| (\w+) \| (.+) \|$/gm,
  ),
].map(([, name, type, why]) => ({ name, type, why: why ?? '' }));

describe('the rights that the app asks for in a team', () => {
  it('are those that the IT department reads about, of the same kind', () => {
    expect(said.map(({ name, type }) => ({ name, type }))).toEqual(permissions.resourceSpecific);
  });

  it('have a reason each', () => {
    expect(said.filter(({ why }) => why.length < 20)).toEqual([]);
  });
});
