import { type Selectable, sql } from 'kysely';
import type { AuditNote } from '../../domain/audit.ts';
import type { Response } from '../../domain/round.ts';
import type { AnsweringStore, Sent } from '../usecases/ports/answering.ts';
import { columnsOf, findAnswerers, type Place, type PlaceColumns } from './answererQuery.ts';
import { chainOf } from './audit.ts';
import { DatabaseBusy } from './away.ts';
import { CHANGES, sayChange } from './changes.ts';
import type { Day } from './columns.ts';
import { prepared } from './prepared.ts';
import { toResponse } from './responses.ts';
import { roundEdits } from './roundEdits.ts';
import type { Executor, Schema } from './schema.ts';
import { together } from './together.ts';

interface Recording {
  readonly response: Sent;
  readonly engagementId: string;
  readonly at: Date;
  readonly editBy: Date;
  readonly note: AuditNote | null;
  /** Whether the round's row is held already, by somebody who decided that the answer counts. */
  readonly held: boolean;
}

/** {@link Recording}s as columns, one value each. */
interface Columns extends PlaceColumns {
  readonly roles: readonly string[];
  readonly answers: readonly string[];
  readonly told: readonly string[];
  readonly at: readonly Date[];
  readonly editBy: readonly Date[];
  readonly held: readonly boolean[];
  /** Null where nothing is noted. */
  readonly chains: readonly (string | null)[];
  readonly vias: readonly (string | null)[];
  readonly outcomes: readonly (string | null)[];
  readonly addresses: readonly (string | null)[];
}

/** One statement is one transaction, and one way to the database and back. */
const record = prepared((db, all: Columns) => {
  const own = (table: string) => sql`${sql.table(table)}.round_id = sending.round_id
    and ${sql.table(table)}.tenant_id = sending.tenant_id and ${sql.table(table)}.object_id = sending.object_id`;
  return sql<Selectable<Schema['response']>>`
    with
    -- Whoever closes a round, or settles it, waits until this is over, or comes first: then the answer is not taken.
    open as (
      select id, closes_at from round
      where id = any (${all.roundIds}::uuid[]) and closed_at is null
      order by id
      for share
    ),
    sending as (
      select one.* from unnest(${all.roundIds}::uuid[], ${all.tenantIds}::text[], ${all.objectIds}::text[],
        ${all.roles}::text[], ${all.answers}::text[], ${all.told}::text[],
        ${all.at}::timestamptz[], ${all.editBy}::timestamptz[],
        ${all.chains}::text[], ${all.vias}::text[], ${all.outcomes}::text[], ${all.addresses}::text[],
        ${all.held}::boolean[])
      as one (round_id, tenant_id, object_id, role, answers, told, at, edit_by, chain, via, outcome, address, held)
      left join open on open.id = one.round_id
      -- Every row is held before anything is written, so that nobody waits both ways.
      where (select count(*) from open) >= 0 and (one.held or one.at < open.closes_at)
    ),
    sent as (update form_opening set sent = true from sending where ${own('form_opening')} and not form_opening.sent),
    dropped as (delete from draft using sending where ${own('draft')}),
    ${roundEdits(sql`select round_id, min(at) as wanted_at, min(edit_by) as due_at from sending group by round_id`)},
    told as (select pg_notify(${CHANGES}, told) from sending group by told),
    -- In the order of their chains, so that two statements do not wait for each other.
    noted as (
      select audit.append(chain, at, tenant_id, object_id, via, round_id::text, outcome, address)
      from (
        select chain, at, tenant_id, object_id, via, round_id, address,
          -- As it was before this statement.
          case when exists (select from response where ${own('response')} and response.answers = sending.answers::jsonb)
            then 'unchanged' else outcome end as outcome
        from sending where chain is not null order by chain
      ) as in_order
    )
    insert into response (round_id, tenant_id, object_id, role, answers, sent_at, changed_at)
    select round_id, tenant_id, object_id, role, answers::jsonb, at, at
    from sending
    -- Nobody is told before everything is written: the telling is part of the transaction, as is the audit log.
    where (select count(*) from told) > 0 and (select count(*) from noted) >= 0
    order by round_id, tenant_id, object_id
    on conflict (round_id, tenant_id, object_id) do update set
      answers = excluded.answers,
      -- The same press handed over twice is not a change.
      changed_at = case when response.answers = excluded.answers then response.changed_at else excluded.changed_at end
    returning round_id, tenant_id, object_id, role, answers, sent_at, changed_at
  `.compile(db);
});

async function recordAll(db: Executor, all: readonly Recording[]): Promise<(Response | null)[]> {
  const rows = await record(db, {
    ...columnsOf(all.map(({ response }) => response)),
    roles: all.map(({ response }) => response.role),
    answers: all.map(({ response }) => JSON.stringify(response.answers)),
    told: all.map(({ engagementId }) => sayChange({ engagementId, what: 'round' })),
    at: all.map(({ at }) => at),
    editBy: all.map(({ editBy }) => editBy),
    held: all.map(({ held }) => held),
    chains: all.map(({ note }) => (note ? chainOf(note) : null)),
    vias: all.map(({ note }) => note?.via ?? null),
    outcomes: all.map(({ note }) => note?.outcome ?? null),
    addresses: all.map(({ note }) => note?.from ?? null),
  });
  const kept = new Map(rows.map(toResponse).map((response) => [keyOf(response), response]));
  return all.map(({ response }) => kept.get(keyOf(response)) ?? null);
}

const keyOf = ({ roundId, person }: Place) => `${roundId} ${person.tenantId} ${person.objectId}`;

/** The last open form is the one that holds an edit back longest. */
const findStand = prepared((db, { roundId }: { readonly roundId: string }) =>
  sql<{ closed_at: Date | null; answered_at: Date | null; opened_at: Date | null }>`
    select closed_at,
      (select max(changed_at) from response where round_id = round.id) as answered_at,
      (select max(opened_at) from form_opening where round_id = round.id and not sent) as opened_at
    from round where id = ${roundId}
  `.compile(db),
);

/** `today` as for the engagements. */
export function createAnsweringStore(db: Executor, today: () => Day): AnsweringStore {
  const find = together((places: readonly Place[]) => findAnswerers(db, places, today()));
  const write = together(
    (all: readonly Recording[]) => recordAll(db, all),
    ({ engagementId }) => engagementId,
    (error) => error instanceof DatabaseBusy,
  );
  return {
    find: (roundId, person) => find({ roundId, person }),

    record: (response, engagementId, at, editBy, note) =>
      write({ response, engagementId, at, editBy, note: note ?? null, held: false }),

    async recordHeld(response, engagementId, at, editBy) {
      const written = await write({ response, engagementId, at, editBy, note: null, held: true });
      if (written === null) throw new Error('An answer was written and did not come back.');
      return written;
    },

    async stand(roundId) {
      const [row] = await findStand(db, { roundId });
      if (row === undefined) return null;
      return {
        lastAnswerAt: row.answered_at,
        openForms: row.opened_at === null ? [] : [row.opened_at],
        closed: row.closed_at !== null,
      };
    },
  };
}
