import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

/** The top of the project. */
export const TOP = fileURLToPath(new URL('../../', import.meta.url));

/** A file of ours: its path from the top, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One node of a syntax tree, as the parser gives it. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What the house is built of. Tests may import anything and stand outside the law. */
export const HOUSE = ['domain', 'bot', 'tab/src', 'tab/host/src'] as const;

const LEFT_OUT = new Set(['node_modules', 'dist', 'output']);

/** Every file below the given folders whose name ends as asked, sorted; folders that are not there count as empty. */
export function readSources(folders: readonly string[], endings: readonly string[] = ['.ts', '.tsx']): Source[] {
  return folders
    .flatMap((folder) => pathsBelow(folder))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(TOP, path), 'utf8') }));
}

function pathsBelow(folder: string): string[] {
  if (!existsSync(join(TOP, folder))) return [];
  const entries = readdirSync(join(TOP, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : pathsBelow(path);
    return [path];
  });
}

/** Every node of a file's syntax tree, parents before children. @throws when the file does not parse. */
export function nodesOf({ path, text }: Source): Node[] {
  const nodes: Node[] = [];
  collect(parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx') }), nodes);
  return nodes;
}

function collect(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) into.push(value);
  for (const child of Object.values(value)) collect(child, into);
}

/** True for a syntax node, of the given type when one is given. */
export function isNode(value: unknown, type?: string): value is Node {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return type === undefined ? typeof value.type === 'string' : value.type === type;
}
