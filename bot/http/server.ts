import restify, { type Request, type Response, type Server } from 'restify';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ArchivePrinter, CalendarWriter, PlanPrinter } from '../usecases/ports/planFiles.ts';
import type { SheetWriter } from '../usecases/ports/sheets.ts';
import { hearStreams, requireAdmissible } from './admissibleRequest.ts';
import { createBodies } from './bodiesInFlight.ts';
import { createCalendarSender } from './calendars.ts';
import { asksTooMuchAtOnce, boundConnections } from './connections.ts';
import { createDescription } from './description.ts';
import { createDownloadSender } from './downloads.ts';
import { addressOf, type Edge, LOCAL_EDGE, pagePolicy, securityHeaders, withHeaders } from './edge.ts';
import { OF_TEAMS, readJsonBody } from './jsonBody.ts';
import { createLimits, TooOften, turnedAway } from './limits.ts';
import { type Answering, mount, type RouteParts } from './mount.ts';
import { toProblem } from './problems.ts';
import { RefusedRequest } from './refusedRequest.ts';
import { json, sendJson } from './sendJson.ts';
import { mountPages, mountTab } from './tabFiles.ts';
import { numbered, watched } from './watch.ts';

const PROBLEM = 'application/problem+json';

/** When to ask again after the database did not answer. */
const AWAY_SECONDS = 5;

export interface ServerParts extends RouteParts {
  readonly sheets: SheetWriter;
  readonly printer: PlanPrinter;
  readonly archivist: ArchivePrinter;
  readonly calendars: CalendarWriter;
  readonly version: string;
  /** The folder of the built tab. */
  readonly tabFolder: string;
  /** The folder of the built stand-in for Teams, for the try-out only; left out, there is none. */
  readonly hostFolder?: string;
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
      await parts.receive(req, res, () => readJsonBody(req, res, OF_TEAMS));
    } catch (error) {
      const often = isTurnedAway(error) && limits.refused(req);
      // Where the bot's own side has answered already, it has also logged.
      if (!res.headersSent) answerError(res, often ? new TooOften() : error);
    }
  });
  const answering: Answering = {
    sendCalendar: createCalendarSender(parts.context, parts.calendars, limits),
    sendDownload: createDownloadSender(parts, limits),
    limits,
    bodies: createBodies(),
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

/** What the bot's door lets nobody in with: no token or a bad one, another tenant, and what is no activity. */
const isTurnedAway = (error: unknown) =>
  error instanceof RefusedRequest ||
  (error instanceof DomainError && ['notSignedIn', 'forbidden', 'invalidInput', 'tooLarge'].includes(error.code));
