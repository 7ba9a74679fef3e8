import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';

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

/** @throws DomainError `invalidInput` for a body that the SDK would break on */
export function requireActivity(body: unknown): void {
  const parsed = activity.safeParse(body);
  if (parsed.success) return;
  throw new DomainError('invalidInput', parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
}
