import restify, { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import { CONTRACT_HEADER, contractOutline } from '../../domain/contract/outline.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { admit, admitToProgramme } from '../usecases/access.ts';
import { withAudit } from '../usecases/act/withAudit.ts';
import { isToldOfOwnData } from '../usecases/auditOwn.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { ArchivePrinter, CalendarWriter, PlanPrinter } from '../usecases/ports/planFiles.ts';
import type { SheetReader, SheetWriter } from '../usecases/ports/sheets.ts';
import { readPlanFile } from '../usecases/readPlanFile.ts';
import { onShareOf } from '../usecases/share.ts';
import { hearStreams, requireAdmissible } from './admissibleRequest.ts';
import { toAuditedAction } from './auditedAction.ts';
import { createCalendarSender } from './calendars.ts';
import { asksTooMuchAtOnce, boundConnections } from './connections.ts';
import { createDescription } from './description.ts';
import { createDownloadSender } from './downloads.ts';
import { addressOf, type Edge, LOCAL_EDGE, pagePolicy, securityHeaders, withHeaders } from './edge.ts';
import { squeezedBody } from './encoding.ts';
import { readFileBody } from './fileBody.ts';
import { type HandledId, handlerOf } from './handlers.ts';
import { readJsonBody } from './jsonBody.ts';
import { createLimits, type Limits, TooOften, turnedAway } from './limits.ts';
import type { LiveHub } from './live.ts';
import { toProblem } from './problems.ts';
import { RefusedRequest } from './refusedRequest.ts';
import { mountPages, mountTab } from './tabFiles.ts';
import { numbered, watched } from './watch.ts';

const PROBLEM = 'application/problem+json';

/** When to ask again after the database did not answer. */
const AWAY_SECONDS = 5;

export interface ServerParts {
  readonly context: Context;
  readonly live: LiveHub;
  readonly sheets: SheetWriter;
  readonly printer: PlanPrinter;
  readonly archivist: ArchivePrinter;
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
  /** One POST of the Bot Framework protocol; its body is read when it is known who sent it. */
  receive(req: Request, res: Response, readBody: () => Promise<unknown>): Promise<void>;
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
  boundConnections(server, log);
  const answerError = (res: Response, error: unknown) => {
    // Half of an answer cannot be taken back: its reader is to see that the rest does not come.
    if (res.headersSent) return void res.destroy();
    const problem = toProblem(error, log);
    const seconds = error instanceof TooOften ? error.retryAfter : problem.status === 503 ? AWAY_SECONDS : null;
    const wait = seconds === null ? {} : { 'retry-after': String(seconds) };
    // Whoever asks too often asks anew, by a connection of their own.
    if (error instanceof TooOften) res.setHeader('connection', 'close');
    res.writeHead(problem.status, { 'content-type': PROBLEM, 'cache-control': 'no-store', ...wait });
    res.end(JSON.stringify(problem));
  };
  beforeFramework(server, (req, res) => {
    hearStreams(req, res);
    if (asksTooMuchAtOnce(req, res)) return false;
    try {
      requireAdmissible(req);
      return true;
    } catch (error) {
      for (const [name, value] of Object.entries(securityHeaders(edge))) res.setHeader(name, value);
      answerError(res, error);
      return false;
    }
  });
  server.pre(numbered, withHeaders(edge), turnedAway(limits, answerError));
  // restify sends what it turns away itself, after this event; all we do is choose the formatter.
  server.on('restifyError', (req: Request, res: Response, _error: unknown, done: () => void) => {
    limits.refused(req);
    if (!res.headersSent) res.setHeader('content-type', PROBLEM);
    done();
  });
  server.use(watched(parts.context.telemetry));

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
      await parts.receive(req, res, () => readJsonBody(req, res, 'teams'));
    } catch (error) {
      const often = isTurnedAway(error) && limits.refused(req);
      // Where the bot's own side has answered already, it has also logged.
      if (!res.headersSent) answerError(res, often ? new TooOften() : error);
    }
  });
  const answering: Answering = {
    sendCalendar: createCalendarSender(parts.context, parts.calendars),
    sendDownload: createDownloadSender(parts),
    limits,
    addressOf: (req) => addressOf(req, edge),
    answerError,
  };
  for (const id of Object.keys(ROUTES) as RouteId[]) mount(server, parts, id, answering);
  mountTab(server, parts.tabFolder, pagePolicy(edge));
  if (parts.hostFolder !== undefined) mountPages(server, '/host', parts.hostFolder, pagePolicy(edge));
  return server;
}

