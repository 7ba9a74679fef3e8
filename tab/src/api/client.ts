import type { z } from 'zod';
import type { Address, ContractOutline } from '../../../domain/contract/outline.ts';
import type { ROUTES, RouteId } from '../../../domain/contract/routes.ts';
import { ApiError, faultOf } from './errors.ts';
import { fillPath, fillQuery } from './fillPath.ts';

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
type QueryOf<I extends RouteId> = Table[I] extends { query: infer Q extends z.ZodObject } ? z.input<Q> : never;
type ParamsOf<I extends RouteId> = z.input<Table[I]['params']>;

export interface Call<I extends RouteId> {
  readonly params: ParamsOf<I>;
  readonly query?: QueryOf<I>;
  readonly body: BodyOf<I>;
  readonly signal?: AbortSignal;
  /** Lets the request live on when the page is left. */
  readonly keepalive?: boolean;
}

/** Holds an answer to the schema of its route. @throws when it does not fit. */
export type ReadAnswer = (route: RouteId, answer: unknown) => unknown;

export interface ClientNeeds {
  readonly contract: ContractOutline;
  /** Brings the schemas, which are needed only where the service speaks another version than the page. */
  readonly loadSchemas: () => Promise<ReadAnswer>;
  readonly fetch: typeof fetch;
  /** Who is asking: `Authorization`, or the try-out's person. Asked for anew with each call, since tokens run out. */
  readonly headers: () => Promise<Record<string, string>>;
}

export interface Client {
  /**
   * Calls one route of the contract. An answer by the contract that the page was built with is as the compiler says
   * on both sides; any other is held to its schema.
   * @throws ApiError always, whatever went wrong.
   */
  call<I extends RouteId>(route: I, call: Call<I>): Promise<ResponseOf<I>>;
  /** The live stream's raw answer. */
  openLive(signal: AbortSignal): Promise<Response>;
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

/** As `CONTRACT_HEADER` of domain/contract/outline.ts, which would bring the schemas along; a test holds the two together. */
export const MARK_HEADER = 'x-contract';

type Init = RequestInit & { readonly headers?: Record<string, string> };

/** A body as it is sent, with what it says it is. */
function sent({ file }: Address, body: unknown): Pick<Init, 'body' | 'headers'> {
  if (body === undefined) return {};
  if (file !== undefined) return { body: body as Blob, headers: { 'content-type': file } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** The one way to the service. */
export function createClient({ contract, loadSchemas, fetch, headers }: ClientNeeds): Client {
  const ask = async (path: string, init: Init, accept: string): Promise<Response> => {
    const who = await headers().catch((error: unknown) => {
      throw new ApiError('notSignedIn', 0, { cause: error });
    });
    return fetch(path, { ...init, headers: { accept, ...init.headers, ...who } }).catch((error: unknown) => {
      throw new ApiError('offline', 0, { cause: error });
    });
  };

  /** A token may run out on its way, or its key be changed: who is asking is asked anew, once. */
  const request = async (path: string, init: Init, accept: string): Promise<Response> => {
    const answer = await ask(path, init, accept);
    if (answer.status !== 401 || init.signal?.aborted) return answer;
    await answer.body?.cancel();
    return ask(path, init, accept);
  };

  const readAnswer = async (id: RouteId, answer: Response, json: unknown): Promise<unknown> => {
    if (json !== undefined && answer.headers.get(MARK_HEADER) === contract.mark) return json;
    try {
      return (await loadSchemas())(id, json);
    } catch (error) {
      throw new ApiError('unreadable', answer.status, { cause: error });
    }
  };

  return {
    async call<I extends RouteId>(id: I, { params, query, body, signal, keepalive }: Call<I>) {
      const route = contract.addresses[id];
      const patience = limited(signal, route.file === undefined ? PATIENCE_MS : FILE_PATIENCE_MS);
      const init: Init = {
        method: route.method.toUpperCase(),
        signal: patience.signal,
        ...sent(route, body),
        ...(keepalive && { keepalive }),
      };
      const [response, json] = await request(fillPath(route.path, params) + fillQuery(query), init, 'application/json')
        .then(async (answer) => [answer, (await answer.json().catch(() => undefined)) as unknown] as const)
        .finally(patience.end);
      if (!response.ok) throw faultOf(response.status, json);
      return (await readAnswer(id, response, json)) as ResponseOf<I>;
    },
    openLive: (signal) => request(contract.addresses.live.path, { signal }, 'text/event-stream'),
  };
}
