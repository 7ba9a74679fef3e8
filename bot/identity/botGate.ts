import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { ChannelKeys } from './keySets.ts';
import { bearerOf, type Refused, refused, verifyToken } from './verify.ts';

const CHANNEL = 'msteams';
const ISSUER = 'https://api.botframework.com';
/** Seconds, as the Bot Framework's own documentation has it. */
const TOLERANCE = 300;

export interface BotTerms {
  readonly appId: string;
  /** The tenants that the bot works in. */
  readonly tenants: readonly string[];
  /** The connectors that may be written back to; each address begins with one of these. */
  readonly serviceUrls: readonly string[];
  readonly keys: () => Promise<ChannelKeys>;
  readonly now: () => Date;
  /** Told why something was not let in, in a word. */
  readonly onRefused: (why: string) => void;
}

/** What a token said, as plain claims. */
export type Claims = Readonly<Record<string, unknown>>;

const tenant = z.looseObject({ id: z.string().nullish() }).nullish();
/** Everywhere that an activity names a tenant. */
const shape = z.looseObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ tenantId: z.string().nullish() }).nullish(),
  channelData: z.looseObject({ tenant }).nullish(),
  from: z.looseObject({ tenantId: z.string().nullish() }).nullish(),
  recipient: z.looseObject({ tenantId: z.string().nullish() }).nullish(),
});

/**
 * The bot's door, before anything reads an activity, whatever kind it is: first whether Teams' connector sent it (its
 * token: signature, issuer, audience, time, and that it is for this very service address), then whether the bot works in
 * that tenant at all. Tokens of the emulator and of other bots are not taken.
 * @returns the token's claims; it throws DomainError `notSignedIn`, `forbidden` for another tenant, or `unavailable`
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createBotGate(terms: BotTerms): (authorization: string | undefined, body: unknown) => Promise<Claims> {
  return async (authorization, body) => {
    const token = bearerOf(authorization);
    const seen = token === null ? refused('no token') : await judge(token, body, terms);
    if ('why' in seen) {
      terms.onRefused(seen.why);
      throw new DomainError('notSignedIn');
    }
    if (!worksIn(seen.tenants, terms.tenants)) {
      terms.onRefused('tenant');
      throw new DomainError('forbidden');
    }
    return seen.claims;
  };
}

async function judge(
  token: string,
  body: unknown,
  { appId, serviceUrls, keys, now }: BotTerms,
): Promise<Refused | { readonly claims: Claims; readonly tenants: readonly string[] }> {
  const activity = shape.safeParse(body);
  if (!activity.success) return refused('activity');
  const { channelId, serviceUrl } = activity.data;
  if (channelId !== CHANNEL) return refused('channel');
  if (!serviceUrls.some((known) => serviceUrl.startsWith(known))) return refused('service address');
  const { key, endorsements } = await keys();
  const verdict = await verifyToken(token, key, {
    issuer: ISSUER,
    audiences: [appId],
    claims: ['serviceurl'],
    now: now(),
    toleranceSeconds: TOLERANCE,
  });
  if (!verdict.held) return verdict;
  if (!endorsements(verdict.keyId).includes(CHANNEL)) return refused('endorsement');
  if (verdict.claims['serviceurl'] !== serviceUrl) return refused('claim serviceurl');
  return { claims: verdict.claims, tenants: tenantsOf(activity.data) };
}

function tenantsOf({ conversation, channelData, from, recipient }: z.infer<typeof shape>): string[] {
  const named = [conversation?.tenantId, channelData?.tenant?.id, from?.tenantId, recipient?.tenantId];
  return named.flatMap((id) => (id ? [id.toLowerCase()] : []));
}

/** An activity that names no tenant is nobody's; one that names two must be from two that are allowed. */
function worksIn(named: readonly string[], allowed: readonly string[]): boolean {
  return named.length > 0 && named.every((id) => allowed.includes(id));
}
