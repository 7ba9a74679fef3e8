import { type Selectable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Role } from '../../domain/people.ts';
import type { AnsweringStore } from '../usecases/ports/answering.ts';
import { CHANGES, sayChange } from './changes.ts';
import { living, toEngagement } from './engagements.ts';
import { prepared } from './prepared.ts';
import { toResponse } from './responses.ts';
import { type RoundEdits, roundEdits } from './roundEdits.ts';
import type { Executor, Schema } from './schema.ts';

interface Key {
  readonly roundId: string;
  readonly tenantId: string;
  readonly objectId: string;
}

/** Everything that an answer stands on. What is one row's at the most is joined, what may be several rows' gathered. */
const findAnswerer = prepared((db, { roundId, tenantId, objectId }: Key) => {
  const person = { tenant_id: tenantId, object_id: objectId };
  return living(db)
    .innerJoin('round', 'round.engagement_id', 'engagement.id')
    .leftJoin('round_asked', (join) =>
      join
        .onRef('round_asked.round_id', '=', 'round.id')
        .on('round_asked.tenant_id', '=', tenantId)
        .on('round_asked.object_id', '=', objectId),
    )
    .where('round.id', '=', roundId)
    .select(['round.id as round_id', 'round.closes_at', 'round.closed_at', 'round_asked.role as asked_as'])
    .select((eb) => [
      sql<Role[]>`array(${eb
        .selectFrom('role_holder')
        .whereRef('role_holder.engagement_id', '=', 'engagement.id')
        .where((on) => on.and(person))
        .select('role')})`.as('held'),
      eb
        .exists(
          eb
            .selectFrom('programme_lead')
            .whereRef('programme_lead.programme_id', '=', 'engagement.programme_id')
            .where((on) => on.and(person))
            .select('object_id'),
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
      eb
        .selectFrom('form_opening')
        .whereRef('form_opening.round_id', '=', 'round.id')
        .where((on) => on.and(person))
        .select('opened_at')
        .as('form_opened_at'),
      eb
        .selectFrom('person')
        .where((on) => on.and(person))
        .select('person.language')
        .as('own_language'),
    ])
    .compile();
});

type Recording = Key & RoundEdits & { readonly role: string; readonly answers: string; readonly told: string };

/** One statement is one transaction, and one way to the database and back. */
const recordResponse = prepared((db, recording: Recording) => {
  const { roundId, tenantId, objectId, role, answers, wantedAt, told } = recording;
  const own = sql`round_id = ${roundId} and tenant_id = ${tenantId} and object_id = ${objectId}`;
  return sql<Selectable<Schema['response']>>`
    with
    sent as (update form_opening set sent = true where ${own} and not sent),
    dropped as (delete from draft where ${own}),
    ${roundEdits(recording)}
    insert into response (round_id, tenant_id, object_id, role, answers, sent_at, changed_at)
    values (${roundId}, ${tenantId}, ${objectId}, ${role}, ${answers}, ${wantedAt}, ${wantedAt})
    on conflict (round_id, tenant_id, object_id) do update set
      answers = excluded.answers,
      -- The same press handed over twice is not a change.
      changed_at = case when response.answers = excluded.answers then response.changed_at else excluded.changed_at end
    returning round_id, tenant_id, object_id, role, answers, sent_at, changed_at, pg_notify(${CHANGES}, ${told})
  `.compile(db);
});

export function createAnsweringStore(db: Executor): AnsweringStore {
  return {
    async find(roundId, person) {
      const [row] = await findAnswerer(db, { roundId, ...person });
      if (row === undefined) return null;
      return {
        round: { id: row.round_id, closesAt: row.closes_at, closedAt: row.closed_at },
        engagement: toEngagement(row),
        roles: [...row.held, ...(row.leads ? ['programmeLead' as const] : [])],
        askedAs: row.asked_as,
        asked: row.asked,
        formOpenedAt: row.form_opened_at,
        language: row.own_language,
      };
    },

    async record({ roundId, person, role, answers }, engagementId, at, editBy) {
      const [row] = await recordResponse(db, {
        roundId,
        ...person,
        role,
        answers: JSON.stringify(answers),
        told: sayChange({ engagementId, what: 'round' }),
        wantedAt: at,
        dueAt: editBy,
      });
      if (row === undefined) throw new Error('An answer was written and did not come back.');
      return toResponse(row);
    },
  };
}
