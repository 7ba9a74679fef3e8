import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { ChannelKeys } from './keySets.ts';
import { bearerOf, refused, type Verdict, verifyToken } from './verify.ts';

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
 * The bot's door, in two steps. First, before anything of a request is read, whether Teams' connector sent it: its token's
 * signature, issuer, audience and time. Then, before anything acts on the activity, whatever kind it is, whether the token is
 * for this very service address, and whether the bot works in that tenant at all. Tokens of the emulator and of other bots
 * are not taken.
 * @returns what looks at the activity, and gives the token's claims; both steps throw DomainError `notSignedIn`, `forbidden`
 * for another tenant, or `unavailable`
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createBotGate(
  terms: BotTerms,
): (authorization: string | undefined) => Promise<(activity: unknown) => Claims> {
  const refuse = (code: 'notSignedIn' | 'forbidden', why: string) => {
    terms.onRefused(why);
    return new DomainError(code);
  };
  return async (authorization) => {
    const token = bearerOf(authorization);
    const seen = token === null ? refused('no token') : await judge(token, terms);
    if (!seen.held) throw refuse('notSignedIn', seen.why);
    const { claims } = seen;
    return (activity) => {
      const read = shape.safeParse(activity);
      const why = read.success ? mismatch(read.data, claims, terms) : 'activity';
      if (why !== null || !read.success) throw refuse('notSignedIn', why ?? 'activity');
      if (!worksIn(tenantsOf(read.data), terms.tenants)) throw refuse('forbidden', 'tenant');
      return claims;
    };
  };
}

/** The token by itself. */
async function judge(token: string, { appId, keys, now }: BotTerms): Promise<Verdict> {
  const { key, endorsements } = await keys();
  const verdict = await verifyToken(token, key, {
    issuer: ISSUER,
    audiences: [appId],
    claims: ['serviceurl'],
    now: now(),
    toleranceSeconds: TOLERANCE,
  });
  if (!verdict.held) return verdict;
  return endorsements(verdict.keyId).includes(CHANNEL) ? verdict : refused('endorsement');
}

/** What an activity says that its token does not; null where the two agree. */
function mismatch({ channelId, serviceUrl }: z.infer<typeof shape>, claims: Claims, terms: BotTerms): string | null {
  if (channelId !== CHANNEL) return 'channel';
  if (!terms.serviceUrls.some((known) => serviceUrl.startsWith(known))) return 'service address';
  return claims['serviceurl'] === serviceUrl ? null : 'claim serviceurl';
}

function tenantsOf({ conversation, channelData, from, recipient }: z.infer<typeof shape>): string[] {
  const named = [conversation?.tenantId, channelData?.tenant?.id, from?.tenantId, recipient?.tenantId];
  return named.flatMap((id) => (id ? [id.toLowerCase()] : []));
}

/** An activity that names no tenant is nobody's; one that names two must be from two that are allowed. */
function worksIn(named: readonly string[], allowed: readonly string[]): boolean {
  return named.length > 0 && named.every((id) => allowed.includes(id));
}
