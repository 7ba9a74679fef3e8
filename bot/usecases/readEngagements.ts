import { may } from '../../domain/access.ts';
import type { Engagement } from '../../domain/engagement.ts';
import type { PersonKey } from '../../domain/people.ts';
import { askedAs, isOpen, type Round } from '../../domain/round.ts';
import type { EngagementView, OwnState } from '../../domain/views.ts';
import { actsOf, admit } from './access.ts';
import { stopToTell } from './deletion/standOfDeletion.ts';
import type { Context, Stores } from './ports/context.ts';
import { countOpenSignals } from './readSignals.ts';
import { nameOf, nextAsked, standing } from './views.ts';

/** @throws DomainError as {@link admit} */
export async function readEngagement(context: Context, person: PersonKey, id: string): Promise<EngagementView> {
  const { engagement } = await admit(context.db, person, id, 'readEngagement');
  return view(context, engagement, person);
}

async function view({ db, now }: Context, engagement: Engagement, person: PersonKey): Promise<EngagementView> {
  const roles = await db.engagements.rolesOf(person, engagement.id);
  const round = await db.rounds.findUnclosed(engagement.id);
  const nextAt = await db.series.nextOpening(engagement.id);
  const lastAt = await db.rounds.lastClosed(engagement.id);
  const { channel } = engagement;
  const told = channel !== null && may(roles, 'readPlace');
  return {
    ...nameOf(engagement),
    silenced: told ? await db.conversations.silencedBy(channel.tenantId, channel.channelId) : null,
    municipalityNumber: engagement.municipality.number,
    bodyNames: engagement.municipality.bodyNames,
    county: engagement.municipality.county,
    endedOn: engagement.endedOn,
    stoppedDeletion: await stopToTell(db, engagement.id, now()),
    ...standing(await db.plans.find(engagement.id), now()),
    myRoles: roles,
    acts: actsOf(roles),
    audience: engagement.audience,
    openSignals: await countOpenSignals(db, person, roles, engagement.id),
    nextCheckIn: nextAsked(engagement, nextAt),
    lastCheckIn: lastAt === null ? null : { closedAt: lastAt.toISOString() },
    openRound:
      round !== null && isOpen(round, now())
        ? {
            id: round.id,
            asked: round.asked.length,
            answered: await db.responses.count(round.id),
            closesAt: round.closesAt.toISOString(),
            mine: await ownState(db, round, person),
          }
        : null,
  };
}

async function ownState(db: Stores, round: Round, person: PersonKey): Promise<OwnState> {
  if (askedAs(round, person) === null) return 'notAsked';
  return (await db.responses.find(round.id, person)) === null ? 'unanswered' : 'answered';
}
