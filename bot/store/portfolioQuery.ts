import { sql } from 'kysely';
import type { QuestionRef } from '../../domain/question.ts';
import type { OwnState } from '../../domain/views.ts';
import { prepared } from './prepared.ts';

/** Where one engagement stands; rounds as documents, with their instants in ISO 8601. */
export interface StandingRow {
  readonly id: string;
  readonly phase: string | null;
  readonly step_title: string | null;
  readonly step_on: string | null;
  readonly opens_at: Date | null;
  readonly last: {
    readonly id: string;
    readonly closedAt: string;
    readonly settledAt: string | null;
    readonly asked: number;
    readonly answered: number;
    readonly questions: readonly QuestionRef[];
  } | null;
  readonly open: {
    readonly id: string;
    readonly closesAt: string;
    readonly asked: number;
    readonly answered: number;
    readonly mine: OwnState;
  } | null;
}

interface Values {
  readonly ids: readonly string[];
  readonly tenantId: string;
  readonly objectId: string;
  readonly today: string;
  readonly now: Date;
}

const asked = sql`(select count(*)::int from round_asked where round_id = round.id)`;
const answered = sql`(select count(*)::int from response where round_id = round.id)`;

/**
 * Of each engagement the first or the newest of everything, each found in its own index: as much work for a municipality
 * in its third year as for one in its first week. The order within the plan is that of `currentPhase` and
 * `nextMilestone`, which a test holds this against.
 */
export const readStandings = prepared((db, { ids, tenantId, objectId, today, now }: Values) => {
  const mine = (table: string) => sql`exists (
    select from ${sql.table(table)} as own
    where own.round_id = round.id and own.tenant_id = ${tenantId} and own.object_id = ${objectId}
  )`;
  return sql<StandingRow>`
    select one.id, phase.title as phase, step.title as step_title, step.ends_on as step_on,
      (select min(opens_at) from series where engagement_id = one.id and state = 'running') as opens_at,
      last.document as last, open.document as open
    from unnest(${ids}::uuid[]) as one (id)
    left join lateral (
      select title from plan_item
      where engagement_id = one.id and kind = 'phase' and ends_on >= ${today}::date
      order by starts_on, ends_on, id limit 1
    ) as phase on true
    left join lateral (
      select title, ends_on from plan_item
      where engagement_id = one.id and kind in ('milestone', 'decision') and ends_on >= ${today}::date
        and status not in ('done', 'postponed')
      order by ends_on, kind = 'decision', id limit 1
    ) as step on true
    left join lateral (
      select jsonb_build_object('id', id, 'closedAt', closed_at, 'settledAt', settled_at, 'asked', ${asked}, 'answered', ${answered},
        'questions', (
          select coalesce(
            jsonb_agg(jsonb_build_object('id', question_id, 'version', question_version) order by role, position), '[]'
          ) from round_question where round_id = round.id
        )) as document
      from round where engagement_id = one.id and closed_at is not null order by closed_at desc, id desc limit 1
    ) as last on true
    left join lateral (
      select jsonb_build_object('id', id, 'closesAt', closes_at, 'asked', ${asked}, 'answered', ${answered}, 'mine',
        case when not ${mine('round_asked')} then 'notAsked' when ${mine('response')} then 'answered' else 'unanswered' end
      ) as document
      from round where engagement_id = one.id and closed_at is null and closes_at > ${now}::timestamptz limit 1
    ) as open on true
  `.compile(db);
});