/** Runs before the framework does anything with a request; with false, it does nothing. Its types know nothing of it. */
function beforeFramework(server: Server, look: (req: Request, res: Response) => boolean): void {
  (server as Server & { first(handler: typeof look): void }).first(look);
}

/** What the routes share. */
interface Answering {
  readonly sendCalendar: ReturnType<typeof createCalendarSender>;
  readonly sendDownload: ReturnType<typeof createDownloadSender>;
  readonly limits: Limits;
  /** Where a request comes from, whole. */
  addressOf(req: Request): string;
  answerError(res: Response, error: unknown): void;
}

const isRefusal = (error: unknown) => error instanceof DomainError && error.code === 'notSignedIn';

/** What the bot's door lets nobody in with: no token or a bad one, another tenant, and what is no activity. */
const isTurnedAway = (error: unknown) =>
  error instanceof RefusedRequest ||
  (error instanceof DomainError && ['notSignedIn', 'forbidden', 'invalidInput', 'tooLarge'].includes(error.code));

/** Sign in → read → admit → check → do → present, for one route of the contract. */
function mount(server: Server, parts: ServerParts, id: RouteId, answering: Answering) {
  const { sendCalendar, sendDownload, limits, answerError } = answering;
  const route: Route = ROUTES[id];
  const path = route.path.replace(/\{(\w+)\}/g, ':$1');
  server[route.method === 'delete' ? 'del' : route.method](path, async (req: Request, res: Response) => {
    try {
      // What a browser or a calendar opens that cannot sign in: the token in the address is the key.
      const key = () => `token ${String(req.params?.['token']).slice(0, 64)}`;
      if (id === 'download') {
        return await onShareOf(key(), () => sendDownload(req, res, answering.addressOf(req)));
      }
      if (id === 'calendar') return await onShareOf(key(), () => sendCalendar(req, res));
      const visitor = await parts.signIn(req.headers);
      if (visitor === null) throw new DomainError('notSignedIn');
      const { name = null, tenantId, objectId } = visitor;
      const person = { tenantId, objectId };
      limits.person(person);
      if (id === 'live') return parts.live.join(person, res);
      const params = route.params.parse(req.params ?? {});
      const body = route.body === undefined ? undefined : await readJsonBody(req, res, 'person');
      const act = (context: Context) =>
        answerRoute({ ...parts, context }, id, { req, res, person, name, params, body });
      const action = toAuditedAction(id, route, person, params, answering.addressOf(req));
      const share = String(params.engagementId ?? `person ${person.tenantId} ${person.objectId}`);
      const answer = await onShareOf(share, async () => {
        const isAudited =
          action !== null &&
          (route.auditOwn === undefined || (await isToldOfOwnData(parts.context, person, action.via, route.auditOwn)));
        return isAudited ? withAudit(parts.context, action, act) : act(parts.context);
      });
      await json(req, res, route.status, answer);
    } catch (error) {
      const often = isRefusal(error) && limits.refused(req);
      answerError(res, often ? new TooOften() : error);
    }
  });
}

/** A request whose sender is known. */
interface Asked {
  readonly req: Request;
  readonly res: Response;
  readonly person: PersonKey;
  /** What they are called where they signed in. */
  readonly name: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  /** As it was sent, not yet held to the route's shape; undefined where there is none. */
  readonly body: unknown;
}

/** Admits, checks and does. @throws DomainError and ZodError, which {@link toProblem} knows */
async function answerRoute(
  { context, reader }: ServerParts,
  id: RouteId,
  { req, res, person, name, params, body: given }: Asked,
): Promise<unknown> {
  const route: Route = ROUTES[id];
  // What the contract says a route needs is enforced here, whatever the use case behind it checks itself.
  if (route.needs !== 'signIn' && route.needs !== 'nothing') {
    if ('programmeId' in params) await admitToProgramme(context.db, person, String(params.programmeId), route.needs);
    else await admit(context.db, person, String(params.engagementId), route.needs);
  }
  if (id === 'readPlanFile') {
    // Refused, it may be left half read: nobody should send anything else after it.
    res.setHeader('connection', 'close');
    const bytes = await readFileBody(req, res, ROUTES[id].file);
    return readPlanFile(context, reader, person, String(params.engagementId), bytes);
  }
  const body = route.body?.parse(given ?? {});
  const query = route.query?.parse(Object.fromEntries(new URLSearchParams(req.getQuery())));
  const call = {
    context,
    person,
    name,
    params,
    query: query as never,
    body: body as never,
    key: keyOf(req),
    token: tokenOf(req),
  };
  return handlerOf(id as HandledId)(call);
}

/** What the person was let in by, for what is done in their name. */
const tokenOf = ({ headers }: Request) => /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;

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
