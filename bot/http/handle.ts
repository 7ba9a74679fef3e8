import type { z } from 'zod';
import type { Route } from '../../domain/contract/routes/route.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Context } from '../usecases/ports/context.ts';

type Body<R extends Route> = R extends { body: infer B extends z.ZodType } ? z.infer<B> : undefined;
type Query<R extends Route> = R extends { query: infer Q extends z.ZodType } ? z.infer<Q> : undefined;
type Answer<R extends Route> = R['response'] extends z.ZodType<infer A> ? A : never;

/** A checked request to one route. */
export interface Call<R extends Route> {
  readonly context: Context;
  readonly person: PersonKey;
  /** What they are called where they signed in; null where that says nothing. */
  readonly name: string | null;
  readonly params: z.infer<R['params']>;
  readonly query: Query<R>;
  readonly body: Body<R>;
  /** The client's own for this act, the same when it is sent again; null where it gave none. */
  readonly key: string | null;
  /** The token they signed in with; null where sign-in is by something else. Never logged, never kept. */
  readonly token: string | null;
}

/** What handles every route of a table; the compiler asks for each, with its own parameters and answer. */
export type HandlersOf<Table extends Record<string, Route>> = {
  readonly [Id in keyof Table]: (call: Call<Table[Id]>) => Promise<Answer<Table[Id]>>;
};
