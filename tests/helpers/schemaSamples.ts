import type { z } from 'zod';
import { defOf } from './schemaDef.ts';
import { type Leaf, leavesOf, type Step } from './schemaLeaves.ts';

export const SOME_ID = '00000000-0000-4000-8000-000000000001';

/** Of these the first that a schema takes is sent in the place of a text or a number. */
const PLAIN: readonly unknown[] = [
  SOME_ID,
  '2026-12-01',
  '1578',
  'https://example.org/',
  'a'.repeat(64),
  'a',
  10,
  1,
  '1',
];

const holds = (schema: z.ZodType, leaf: Leaf, path: readonly Step[]) =>
  leavesOf(schema, path).some((one) => one.schema === leaf.schema && String(one.path) === String(leaf.path));

/**
 * Something that fits a schema, with `value` where the leaf is; what can be left out is, but for what holds the leaf.
 * @throws Error where nothing that is known here fits
 */
export function sampleOf(schema: z.ZodType, leaf: Leaf, value: unknown, path: readonly Step[] = []): unknown {
  const def = defOf(schema);
  const inside = holds(schema, leaf, path);
  if (schema === leaf.schema && String(path) === String(leaf.path)) {
    return leaf.kind === 'key' ? { [String(value)]: 'x' } : value;
  }
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      if (!inside) return def.type === 'nullable' ? null : undefined;
      return sampleOf(def.innerType as z.ZodType, leaf, value, path);
    case 'readonly':
    case 'nonoptional':
      return sampleOf(def.innerType as z.ZodType, leaf, value, path);
    case 'object': {
      const parts = Object.entries(def.shape ?? {}).map(([name, part]): [string, unknown] => [
        name,
        sampleOf(part, leaf, value, [...path, name]),
      ]);
      const given = Object.fromEntries(parts.filter(([, part]) => part !== undefined));
      if (Object.keys(given).length > 0 || schema.safeParse(given).success) return given;
      const [first] = Object.entries(def.shape ?? {});
      return first === undefined ? given : { [first[0]]: plainOf(unwrapped(first[1])) };
    }
    case 'array':
      return inside || !schema.safeParse([]).success
        ? [sampleOf(def.element as z.ZodType, leaf, value, [...path, '*'])]
        : [];
    case 'record':
      return inside ? { x: sampleOf(def.valueType as z.ZodType, leaf, value, [...path, '*']) } : {};
    case 'union': {
      const options = def.options ?? [];
      const option = options.find((one) => holds(one, leaf, path)) ?? options[0];
      return sampleOf(option as z.ZodType, leaf, value, path);
    }
    case 'literal':
      return def.values?.[0];
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return plainOf(schema);
  }
}

/** What the leaf itself takes. */
export function plainOf(schema: z.ZodType): unknown {
  const plain = PLAIN.find((one) => schema.safeParse(one).success);
  if (plain === undefined) throw new Error(`nothing fits ${JSON.stringify(schema._zod.def)}`);
  return plain;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = defOf(schema);
  return innerType === undefined ? schema : unwrapped(innerType);
}
