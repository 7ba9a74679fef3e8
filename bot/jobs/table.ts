import { z } from 'zod';
import { cleanUp } from '../usecases/cleanUp.ts';
import { closeDueRounds, closeWhenDue } from '../usecases/closeRound.ts';
import { applyRetention } from '../usecases/deletion/applyRetention.ts';
import { carryOutDeletions } from '../usecases/deletion/carryOutDeletions.ts';
import { dropDownloads } from '../usecases/downloads.ts';
import { endForgottenSessions } from '../usecases/endSession.ts';
import { forgetUnreferred, forgetUnusedRosters } from '../usecases/forgetUnreferred.ts';
import { nudgeDueRounds, nudgeWhenDue } from '../usecases/nudgeByPlan.ts';
import { openDueSeries } from '../usecases/openDueSeries.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { Job } from '../usecases/ports/jobs.ts';
import type { Messenger } from '../usecases/ports/messenger.ts';
import type { MunicipalityRegister } from '../usecases/ports/register.ts';
import type { Roster } from '../usecases/ports/rosters.ts';
import { forgetLeadChanges } from '../usecases/programme/readLeads.ts';
import { readDueRosters, readUsedRoster } from '../usecases/readRoster.ts';
import { refreshRegister } from '../usecases/refreshRegister.ts';
import { refreshAllSignals } from '../usecases/refreshSignals.ts';
import { remindActions } from '../usecases/remindActions.ts';
import { forgetResends } from '../usecases/resend.ts';
import { settleDueRounds, settleWhenDue } from '../usecases/settleRound.ts';
import { forgetSetUps } from '../usecases/setUp/saveSetUp.ts';

/** What jobs are given to work with. */
export interface Work {
  readonly context: Context;
  readonly messenger: Messenger;
  readonly roster: Roster;
  /** Tenants whose people may be members of another's shared channel. */
  readonly allowedTenants: readonly string[];
  /** Null where the service asks none. */
  readonly register: MunicipalityRegister | null;
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
  nudge: job(z.object({ roundId: z.uuid(), day: z.iso.date() }), 1, ({ context }, { roundId, day }) =>
    nudgeWhenDue(context, roundId, day),
  ),
  readRoster: job(z.object({ tenantId: z.string(), id: z.string() }), 1, (work, of) =>
    readUsedRoster(work.context, work.roster, work.allowedTenants, of),
  ),
  readRegister: job(z.object({}), 1, ({ context, register }) => refreshRegister(context, register)),
  closeRound: job(z.object({ roundId: z.uuid() }), 1, ({ context }, { roundId }) => closeWhenDue(context, roundId)),
  settleRound: job(z.object({ roundId: z.uuid() }), 1, ({ context }, { roundId }) => settleWhenDue(context, roundId)),
};

/** Work that comes by the clock. It mends what a lost job or a dead worker left; nothing waits for it otherwise. */
export const RECURRING: readonly { name: string; cron: string; run: (work: Work) => Promise<void> }[] = [
  { name: 'closeDueRounds', cron: '* * * * *', run: ({ context }) => closeDueRounds(context) },
  { name: 'settleDueRounds', cron: '* * * * *', run: ({ context }) => settleDueRounds(context) },
  { name: 'nudgeDueRounds', cron: '*/10 8-15 * * 1-5', run: ({ context }) => nudgeDueRounds(context) },
  { name: 'remindActions', cron: '*/10 8-15 * * 1-5', run: ({ context }) => remindActions(context) },
  { name: 'endForgottenSessions', cron: '7 8-15 * * 1-5', run: ({ context }) => endForgottenSessions(context) },
  { name: 'openDueSeries', cron: '* * * * *', run: ({ context }) => openDueSeries(context) },
  { name: 'refreshSignals', cron: '17 * * * *', run: ({ context }) => refreshAllSignals(context) },
  { name: 'dropDownloads', cron: '*/10 * * * *', run: ({ context }) => dropDownloads(context) },
  { name: 'applyRetention', cron: '41 3 * * *', run: ({ context }) => applyRetention(context) },
  { name: 'carryOutDeletions', cron: '11 * * * *', run: ({ context }) => carryOutDeletions(context) },
  { name: 'forgetResends', cron: '41 * * * *', run: ({ context }) => forgetResends(context) },
  {
    name: 'readDueRosters',
    cron: '*/5 * * * *',
    run: ({ context, roster, allowedTenants }) => readDueRosters(context, roster, allowedTenants),
  },
  { name: 'refreshRegister', cron: '17 4 * * *', run: ({ context, register }) => refreshRegister(context, register) },
  { name: 'forgetSetUps', cron: '47 3 * * *', run: ({ context }) => forgetSetUps(context) },
  { name: 'cleanUp', cron: '53 * * * *', run: ({ context }) => cleanUp(context) },
  { name: 'forgetLeadChanges', cron: '53 3 * * *', run: ({ context }) => forgetLeadChanges(context) },
  { name: 'forgetUnusedRosters', cron: '29 * * * *', run: ({ context }) => forgetUnusedRosters(context) },
  { name: 'forgetUnreferred', cron: '53 3 * * *', run: ({ context }) => forgetUnreferred(context) },
  { name: 'forgetRequests', cron: '23 * * * *', run: ({ context }) => context.db.pace.forget() },
];
