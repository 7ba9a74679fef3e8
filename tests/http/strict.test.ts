import { z } from 'zod';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES } from '../../domain/contract/routes.ts';

const bodies = Object.entries<Route>(ROUTES).flatMap(([id, { body, query }]) => [
  ...(body ? [[`${id}: body`, body] as const] : []),
  ...(query ? [[`${id}: query`, query] as const] : []),
]);

/** The paths of a schema's objects that take keys they do not know. */
function openObjects(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties, additionalProperties } = schema as Record<string, unknown>;
  const own = type === 'object' && properties !== undefined && additionalProperties !== false ? [path || '.'] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${path}/${key}`))];
}

describe('what the tab sends', () => {
  it.each(bodies)('%s refuses what the contract does not name', (_what, schema) => {
    expect(openObjects(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))).toEqual([]);
  });
});
