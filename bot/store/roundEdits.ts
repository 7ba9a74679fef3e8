import { type RawBuilder, sql } from 'kysely';
import { prepared } from './prepared.ts';

/** Which round's cards, since when it is wanted that they show something new, and when to look whether they may. */
export interface RoundEdits {
  readonly roundId: string;
  readonly wantedAt: Date;
  readonly dueAt: Date;
}

/**
 * The parts of a statement that wish for an edit of every card of the rounds in `wanting` (round_id, wanted_at, due_at),
 * each once; cards that are gone are left out. An edit that waits already, and is due in time, is held as it is until
 * the transaction ends: by any number of answers at once, and so that none is taken before what it is to show is there.
 * Otherwise one is added, or moved forward: of each card one edit waits at the most.
 */
export function roundEdits(wanting: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    wanting as (${wanting}),
    waiting as (
      select delivery.message_id
      from wanting
      join message on message.round_id = wanting.round_id
      join delivery on delivery.message_id = message.id
      where delivery.kind = 'edit' and delivery.state = 'queued' and delivery.due_at <= wanting.due_at
      order by delivery.id
      for share of delivery
    ),
    wished as (
      insert into delivery (id, message_id, kind, state, wanted_since, due_at, changed_at)
      select gen_random_uuid(), message.id, 'edit', 'queued', wanted_at, due_at, wanted_at
      from wanting join message on message.round_id = wanting.round_id
      where subject ->> 'kind' = 'round' and replaced_by is null
        and message.id not in (select message_id from waiting)
      order by message.id
      on conflict (message_id) where kind = 'edit' and state = 'queued'
      do update set due_at = least(delivery.due_at, excluded.due_at)
    )`;
}

/** The wish alone, for one round. */
export const wantRoundEdits = prepared((db, { roundId, wantedAt, dueAt }: RoundEdits) => {
  const one = sql`
    select ${roundId}::uuid as round_id, ${wantedAt}::timestamptz as wanted_at, ${dueAt}::timestamptz as due_at`;
  return sql<{ done: true }>`with ${roundEdits(one)} select true as done`.compile(db);
});
