import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PersonKey, Role } from '../../domain/people.ts';
import type { Answerer } from '../usecases/ports/answering.ts';
import type { Day } from './columns.ts';
import { living, toEngagement } from './engagements.ts';
import { inForce } from './inForce.ts';
import { prepared } from './prepared.ts';
import type { Executor } from './schema.ts';

/** One person before one round. */
export interface Place {
  readonly roundId: string;
  readonly person: PersonKey;
}

/** {@link Place}s as columns, one value each. */
export interface PlaceColumns {
  readonly roundIds: readonly string[];
  readonly tenantIds: readonly string[];
  readonly objectIds: readonly string[];
}

export function columnsOf(places: readonly Place[]): PlaceColumns {
  return {
    roundIds: places.map(({ roundId }) => roundId),
    tenantIds: places.map(({ person }) => person.tenantId),
    objectIds: places.map(({ person }) => person.objectId),
  };
}

interface Asking {
  round_id: string;
  tenant_id: string;
  object_id: string;
  /** From 1, in the order asked. */
  place: string;
}

/** Everything that an answer stands on. What is one row's at the most is joined, what may be several rows' gathered. */
const find = prepared((db, { roundIds, tenantIds, objectIds, today }: PlaceColumns & { readonly today: Day }) =>
  living(db)
    .innerJoin('round', 'round.engagement_id', 'engagement.id')
    .innerJoin(
      sql<Asking>`unnest(${roundIds}::uuid[], ${tenantIds}::text[], ${objectIds}::text[]) with ordinality`.as<'asking'>(
        sql`asking (round_id, tenant_id, object_id, place)`,
      ),
      'asking.round_id',
      'round.id',
    )
    .leftJoin('round_asked', (join) =>
      join
        .onRef('round_asked.round_id', '=', 'round.id')
        .onRef('round_asked.tenant_id', '=', 'asking.tenant_id')
        .onRef('round_asked.object_id', '=', 'asking.object_id'),
    )
    .leftJoin('form_opening', (join) =>
      join
        .onRef('form_opening.round_id', '=', 'round.id')
        .onRef('form_opening.tenant_id', '=', 'asking.tenant_id')
        .onRef('form_opening.object_id', '=', 'asking.object_id'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.tenant_id', '=', 'asking.tenant_id').onRef('person.object_id', '=', 'asking.object_id'),
    )
    .select([
      sql<number>`asking.place::int`.as('place'),
      'round.id as round_id',
      'round.closes_at',
      'round.closed_at',
      'round.settled_at',
      'round_asked.role as asked_as',
      'form_opening.opened_at as form_opened_at',
      'person.language as own_language',
    ])
    .select((eb) => [
      sql<Role[]>`array(${eb
        .selectFrom('standing_role')
        .whereRef('standing_role.engagement_id', '=', 'engagement.id')
        .whereRef('standing_role.tenant_id', '=', 'asking.tenant_id')
        .whereRef('standing_role.object_id', '=', 'asking.object_id')
        .where(inForce(today))
        .select('role')})`.as('held'),
      eb
        .exists(
          eb
            .selectFrom('programme_lead')
            .whereRef('programme_lead.programme_id', '=', 'engagement.programme_id')
            .whereRef('programme_lead.tenant_id', '=', 'asking.tenant_id')
            .whereRef('programme_lead.object_id', '=', 'asking.object_id')
            .select('programme_lead.object_id'),
        )
        .as('leads'),
      jsonArrayFrom(
        eb
          .selectFrom('round_question')
          .whereRef('round_question.round_id', '=', 'round.id')
          .whereRef('round_question.role', '=', 'round_asked.role')
          .orderBy('position')
          .select(['question_id as id', 'question_version as version']),
      ).as('asked'),
    ])
    .compile(),
);

/** What {@link Answerer} says of each place on the day, in their order; null as there. */
export async function findAnswerers(db: Executor, places: readonly Place[], today: Day): Promise<(Answerer | null)[]> {
  const rows = await find(db, { ...columnsOf(places), today });
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return places.map((_, at) => {
    const row = byPlace.get(at + 1);
    if (row === undefined) return null;
    return {
      round: { id: row.round_id, closesAt: row.closes_at, closedAt: row.closed_at, settledAt: row.settled_at },
      engagement: toEngagement(row),
      roles: [...row.held, ...(row.leads ? ['programmeLead' as const] : [])],
      askedAs: row.asked_as,
      asked: row.asked,
      formOpenedAt: row.form_opened_at,
      language: row.own_language,
    };
  });
}
