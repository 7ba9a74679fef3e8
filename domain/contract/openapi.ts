import { z } from 'zod';
import { problem } from './resources/common.ts';
import type { Route } from './routes/route.ts';
import { ROUTES } from './routes.ts';

const schema = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(type, { io, target: 'draft-2020-12' });
  return rest;
};

function operation(id: string, route: Route) {
  const parameters = (place: 'path' | 'query', { shape }: z.ZodObject) =>
    Object.entries(shape).map(([name, type]) => ({
      name,
      in: place,
      required: place === 'path',
      schema: schema(type as z.ZodType, 'input'),
    }));
  return {
    operationId: id,
    summary: route.summary,
    'x-needs': route.needs,
    parameters: [...parameters('path', route.params), ...(route.query ? parameters('query', route.query) : [])],
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schema(route.body, 'input') } } },
    }),
    ...(route.file && {
      requestBody: {
        required: true,
        content: { [route.file.media]: { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    responses: {
      [route.status]: {
        description: route.summary,
        content:
          route.response === null
            ? Object.fromEntries(
                (route.media ?? ['text/event-stream']).map((type) => [type, { schema: { type: 'string' } }]),
              )
            : { 'application/json': { schema: schema(route.response, 'output') } },
      },
      default: {
        description: 'What was wrong, and what to do',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The interface as an OpenAPI 3.1 document, made from the routes' own schemas so that the two cannot differ. */
export function openApiDocument(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, route] of Object.entries<Route>(ROUTES)) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(id, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Laget rundt', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: { schemas: { Problem: schema(problem, 'output') } },
  };
}
