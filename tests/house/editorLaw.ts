import { join } from 'node:path';
import { FENCES, type Fence, ROOMS, type Room } from './law.ts';
import { TOP } from './source.ts';

/** Read by biome.json through `extends`. */
export const EDITOR_FILE = join(TOP, 'tests/house/rooms.biome.json');

/** One room a line. */
export function editorText(): string {
  const lines = editorRules().map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "overrides": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** The linter's words for one room: what an editor underlines while somebody types. */
export interface EditorRule {
  readonly includes: readonly string[];
  readonly linter: { readonly rules: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

interface Pattern {
  readonly group: readonly string[];
  readonly message: string;
}

/**
 * The law once more, as the linter's overrides: one a room, and one for every fenced place inside a room, where the
 * later override stands. The linter sees specifiers and not files, so this says the same in a coarser way; the
 * import law's own test has the last word.
 */
export function editorRules(): EditorRule[] {
  const rooms = [...ROOMS].sort((a, b) => depth(a) - depth(b));
  return rooms.flatMap((room) => [
    rule(room, room.holds.flatMap(globs), ''),
    ...insideFences(room).map((place) => rule(room, globs(place), place)),
  ]);
}

const depth = ({ holds }: Room) => Math.min(...holds.map((path) => path.split('/').length));

/** A beginning of a path as the linter's patterns: a folder, a file, or everything that begins so. */
function globs(beginning: string): string[] {
  if (beginning.endsWith('/')) return [`${beginning}**`];
  return beginning.endsWith('.ts') ? [beginning] : [`${beginning}*`, `${beginning}*/**`];
}

function insideFences({ holds }: Room): string[] {
  const inside = FENCES.flatMap(({ only }) => only).filter((place) =>
    holds.some((beginning) => place.startsWith(beginning) && place !== beginning),
  );
  return [...new Set(inside)];
}

function rule(room: Room, includes: readonly string[], place: string): EditorRule {
  const patterns = [...refusedRooms(room), ...refusedPackages(room, place)];
  return {
    includes,
    linter: {
      rules: {
        style: {
          noRestrictedImports: { level: 'error', options: { patterns } },
          noProcessEnv: room.readsEnvironment ? 'off' : 'error',
        },
        ...(room.usesNode ? {} : { correctness: { noNodejsModules: 'error' } }),
      },
    },
  };
}

function refusedRooms(room: Room): Pattern[] {
  const refused = ROOMS.filter((other) => other !== room && !room.mayImport.includes(other.name));
  const group = refused.flatMap(({ holds }) => holds.flatMap((beginning) => asSpecifiers(beginning, room)));
  const allowed = (room.mayImportTypesOf ?? []).map((folder) => `!**/${withoutBot(folder)}**`);
  return [{ group: [...new Set([...group, ...allowed])], message: `Instead: ${room.instead}.` }];
}

const isInBot = (path: string | undefined) => path?.startsWith('bot/') === true;
const withoutBot = (path: string) => path.replace(/^bot\//, '');

/** `bot/store/` is written `../store/…` by a room beside it, and `…/bot/store/…` by everybody else. */
function asSpecifiers(beginning: string, reader: Room): string[] {
  if (beginning === 'domain/contract/') return ['**/contract/**'];
  if (isInBot(beginning) && !isInBot(reader.holds[0])) return ['**/bot/**'];
  return globs(withoutBot(beginning)).map((path) => `**/${path}`);
}

function refusedPackages({ onlyPackages, holds, instead }: Room, place: string): Pattern[] {
  if (onlyPackages) {
    const allowed = onlyPackages.map((name) => `!${name}`);
    return [{ group: ['**', '!./**', '!../**', ...allowed], message: `Instead: ${instead}.` }];
  }
  return FENCES.filter((fence) => !letsIn(fence, holds, place)).map(({ packages, instead: other }) => ({
    group: packages.flatMap((name) => [name, `${name}/**`]),
    message: `Instead: ${other}.`,
  }));
}

const letsIn = ({ only }: Fence, holds: readonly string[], place: string) =>
  only.some((beginning) => holds.some((path) => path === beginning) || place === beginning);
