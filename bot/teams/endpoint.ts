import { CloudAdapter, type Request, type Response } from 'botbuilder';
import type { Links } from '../cards/links.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { Messenger } from '../usecases/ports/messenger.ts';
import type { Roster } from '../usecases/ports/rosters.ts';
import { botAuthentication, type TokenChecks } from './authentication.ts';
import { TeamsHandler } from './handler.ts';
import { createMessenger } from './messenger.ts';
import { oneRequestEach } from './oneRequest.ts';
import { createRoster } from './roster.ts';
import { requireActivity } from './wellFormed.ts';

const NO_APP_ID = '';

export interface TeamsEdge {
  readonly messenger: Messenger;
  readonly roster: Roster;
  /**
   * Handles one POST of the Bot Framework protocol; `req.body` holds the parsed activity.
   * @throws DomainError `invalidInput` for what is no activity; what a handler throws has been answered with 500
   */
  receive(req: object, res: object): Promise<void>;
}

/**
 * The Bot Framework side. Without `checks` it runs as the try-out does: its client has no keys, so nobody's token is
 * looked at, and it is for this machine only.
 */
export function createTeamsEdge(context: Context, links: Links, checks: TokenChecks | null = null): TeamsEdge {
  const adapter = new CloudAdapter(oneRequestEach(botAuthentication(checks)));
  // Logged here, once, and passed on: the sender then learns that this was not taken, and nothing is said to be done.
  adapter.onTurnError = async (_turn, error) => {
    context.log.error({ error }, 'turn broke');
    throw error;
  };
  const handler = new TeamsHandler(context, links);
  const appId = checks?.appId ?? NO_APP_ID;
  return {
    messenger: createMessenger(adapter, appId, links, () => context.now()),
    roster: createRoster(adapter, appId, () => context.now()),
    async receive(req, res) {
      requireActivity((req as Request).body);
      // Any server's request and response will do: the adapter asks for a parsed body, headers and a way to answer.
      await adapter.process(req as Request, res as Response, (turn) => handler.run(turn));
    },
  };
}
