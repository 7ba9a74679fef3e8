import restify, { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import { CONTRACT_HEADER, contractOutline } from '../../domain/contract/outline.ts';
import { XLSX } from '../../domain/contract/resources/planFiles.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { admit } from '../usecases/access.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { CalendarWriter, PlanPrinter } from '../usecases/ports/planFiles.ts';
import type { SheetReader, SheetWriter } from '../usecases/ports/sheets.ts';
import { readPlanFile } from '../usecases/readPlanFile.ts';
import { inRequest } from '../usecases/request.ts';
import { createCalendarSender } from './calendars.ts';
import { createDescription } from './description.ts';
import { sendDownload } from './downloads.ts';
import { type Edge, LOCAL_EDGE, pagePolicy, withHeaders } from './edge.ts';
import { squeezedBody } from './encoding.ts';
import { hasFile, readFileBody } from './fileBody.ts';
import { handlerOf } from './handlers.ts';
import { createLimits, type Limits, TooOften, turnedAway } from './limits.ts';
import type { LiveHub } from './live.ts';
import { toProblem } from './problems.ts';
import { mountPages, mountTab } from './tabFiles.ts';

/** The largest body read, in bytes. A whole answer is a few kilobytes; more than this is a mistake or worse. */
const LARGEST_BODY = 2 * 1024 * 1024;

const PROBLEM = 'application/problem+json';

/** When to ask again after the database did not answer. */
const AWAY_SECONDS = 5;

export interface ServerParts {
  readonly context: Context;
  readonly live: LiveHub;
  readonly sheets: SheetWriter;
  readonly printer: PlanPrinter;
  readonly calendars: CalendarWriter;
  readonly reader: SheetReader;
  readonly version: string;
  /** The folder of the built tab. */
  readonly tabFolder: string;
  /** The folder of the built stand-in for Teams, for the try-out only; left out, there is none. */
  readonly hostFolder?: string;
  /** Who is calling, and by what name they signed in, or null. The try-out knows personas; elsewhere it is the token. */
  signIn(
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<(PersonKey & { readonly name?: string | null }) | null>;
  /** Left out, the service is for this machine alone. */
  readonly edge?: Edge;
  /** One POST of the Bot Framework protocol. */
  receive(req: Request, res: Response): Promise<void>;
  /** What keeps the service from its work just now, in plain words; nothing when it can work. */
  ready(): Promise<readonly string[]>;
  /** More routes, for the try-out only: path → what it answers with. */
  readonly extras: Readonly<Record<string, () => unknown>>;
}

/** The whole HTTP side; nothing listens yet. */
export function createServer(parts: ServerParts): Server {
  const { log } = parts.context;
  const edge = parts.edge ?? LOCAL_EDGE;
  const limits = createLimits(edge, parts.context.now);
  const server = restify.createServer({
    // Nobody outside needs to know what answers here.
    name: '',
    ignoreTrailingSlash: true,
    formatters: { [PROBLEM]: (_req: Request, _res: Response, error: unknown) => JSON.stringify(toProblem(error, log)) },
  });
  const answerError = (res: Response, error: unknown) => {
    const problem = toProblem(error, log);
    const seconds = error instanceof TooOften ? error.retryAfter : problem.status === 503 ? AWAY_SECONDS : null;
    const wait = seconds === null ? {} : { 'retry-after': String(seconds) };
    res.writeHead(problem.status, { 'content-type': PROBLEM, 'cache-control': 'no-store', ...wait });
    res.end(JSON.stringify(problem));
  };
  server.pre(withHeaders(edge), turnedAway(limits, answerError));
  // restify sends what it turns away itself, after this event; all we do is choose the formatter.
  server.on('restifyError', (_req: Request, res: Response, _error: unknown, done: () => void) => {
    if (!res.headersSent) res.setHeader('content-type', PROBLEM);
    done();
  });
  const parsers = restify.plugins.bodyParser({ maxBodySize: LARGEST_BODY, mapParams: false, rejectUnknown: false });
  // A file is larger, and is read when its sender is known.
  for (const parse of parsers) {
    server.use((req, res, next) => (hasFile(req, XLSX) ? next() : parse(req, res, next)));
  }

  // After the body was read: what hears its end belongs to the socket and not to the request.
  server.use((req: Request, res: Response, next: () => void) => {
    res.setHeader('x-request-id', req.id());
    inRequest(req.id(), next);
  });

  const open = (path: string, answer: () => unknown) =>
    server.get(path, async (req: Request, res: Response) => {
      try {
        await json(req, res, 200, await answer());
      } catch (error) {
        answerError(res, error);
      }
    });
  open('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (req: Request, res: Response) => {
    const wrong = await parts.ready();
    await json(req, res, wrong.length === 0 ? 200 : 503, { status: wrong.length === 0 ? 'ready' : 'not ready', wrong });
  });
  const description = createDescription(parts.version);
  server.get('/api/v1/openapi.json', async (req: Request, res: Response) => {
    sendJson(res, 200, await description(req.headers['accept-encoding']));
  });
  for (const [path, answer] of Object.entries(parts.extras)) open(path, answer);

  server.post('/api/messages', async (req: Request, res: Response) => {
    try {
      await parts.receive(req, res);
    } catch (error) {
      if (isRefusal(error)) limits.refused(req);
      // Where the bot's own side has answered already, it has also logged.
      if (!res.headersSent) answerError(res, error);
    }
  });
  const answering = { sendCalendar: createCalendarSender(parts.context, parts.calendars), limits, answerError };
  for (const id of Object.keys(ROUTES) as RouteId[]) mount(server, parts, id, answering);
  mountTab(server, parts.tabFolder, pagePolicy(edge));
  if (parts.hostFolder !== undefined) mountPages(server, '/host', parts.hostFolder, pagePolicy(edge));
  return server;
}

/** What the routes share. */
interface Answering {
  readonly sendCalendar: ReturnType<typeof createCalendarSender>;
  readonly limits: Limits;
  answerError(res: Response, error: unknown): void;
}

const isRefusal = (error: unknown) => error instanceof DomainError && error.code === 'notSignedIn';

/** Sign in → admit → check → do → present, for one route of the contract. */
function mount(server: Server, parts: ServerParts, id: RouteId, { sendCalendar, limits, answerError }: Answering) {
  const route: Route = ROUTES[id];
  const path = route.path.replace(/\{(\w+)\}/g, ':$1');
  server[route.method === 'delete' ? 'del' : route.method](path, async (req: Request, res: Response) => {
    try {
      // What a browser or a calendar opens that cannot sign in: the token in the address is the key.
      if (id === 'download') return await sendDownload(parts, req, res);
      if (id === 'calendar') return await sendCalendar(req, res);
      const visitor = await parts.signIn(req.headers);
      if (visitor === null) throw new DomainError('notSignedIn');
      const { name = null, tenantId, objectId } = visitor;
      const person = { tenantId, objectId };
      limits.person(person);
      if (id === 'live') return parts.live.join(person, res);
      const params = route.params.parse(req.params ?? {});
      // What the contract says a route needs is enforced here, whatever the use case behind it checks itself.
      if (route.needs !== 'signIn' && route.needs !== 'nothing') {
        await admit(parts.context.db, person, String(params.engagementId), route.needs);
      }
      if (id === 'readPlanFile') {
        // Refused, it may be left half read: nobody should send anything else after it.
        res.setHeader('connection', 'close');
        const bytes = await readFileBody(req, ROUTES[id].file);
        const read = await readPlanFile(parts.context, parts.reader, person, String(params.engagementId), bytes);
        return json(req, res, route.status, read);
      }
      const body = route.body?.parse(req.body ?? {});
      const query = route.query?.parse(Object.fromEntries(new URLSearchParams(req.getQuery())));
      const key = keyOf(req);
      const call = { context: parts.context, person, name, params, query: query as never, body: body as never, key };
      const answer = await handlerOf(id)(call);
      await json(req, res, route.status, answer);
    } catch (error) {
      if (isRefusal(error)) limits.refused(req);
      answerError(res, error);
    }
  });
}

const key = z.uuid();

/** @throws ZodError for a key that is none: an act that could be done twice must not be taken for one that cannot */
function keyOf(req: Request): string | null {
  const given = req.headers['idempotency-key'];
  return given === undefined ? null : key.parse(given);
}

const { mark } = contractOutline();

async function json(req: Request, res: Response, status: number, answer: unknown): Promise<void> {
  sendJson(res, status, await squeezedBody(JSON.stringify(answer), req.headers['accept-encoding']));
}

function sendJson(res: Response, status: number, [body, encoding]: Awaited<ReturnType<typeof squeezedBody>>): void {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    [CONTRACT_HEADER]: mark,
    ...encoding,
  });
  res.end(body);
}
