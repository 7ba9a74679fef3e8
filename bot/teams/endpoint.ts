import { CloudAdapter, type Request, type Response } from 'botbuilder';
import type { Links } from '../cards/links.ts';
import { Flight } from '../usecases/flight.ts';
import { paceRequest } from '../usecases/paceRequest.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { Messenger } from '../usecases/ports/messenger.ts';
import type { Roster } from '../usecases/ports/rosters.ts';
import { onShareOf } from '../usecases/share.ts';
import { isUnavailable } from '../usecases/unavailable.ts';
import { type BotTrust, botAuthentication } from './authentication.ts';
import { TeamsHandler } from './handler.ts';
import { createMessenger } from './messenger.ts';
import { oneRequestEach } from './oneRequest.ts';
import { createRoster, type Paced } from './roster.ts';
import { keptActivity, requireActivity } from './wellFormed.ts';

const NO_APP_ID = '';

export interface TeamsEdge {
  readonly messenger: Messenger;
  readonly roster: Roster;
  /**
   * Handles one POST of the Bot Framework protocol; `readBody` gives the parsed activity, and is asked when the token is
   * known to be good.
   * @throws DomainError `invalidInput` for what is no activity, what `readBody` throws, and what the trust's `admit` throws
   * for whoever is not let in; what a handler throws has been answered with 500
   */
  receive(req: object, res: object, readBody: () => Promise<unknown>): Promise<void>;
}

/**
 * The Bot Framework side. Without `trust` it runs as the try-out does: its client has no keys, so nobody's token is
 * looked at, and it is for this machine only.
 */
export function createTeamsEdge(context: Context, links: Links, trust: BotTrust | null = null): TeamsEdge {
  const { sdk, admitted } = botAuthentication(trust);
  const adapter = new CloudAdapter(oneRequestEach(sdk));
  // Passed on and not logged: what breaks while a request is handled is logged in `receive`, and whoever sends unasked
  // gets it and knows what Teams' refusal means.
  adapter.onTurnError = async (_turn, error) => {
    throw error;
  };
  const flight = new Flight();
  const paced: Paced = (about, send) => paceRequest(context, flight, about, send);
  const handler = new TeamsHandler(context, links, paced);
  const appId = trust?.appId ?? NO_APP_ID;
  return {
    roster: createRoster(adapter, appId, () => context.now(), paced),
    messenger: createMessenger(adapter, appId, links, () => context.now()),
    async receive(given, res, readBody) {
      const req = given as Request & { headers: { authorization?: string } };
      const asked = { headers: req.headers, ...(req.method !== undefined && { method: req.method }) };
      // Before anybody is let in by it: what was looked at and what is acted on are the same.
      const readActivity = async () => keptActivity(await readBody());
      await admitted(req.headers.authorization, readActivity, async (body) => {
        requireActivity(body);
        const turns = { broke: false };
        // Any server's request and response will do: the adapter asks for a parsed body, headers and a way to answer.
        await adapter.process({ ...asked, body }, answering(res as Response, turns), async (turn) => {
          try {
            const place = String(turn.activity.conversation?.id).slice(0, 200);
            await onShareOf(`conversation ${place}`, () => handler.run(turn));
          } catch (error) {
            // Not left to the SDK, which would print it with all that it holds and send its text as the answer.
            if (!isUnavailable(error)) context.log.error({ error }, 'turn broke');
            turns.broke = true;
          }
        });
      });
    },
  };
}

/** What broke is answered with 500 and nothing else: the sender then learns that this was not taken. */
function answering(res: Response, turns: { readonly broke: boolean }): Response {
  let failed = false;
  return {
    socket: res.socket,
    header: (name, value) => res.header(name, value),
    status(code) {
      failed = turns.broke || code === 500;
      return res.status(failed ? 500 : code);
    },
    send: (...body) => (failed ? undefined : res.send(...body)),
    end: (...rest) => res.end(...rest),
  };
}
