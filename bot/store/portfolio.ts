import { sql } from 'kysely';
import type { PersonKey, Role } from '../../domain/people.ts';
import type { PortfolioStore, Standing, StandingSignal } from '../usecases/ports/portfolio.ts';
import { toEngagement, visibleTo } from './engagements.ts';
import { readStandings, type StandingRow } from './portfolioQuery.ts';
import type { Executor } from './schema.ts';

export function createPortfolioStore(db: Executor): PortfolioStore {
  return {
    async entries(person) {
      const { tenantId, objectId } = person;
      const rows = await visibleTo(db, person)
        .select([
          sql<Role[]>`array(
            select role from role_holder
            where engagement_id = engagement.id and tenant_id = ${tenantId} and object_id = ${objectId} order by role
          )`.as('roles'),
          sql<boolean>`exists (
            select from programme_lead where programme_id = engagement.programme_id
              and tenant_id = ${tenantId} and object_id = ${objectId}
          )`.as('leads'),
        ])
        .execute();
      return rows.map((row) => ({
        engagement: toEngagement(row),
        roles: [...row.roles, ...(row.leads ? ['programmeLead' as const] : [])],
      }));
    },

    async languages(person) {
      const rows = await visibleTo(db, person).clearSelect().select('engagement.language').distinct().execute();
      return rows.map(({ language }) => language);
    },

    async standings(ids, person, today, now) {
      if (ids.length === 0) return [];
      const values = { ids, tenantId: person.tenantId, objectId: person.objectId, today, now };
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
    lastRound: last === null ? null : { ...last, closedAt: new Date(last.closedAt) },
    openRound: open === null ? null : { ...open, closesAt: new Date(open.closesAt) },
    nextOpening: row.opens_at,
  };
}
