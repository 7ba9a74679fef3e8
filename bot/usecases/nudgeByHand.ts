import { type Engagement, hasEnded } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import { type NudgeRefusal, nudgeByHandAt, nudgeDay } from '../../domain/nudge.ts';
import { ASKED_ROLES, type AskedRole, type PersonKey } from '../../domain/people.ts';
import { isOpen, type Round } from '../../domain/round.ts';
import type { MissingView, NudgeView } from '../../domain/views.ts';
import { admitToRound } from './access.ts';
import { plannedNudges } from './nudgeByPlan.ts';
import { namesOf } from './people.ts';
import type { Context, Stores } from './ports/context.ts';
import { isFirst } from './resend.ts';
import { sendNudge, wantingNudges, whoIsMissing } from './sendNudge.ts';

/** Who has not answered, and when they are reminded. @throws DomainError as `admitToRound` */
export async function readMissing(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<MissingView> {
  const { round, engagement } = await admitToRound(context.db, person, roundId, 'nudgeRound', engagementId);
  return viewMissing(context.db, round, engagement, context.now());
}

/**
 * Reminds those who have not answered because somebody who runs the round asks for it: now, or at the first time we may
 * turn to people. Once a day and round, the plan's own included.
 * @throws DomainError as `admitToRound`; `roundClosed`; `guidanceEnded` after the engagement's last day; `nudgeNotNow` with the
 * reason as `detail`
 */
export async function nudgeByHand(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
  key: string | null = null,
): Promise<MissingView> {
  return context.db.act(async (stores, outcome) => {
    const { round, engagement } = await admitToRound(stores, person, roundId, 'nudgeRound', engagementId);
    const now = context.now();
    if (!(await isFirst(stores, person, key, now)))
      return outcome.unchanged(await viewMissing(stores, round, engagement, now));
    const at = nextByHand(round, engagement, await situationOf(stores, round), now);
    if (at === 'closed') throw new DomainError('roundClosed');
    if (at === 'ended') throw new DomainError('guidanceEnded');
    if (!(at instanceof Date)) throw new DomainError('nudgeNotNow', at);
    const day = nudgeDay(at);
    const added = await stores.nudges.add({ roundId, day, dueAt: at, by: person });
    if (!added) throw new DomainError('nudgeNotNow', 'today' satisfies NudgeRefusal);
    if (at <= now) await sendNudge(context, stores, engagement, round, day);
    else await stores.jobs.enqueue({ name: 'nudge', data: { roundId, day } }, at);
    await stores.changes.publish(engagement.id, 'round');
    return viewMissing(stores, round, engagement, now);
  });
}

/** What a nudge depends on, read once. */
async function situationOf(stores: Stores, round: Round) {
  const missing = await whoIsMissing(stores, round);
  return {
    missing,
    wanting: await wantingNudges(stores, missing),
    nudges: await stores.nudges.list(round.id),
    quiet: await stores.quietPeriods.find(round.engagementId),
  };
}

type Situation = Awaited<ReturnType<typeof situationOf>>;

function nextByHand(
  round: Round,
  engagement: Engagement,
  { missing, wanting, nudges, quiet }: Situation,
  now: Date,
): Date | NudgeRefusal {
  if (!isOpen(round, now)) return 'closed';
  if (missing.length === 0) return 'allAnswered';
  if (wanting.length === 0) return 'unwanted';
  const taken = nudges.map(({ day }) => day);
  const at = nudgeByHandAt(round, taken, quiet, now);
  return at instanceof Date && hasEnded(engagement, nudgeDay(at)) ? 'ended' : at;
}

async function viewMissing(stores: Stores, round: Round, engagement: Engagement, now: Date): Promise<MissingView> {
  const situation = await situationOf(stores, round);
  const { nudges, quiet } = situation;
  const next = nextByHand(round, engagement, situation, now);
  const taken = new Set(nudges.map(({ day }) => day));
  const coming = plannedNudges(round, quiet).filter(
    (at) => at > now && !taken.has(nudgeDay(at)) && !hasEnded(engagement, nudgeDay(at)),
  );
  const nameOf = await namesOf(stores, round.engagementId, [
    ...situation.missing.map(({ person }) => person),
    ...nudges.flatMap(({ by }) => by ?? []),
  ]);
  const missing = situation.missing.map(({ person, role }) => ({ name: nameOf(person) ?? '', role }));
  const place = (role: AskedRole) => ASKED_ROLES.indexOf(role);
  missing.sort((a, b) => place(a.role) - place(b.role) || a.name.localeCompare(b.name, 'nb'));
  const views = nudges.map(
    ({ dueAt, doneAt, by, chats, thread }): NudgeView => ({
      at: (doneAt ?? dueAt).toISOString(),
      by: by && (nameOf(by) ?? ''),
      sent: doneAt !== null,
      chats,
      thread,
    }),
  );
  return {
    missing,
    nudges: views,
    planned: isOpen(round, now) ? coming.map((at) => at.toISOString()) : [],
    next: next instanceof Date ? next.toISOString() : null,
    why: next instanceof Date ? null : next,
  };
}
