import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { type Route, USUAL_BYTES } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { admit, admitToProgramme } from '../usecases/access.ts';
import { type AuditedAction, withAudit } from '../usecases/act/withAudit.ts';
import { isToldOfOwnData } from '../usecases/auditOwn.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { SheetReader } from '../usecases/ports/sheets.ts';
import { readPlanFile } from '../usecases/readPlanFile.ts';
import { onShareOf, personShare } from '../usecases/share.ts';
import { toAuditedAction } from './auditedAction.ts';
import type { Bodies } from './bodiesInFlight.ts';
import type { createCalendarSender } from './calendars.ts';
import type { createDownloadSender } from './downloads.ts';
import { readFileBody } from './fileBody.ts';
import { type HandledId, handlerOf } from './handlers.ts';
import { ofPerson, readJsonBody } from './jsonBody.ts';
import { type Limits, TooOften } from './limits.ts';
import type { LiveHub } from './live.ts';
import { bytesToCome, hasBody } from './readBody.ts';
import { json } from './sendJson.ts';

/** What the routes stand on. */
export interface RouteParts {
  readonly context: Context;
  readonly live: LiveHub;
  readonly reader: SheetReader;
  /** Who is calling, and by what name they signed in, or null. The try-out knows personas; elsewhere it is the token. */
  signIn(
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<(PersonKey & { readonly name?: string | null }) | null>;
}

/** What the routes share. */
export interface Answering {
  readonly sendCalendar: ReturnType<typeof createCalendarSender>;
  readonly sendDownload: ReturnType<typeof createDownloadSender>;
  readonly limits: Limits;
  readonly bodies: Bodies;
  /** Where a request comes from, whole. */
  addressOf(req: Request): string;
  answerError(res: Response, error: unknown): void;
}

/** A request whose sender is known; nothing of its body has been read. */
interface Asked {
  readonly id: RouteId;
  readonly req: Request;
  readonly res: Response;
  readonly person: PersonKey;
  /** What they are called where they signed in. */
  readonly name: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  /** What it is to the audit log; null for nothing. */
  readonly action: AuditedAction | null;
}

const isRefusal = (error: unknown) => error instanceof DomainError && error.code === 'notSignedIn';

/** Sign in → admit → read → check → do → present, for one route of the contract. */
export function mount(server: Server, parts: RouteParts, id: RouteId, answering: Answering): void {
  const { limits, answerError, addressOf } = answering;
  const route: Route = ROUTES[id];
  const path = route.path.replace(/\{(\w+)\}/g, ':$1');
  server[route.method === 'delete' ? 'del' : route.method](path, async (req: Request, res: Response) => {
    try {
      // What a browser or a calendar opens that cannot sign in: the token in the address is the key.
      if (id === 'download') return await answering.sendDownload(req, res, addressOf(req));
      if (id === 'calendar') return await answering.sendCalendar(req, res);
      const visitor = await parts.signIn(req.headers);
      if (visitor === null) throw new DomainError('notSignedIn');
      const { name = null, tenantId, objectId } = visitor;
      const person = { tenantId, objectId };
      limits.person(person);
      if (id === 'live') return parts.live.join(person, res);
      const params = route.params.parse(req.params ?? {});
      const action = toAuditedAction(id, route, person, params, addressOf(req));
      const answer = await answerRoute(parts, { id, req, res, person, name, params, action }, answering.bodies);
      await json(req, res, route.status, answer);
    } catch (error) {
      const often = isRefusal(error) && limits.refused(req);
      answerError(res, often ? new TooOften() : error);
    }
  });
}

/**
 * Lets somebody in, and only then reads what they send: a body is dear, and whom it is for stands in the address. Until
 * somebody is let in, everything is done on their own part of the database, whatever engagement they name.
 * @throws DomainError and ZodError, which {@link toProblem} knows
 */
async function answerRoute(parts: RouteParts, asked: Asked, bodies: Bodies): Promise<unknown> {
  const { id, req, person, params, action } = asked;
  const route: Route = ROUTES[id];
  const { context } = parts;
  const own = personShare(person);
  await onShareOf(own, () => requireAdmitted(context, asked));
  const share = needsAct(route) && 'engagementId' in params ? String(params.engagementId) : own;
  const act = (body: unknown) =>
    onShareOf(share, async () => {
      const isAudited =
        action !== null &&
        (route.auditOwn === undefined || (await isToldOfOwnData(context, person, action.via, route.auditOwn)));
      const run = (within: Context) => doRoute({ ...parts, context: within }, asked, body);
      return isAudited ? withAudit(context, action, run) : run(context);
    });
  if (route.file === undefined && (route.body === undefined || !hasBody(req))) return act(undefined);
  const most = route.file?.most ?? route.mostBytes ?? USUAL_BYTES;
  return bodies.hold(own, bytesToCome(req, most), async () => act(await readBodyOf(asked, most)));
}

const needsAct = ({ needs }: Route) => needs !== 'signIn' && needs !== 'nothing';

/** What the contract says a route needs is enforced here, whatever the use case behind it checks itself. */
async function admitTo(context: Context, { id, person, params }: Asked): Promise<void> {
  const { needs }: Route = ROUTES[id];
  if (needs === 'signIn' || needs === 'nothing') return;
  if ('programmeId' in params) await admitToProgramme(context.db, person, String(params.programmeId), needs);
  else await admit(context.db, person, String(params.engagementId), needs);
}

/** The same before anything is read, with its line in the audit log where somebody is refused. */
async function requireAdmitted(context: Context, asked: Asked): Promise<void> {
  try {
    await admitTo(context, asked);
  } catch (error) {
    if (asked.action === null) throw error;
    await withAudit(context, asked.action, async () => {
      throw error;
    });
  }
}

function readBodyOf({ req, res, id }: Asked, most: number): Promise<unknown> {
  const { file }: Route = ROUTES[id];
  if (file === undefined) return readJsonBody(req, res, ofPerson(most));
  // Refused, it may be left half read: nobody should send anything else after it.
  res.setHeader('connection', 'close');
  return readFileBody(req, res, file);
}

/** Checks and does. */
async function doRoute({ context, reader }: RouteParts, asked: Asked, given: unknown): Promise<unknown> {
  const { id, req, person, name, params } = asked;
  const route: Route = ROUTES[id];
  // While a body came, which may take half a minute, they may have lost what let them in.
  if (given !== undefined) await admitTo(context, asked);
  if (id === 'readPlanFile') {
    if (!(given instanceof Uint8Array)) throw new DomainError('invalidInput', 'file');
    return readPlanFile(context, reader, person, String(params.engagementId), given);
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
