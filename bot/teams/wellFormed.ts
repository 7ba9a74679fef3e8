import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { keptText } from '../../domain/keptText.ts';

/** Cards nest deepest, and no card of ours comes near. Deeper than this is made to exhaust whoever walks it. */
const DEEPEST = 64;

const text = z.string().max(1_000_000).nullish();
const account = z.looseObject({ id: z.string().max(1000), name: text }).nullish();

/** As much of the Bot Framework's activity schema as the SDK itself relies on before our handler is asked. */
const activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: text,
  name: text,
  text,
  locale: text,
  channelId: text,
  serviceUrl: text,
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  localTimestamp: z.iso.datetime({ offset: true }).nullish(),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: z.string().max(1000) }).nullish(),
  channelData: z.looseObject({}).nullish(),
  entities: z.array(z.looseObject({})).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string().max(1000) })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: z.string().max(1000) })).nullish(),
});

/**
 * The activity as the rest of the house may hold it: every text in it, names and ids too, is text that can be kept.
 *
 * @throws DomainError `invalidInput` for what is no activity, or is nested to exhaust whoever walks it
 */
export function keptActivity(body: unknown): Record<string, unknown> {
  const kept = keptThroughout(body, DEEPEST);
  if (typeof kept === 'object' && kept !== null && !Array.isArray(kept)) return { ...kept };
  throw new DomainError('invalidInput', 'no activity');
}

/** @throws DomainError `invalidInput` for a body that the SDK would break on */
export function requireActivity(body: unknown): void {
  const parsed = activity.safeParse(body);
  if (parsed.success) return;
  throw new DomainError('invalidInput', parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
}

function keptThroughout(value: unknown, levels: number): unknown {
  if (typeof value === 'string') return keptText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) throw new DomainError('invalidInput', 'nested too deep');
  if (Array.isArray(value)) return value.map((one) => keptThroughout(one, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keptThroughout(one, levels - 1)]));
}
