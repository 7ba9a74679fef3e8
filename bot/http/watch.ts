import type { Request, Response } from 'restify';
import type { Telemetry } from '../usecases/ports/telemetry.ts';
import { inRequest } from '../usecases/request.ts';

/** Asked all the time by whoever looks whether we live, or open for an hour: neither says how fast we answer. */
const UNWATCHED = /^\/(healthz|readyz|api\/v1\/live)$/;

/** Gives each request an id that its answer carries, whatever becomes of it. */
export function numbered(req: Request, res: Response, next: () => void): void {
  res.setHeader('x-request-id', req.id());
  next();
}

/**
 * Has everything logged on the way carry the request's id, and follows it by its route and status. Whoever reads the body
 * later does it by a promise: what hears its parts belongs to the socket and not to the request.
 */
export function watched(telemetry: Telemetry) {
  return (req: Request, res: Response, next: () => void) => {
    inRequest(req.id(), () => {
      if (UNWATCHED.test(req.path())) return next();
      void telemetry.follow('request', `${req.method}`, async (part) => {
        next();
        if (!res.destroyed) await new Promise<void>((closed) => res.once('close', closed));
        part.call(`${req.method} ${routeOf(req)}`);
        part.end(res.writableFinished ? String(res.statusCode) : 'left');
      });
    });
  };
}

/** As the contract has it, so that ids in the address are no labels. */
function routeOf(req: Request): string {
  return String((req.getRoute() as { readonly path?: unknown } | undefined)?.path ?? 'none');
}
