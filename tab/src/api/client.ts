import type { z } from 'zod';
import type { Route } from '../../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../../domain/contract/routes.ts';
import { ApiError, faultOf } from './errors.ts';

/** An answer that takes longer than this, in milliseconds, is given up; every write can safely be sent again. */
export const PATIENCE_MS = 20_000;

/** A file takes its time on a slow network. */
export const FILE_PATIENCE_MS = 180_000;

type Table = typeof ROUTES;
type ResponseOf<I extends RouteId> = Table[I]['response'] extends z.ZodType ? z.output<Table[I]['response']> : never;
type BodyOf<I extends RouteId> = Table[I] extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : Table[I] extends { file: object }
    ? Blob
    : undefined;
type ParamsOf<I extends RouteId> = z.input<Table[I]['params']>;

export interface Call<I extends RouteId> {
  readonly params: ParamsOf<I>;
  readonly body: BodyOf<I>;
  readonly signal?: AbortSignal;
  /** Lets the request live on when the page is left. */
  readonly keepalive?: boolean;
}

export interface ClientNeeds {
  readonly fetch: typeof fetch;
  /** Who is asking: `Authorization`, or the try-out's person. Asked for anew with each call, since tokens run out. */
  readonly headers: () => Promise<Record<string, string>>;
}

export interface Client {
  /**
   * Calls one route of the contract and holds the answer to its schema.
   * @throws ApiError always, whatever went wrong.
   */
  call<I extends RouteId>(route: I, call: Call<I>): Promise<ResponseOf<I>>;
  /** The live stream's raw answer. */
  openLive(signal: AbortSignal): Promise<Response>;
}

/** Fills `{name}` in a contract path; ids are escaped, since a deep link may bring anything. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

/** A signal that ends with `outer` or when patience does. (`AbortSignal.any` is too new for some phones.) */
function limited(outer: AbortSignal | undefined, ms: number): { signal: AbortSignal; end: () => void } {
  const own = new AbortController();
  const stop = () => own.abort();
  const timer = setTimeout(stop, ms);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  return {
    signal: own.signal,
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

type Init = RequestInit & { readonly headers?: Record<string, string> };

/** A body as it is sent, with what it says it is. */
function sent(route: Route, body: unknown): Pick<Init, 'body' | 'headers'> {
  if (body === undefined) return {};
  if (route.file) return { body: body as Blob, headers: { 'content-type': route.file.media } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** The one way to the service. */
export function createClient({ fetch, headers }: ClientNeeds): Client {
  const request = async (path: string, init: Init, accept: string): Promise<Response> => {
    const who = await headers().catch((error: unknown) => {
      throw new ApiError('notSignedIn', 0, { cause: error });
    });
    return fetch(path, { ...init, headers: { accept, ...init.headers, ...who } }).catch((error: unknown) => {
      throw new ApiError('offline', 0, { cause: error });
    });
  };

  return {
    async call<I extends RouteId>(id: I, { params, body, signal, keepalive }: Call<I>) {
      const route: Route = ROUTES[id];
      const patience = limited(signal, route.file ? FILE_PATIENCE_MS : PATIENCE_MS);
      const init: Init = {
        method: route.method.toUpperCase(),
        signal: patience.signal,
        ...sent(route, body),
        ...(keepalive && { keepalive }),
      };
      const [response, json] = await request(fillPath(route.path, params), init, 'application/json')
        .then(async (answer) => [answer, (await answer.json().catch(() => undefined)) as unknown] as const)
        .finally(patience.end);
      if (!response.ok) throw faultOf(response.status, json);
      const read = route.response?.safeParse(json);
      if (!read?.success) throw new ApiError('unreadable', response.status, { cause: read?.error });
      return read.data as ResponseOf<I>;
    },
    openLive: (signal) => request(ROUTES.live.path, { signal }, 'text/event-stream'),
  };
}
