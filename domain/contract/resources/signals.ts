import { z } from 'zod';
import { LOCAL_ROLES, SIGNAL_KINDS, SIGNAL_STATES, type SignalFacts } from '../../signal.ts';
import type { SignalView } from '../../views.ts';
import { instant, localized } from './common.ts';

const middle = z.object({ n: z.int(), low: z.int(), high: z.int() });

const rounds = z.array(z.object({ id: z.uuid(), openedAt: instant })).readonly();

const facts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('viewsDiffer'),
    rounds,
    questionId: z.string(),
    version: z.int(),
    municipality: middle.nullable(),
    guides: middle.nullable(),
  }),
  z.object({ kind: z.literal('guidesDidMost'), rounds, answers: z.int(), fewest: z.int().optional() }),
  z.object({ kind: z.literal('noLeadershipTime'), rounds, answers: z.int() }),
  z.object({ kind: z.literal('lacksClarifications'), rounds }),
  z.object({ kind: z.literal('roleChangedHands'), rounds, role: z.enum(LOCAL_ROLES) }),
  z.object({ kind: z.literal('halfSilent'), rounds, asked: z.int(), answered: z.int() }),
  z.object({ kind: z.literal('noNextDate'), rounds }),
]) satisfies z.ZodType<SignalFacts>;

export const signalResource = z.object({
  id: z.uuid(),
  kind: z.enum(SIGNAL_KINDS),
  state: z.enum(SIGNAL_STATES),
  facts,
  question: localized.nullable(),
  firstSeenAt: instant,
  goneAt: instant.nullable(),
  changed: z.object({ name: z.string(), at: instant }).nullable(),
}) satisfies z.ZodType<SignalView>;

/** By kind, and of each kind the newest first. */
export const signalList = z.object({ signals: z.array(signalResource) });

export const signalBody = z.strictObject({ state: z.enum(SIGNAL_STATES) });
