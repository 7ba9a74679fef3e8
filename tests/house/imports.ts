import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { isNode, type Node, nodesOf, type Source } from './source.ts';

/** One import. `to` is a path from the top, a package's specifier, or for `computed` the word itself. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: 'file' | 'package' | 'node' | 'computed';
  /** `import type`, `export type` or `import('…')` in a type. An inline `type` still loads the file, so it is none. */
  readonly typeOnly: boolean;
}

export interface Graph {
  readonly files: readonly string[];
  readonly arrows: readonly Arrow[];
}

/** Who imports whom, types and `import()` included, read off the files' syntax trees. */
export function buildGraph(sources: readonly Source[]): Graph {
  return { files: sources.map(({ path }) => path), arrows: sources.flatMap(arrowsOf) };
}

function arrowsOf(source: Source): Arrow[] {
  return nodesOf(source).flatMap((node) => {
    const found = specifierIn(node);
    return found === null ? [] : [arrow(source.path, found.specifier, found.typeOnly)];
  });
}

function specifierIn(node: Node): { specifier: string | null; typeOnly: boolean } | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return isNode(node.source) ? { specifier: literal(node.source), typeOnly: node.typeOnly === true } : null;
    case 'TsImportType':
      return { specifier: literal(node.argument), typeOnly: true };
    case 'TsExternalModuleReference':
      return { specifier: literal(node.expression), typeOnly: false };
    case 'CallExpression':
      return loads(node.callee) ? { specifier: literal(firstArgument(node)), typeOnly: false } : null;
    default:
      return null;
  }
}

const loads = (callee: unknown) =>
  isNode(callee, 'Import') || (isNode(callee, 'Identifier') && callee.value === 'require');

function firstArgument({ arguments: given }: Node): unknown {
  const first: unknown = Array.isArray(given) ? given[0] : undefined;
  return typeof first === 'object' && first !== null && 'expression' in first ? first.expression : undefined;
}

/** The text of a plain string, null for anything that is worked out while running. */
function literal(node: unknown): string | null {
  return isNode(node, 'StringLiteral') && typeof node.value === 'string' ? node.value : null;
}

function arrow(from: string, specifier: string | null, typeOnly: boolean): Arrow {
  if (specifier === null) return { from, to: 'computed', kind: 'computed', typeOnly };
  if (specifier.startsWith('.')) {
    const target = specifier.replace(/\?.*$/, '');
    return { from, to: posix.join(posix.dirname(from), target), kind: 'file', typeOnly };
  }
  return { from, to: specifier, kind: isBuiltin(specifier) ? 'node' : 'package', typeOnly };
}
