import { sql } from 'kysely';
import type { DeliveryFault } from '../../domain/delivery.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import type { PortfolioStore, Standing, StandingSignal } from '../usecases/ports/portfolio.ts';
import type { Day } from './columns.ts';
import { toEngagement, visibleTo } from './engagements.ts';
import { inForce } from './inForce.ts';
import { readStandings, type StandingRow } from './portfolioQuery.ts';
import type { Executor } from './schema.ts';

/** `today` as for the engagements. */
export function createPortfolioStore(db: Executor, today: () => Day): PortfolioStore {
  return {
    async entries(person) {
      const { tenantId, objectId } = person;
      const rows = await visibleTo(db, person, today())
        .select([
          sql<DeliveryFault | null>`(
            select stopped_fault from conversation
            where tenant_id = engagement.channel_tenant_id and id = engagement.channel_id
          )`.as('silenced'),
          sql<Role[]>`array(
            select role from standing_role
            where engagement_id = engagement.id and tenant_id = ${tenantId} and object_id = ${objectId}
              and ${inForce(today())}
            order by role
          )`.as('roles'),
          sql<boolean>`exists (
            select from programme_lead where programme_id = engagement.programme_id
              and tenant_id = ${tenantId} and object_id = ${objectId}
          )`.as('leads'),
        ])
        .execute();
      return rows.map((row) => ({
        engagement: toEngagement(row),
        silenced: row.silenced,
        roles: [...row.roles, ...(row.leads ? ['programmeLead' as const] : [])],
      }));
    },

    async languages(person) {
      const rows = await visibleTo(db, person, today())
        .clearSelect()
        .select('engagement.language')
        .distinct()
        .execute();
      return rows.map(({ language }) => language);
    },

    async standings(ids, person, day, now) {
      if (ids.length === 0) return [];
      const values = { ids, tenantId: person.tenantId, objectId: person.objectId, today: day, now };
      return (await readStandings(db, values)).map(toStanding);
    },

    async signals(ids, person) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('signal')
        .where('engagement_id', 'in', [...ids])
        .where('gone_at', 'is', null)
        .where('state', '<>', 'closed')
        .select(['engagement_id', 'facts'])
        .execute();
      const seenIn = await roundsFor(
        db,
        person,
        rows.flatMap(({ facts }) => facts.rounds.map(({ id }) => id)),
      );
      return rows.map(({ engagement_id: engagementId, facts }) => ({
        engagementId,
        facts,
        seenIn: facts.rounds.flatMap(({ id }) => seenIn.get(id) ?? []),
      }));
    },
  };
}

async function roundsFor(
  db: Executor,
  person: PersonKey,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingSignal['seenIn'][number]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('round')
    .leftJoin('round_asked', (join) =>
      join
        .onRef('round_asked.round_id', '=', 'round.id')
        .on('round_asked.tenant_id', '=', person.tenantId)
        .on('round_asked.object_id', '=', person.objectId),
    )
    .where('round.id', 'in', [...new Set(ids)])
    .select(['round.id', 'round.audience', 'round_asked.role'])
    .execute();
  return new Map(
    rows.map(({ id, audience, role }) => [id, { id, audience, asked: role === null ? [] : [{ person, role }] }]),
  );
}

function toStanding(row: StandingRow): Standing {
  const { step_title: title, step_on: on, last, open } = row;
  return {
    engagementId: row.id,
    phase: row.phase,
    nextStep: title !== null && on !== null ? { title, from: on, to: on } : null,
    lastRound:
      last === null
        ? null
        : {
            ...last,
            closedAt: new Date(last.closedAt),
            settledAt: last.settledAt === null ? null : new Date(last.settledAt),
          },
    openRound: open === null ? null : { ...open, closesAt: new Date(open.closesAt) },
    nextOpening: row.opens_at,
  };
}
