import type { z } from 'zod';
import { defOf } from './schemaDef.ts';

export type Step = string | number;

/** One value that a schema takes, and where it stands. `'*'` is any entry of an array or of a record. */
export interface Leaf {
  readonly path: readonly Step[];
  readonly kind: 'string' | 'number' | 'date' | 'unknown' | 'key';
  /** `date` and `datetime` among others; null for a text. */
  readonly format: string | null;
  readonly schema: z.ZodType;
}

/** Nothing to send there but what the schema lists. */
const CLOSED = new Set(['literal', 'enum', 'boolean', 'null', 'undefined', 'never']);
const WRAPPED = new Set(['optional', 'nullable', 'default', 'prefault', 'readonly', 'nonoptional', 'catch']);

/** Every value that a schema takes. @throws Error for a kind of schema that nobody has thought about */
export function leavesOf(schema: z.ZodType, path: readonly Step[] = []): Leaf[] {
  const def = defOf(schema);
  const leaf = (kind: Leaf['kind'], format: string | null = null): Leaf[] => [{ path, kind, format, schema }];
  if (CLOSED.has(def.type)) return [];
  if (WRAPPED.has(def.type) && def.innerType) return leavesOf(def.innerType, path);
  switch (def.type) {
    case 'object': {
      const named = Object.entries(def.shape ?? {}).flatMap(([name, part]) => leavesOf(part, [...path, name]));
      return [...named, ...(def.catchall ? leavesOf(def.catchall, [...path, '*']) : [])];
    }
    case 'array':
      return def.element ? leavesOf(def.element, [...path, '*']) : [];
    case 'union':
      return (def.options ?? []).flatMap((option) => leavesOf(option, path));
    case 'record':
      return [
        { path, kind: 'key', format: null, schema },
        ...(def.valueType ? leavesOf(def.valueType, [...path, '*']) : []),
      ];
    case 'string': {
      const checked = (def.checks ?? []).map(({ _zod }) => _zod.def.format);
      return leaf('string', def.format ?? checked.find((format) => format !== undefined) ?? null);
    }
    case 'number':
      return leaf('number');
    case 'date':
      return leaf('date');
    case 'unknown':
      return leaf('unknown');
    default:
      throw new Error(`what may be sent as ${def.type} at ${path.join('.')}?`);
  }
}
