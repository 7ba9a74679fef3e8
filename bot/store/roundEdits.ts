import { type RawBuilder, sql } from 'kysely';
import { prepared } from './prepared.ts';

/** Which round's cards, since when it is wanted that they show something new, and when to look whether they may. */
export interface RoundEdits {
  readonly roundId: string;
  readonly wantedAt: Date;
  readonly dueAt: Date;
}

/**
 * Two parts of a statement that wish for an edit of each of the round's cards, those left out that are gone. An edit
 * that waits already, and is due in time, is held as it is until the transaction ends: by any number of answers at once,
 * and so that none is taken before what it is to show is there. Otherwise one is added, or moved forward: of each card
 * one edit waits at the most.
 */
export function roundEdits({ roundId, wantedAt, dueAt }: RoundEdits): RawBuilder<unknown> {
  return sql`
    waiting as (
      select delivery.message_id
      from delivery join message on message.id = delivery.message_id
      where message.round_id = ${roundId}
        and delivery.kind = 'edit' and delivery.state = 'queued' and delivery.due_at <= ${dueAt}
      order by delivery.id
      for share of delivery
    ),
    wished as (
      insert into delivery (id, message_id, kind, state, wanted_since, due_at, changed_at)
      select gen_random_uuid(), id, 'edit', 'queued', ${wantedAt}::timestamptz, ${dueAt}::timestamptz, ${wantedAt}::timestamptz
      from message
      where round_id = ${roundId} and subject ->> 'kind' = 'round' and replaced_by is null
        and id not in (select message_id from waiting)
      order by id
      on conflict (message_id) where kind = 'edit' and state = 'queued'
      do update set due_at = least(delivery.due_at, excluded.due_at)
    )`;
}

/** The wish alone. */
export const wantRoundEdits = prepared((db, edits: RoundEdits) =>
  sql<{ done: true }>`with ${roundEdits(edits)} select true as done`.compile(db),
);
