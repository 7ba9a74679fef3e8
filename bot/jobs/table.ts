import { z } from 'zod';
import { closeDueRounds, closeWhenDue } from '../usecases/closeRound.ts';
import { deliver, requeueUnfinished } from '../usecases/deliver.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { Job } from '../usecases/ports/jobs.ts';
import type { Messenger } from '../usecases/ports/messenger.ts';

/** What jobs are given to work with. */
export interface Work {
  readonly context: Context;
  readonly messenger: Messenger;
}

interface JobDefinition {
  /** How many a worker takes at a time and works side by side. */
  readonly atOnce: number;
  /** @throws ZodError when the job's data is not what its name promises */
  run(work: Work, data: unknown): Promise<void>;
}

function job<Data>(
  schema: z.ZodType<Data>,
  atOnce: number,
  run: (work: Work, data: Data) => Promise<void>,
): JobDefinition {
  return { atOnce, run: (work, data) => run(work, schema.parse(data)) };
}

/** Work that is queued: name, what it is given, what it does. Every `run` is idempotent and safe to overlap. */
export const JOBS: Readonly<Record<Job['name'], JobDefinition>> = {
  deliver: job(z.object({ deliveryId: z.uuid() }), 10, ({ context, messenger }, { deliveryId }) =>
    deliver(context, messenger, deliveryId),
  ),
  closeRound: job(z.object({ roundId: z.uuid() }), 1, ({ context }, { roundId }) => closeWhenDue(context, roundId)),
};

/** A delivery is picked up by its own job within seconds; one that is this late has lost it. */
const LATE_MS = 60_000;

/** Work that comes by the clock. It mends what a lost job or a dead worker left; nothing waits for it otherwise. */
export const RECURRING: readonly { name: string; cron: string; run: (work: Work) => Promise<void> }[] = [
  { name: 'closeDueRounds', cron: '* * * * *', run: ({ context }) => closeDueRounds(context) },
  {
    name: 'requeueUnfinished',
    cron: '* * * * *',
    run: ({ context }) => requeueUnfinished(context, new Date(context.now().getTime() - LATE_MS)),
  },
];
