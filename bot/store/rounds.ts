import type { Selectable } from 'kysely';
import type { PersonKey } from '../../domain/people.ts';
import type { Round } from '../../domain/round.ts';
import type { RoundStore } from '../usecases/ports/rounds.ts';
import type { Executor, Schema } from './schema.ts';

const person = (tenantId: string | null, objectId: string | null): PersonKey | null =>
  tenantId !== null && objectId !== null ? { tenantId, objectId } : null;

export function createRoundStore(db: Executor): RoundStore {
  /** Rows of rounds, made whole with whom and what they ask: two queries, however many rounds. */
  const complete = async (rows: readonly Selectable<Schema['round']>[]): Promise<Round[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const asked = await db
      .selectFrom('round_asked')
      .where('round_id', 'in', ids)
      .orderBy('tenant_id')
      .orderBy('object_id')
      .selectAll()
      .execute();
    const questions = await db
      .selectFrom('round_question')
      .where('round_id', 'in', ids)
      .orderBy('role')
      .orderBy('position')
      .selectAll()
      .execute();
    return rows.map((row) => ({
      id: row.id,
      engagementId: row.engagement_id,
      audience: row.audience,
      nudges: row.nudges,
      seriesId: row.series_id,
      openedAt: row.opened_at,
      openedBy: { tenantId: row.opened_by_tenant_id, objectId: row.opened_by_object_id },
      closesAt: row.closes_at,
      closedAt: row.closed_at,
      settledAt: row.settled_at,
      closedBy: person(row.closed_by_tenant_id, row.closed_by_object_id),
      asked: asked
        .filter((entry) => entry.round_id === row.id)
        .map((entry) => ({
          person: { tenantId: entry.tenant_id, objectId: entry.object_id },
          role: entry.role,
        })),
      questions: questions
        .filter((entry) => entry.round_id === row.id)
        .map((entry) => ({
          role: entry.role,
          questionId: entry.question_id,
          version: entry.question_version,
        })),
    }));
  };

  return {
    async find(id) {
      const rows = await db.selectFrom('round').where('id', '=', id).selectAll().execute();
      return (await complete(rows))[0] ?? null;
    },

    async hold(id) {
      const rows = await db.selectFrom('round').where('id', '=', id).selectAll().forNoKeyUpdate().execute();
      return (await complete(rows))[0] ?? null;
    },

    async findUnclosed(engagementId) {
      const rows = await db
        .selectFrom('round')
        .where('engagement_id', '=', engagementId)
        .where('closed_at', 'is', null)
        .selectAll()
        .execute();
      return (await complete(rows))[0] ?? null;
    },

    async list(engagementId) {
      const rows = await db
        .selectFrom('round')
        .where('engagement_id', '=', engagementId)
        .orderBy('opened_at', 'desc')
        .selectAll()
        .execute();
      return complete(rows);
    },

    async lastClosed(engagementId) {
      const row = await db
        .selectFrom('round')
        .where('engagement_id', '=', engagementId)
        .where('closed_at', 'is not', null)
        .orderBy('closed_at', 'desc')
        .select('closed_at')
        .executeTakeFirst();
      return row?.closed_at ?? null;
    },

    add: (round) => insertRound(db, round),

    async namesAtOpening(roundId) {
      const rows = await db
        .selectFrom('round_asked')
        .where('round_id', '=', roundId)
        .select(['tenant_id', 'object_id', 'name'])
        .execute();
      return rows.map((row) => ({
        person: { tenantId: row.tenant_id, objectId: row.object_id },
        name: row.name ?? '',
      }));
    },

    async unclosed() {
      return complete(await db.selectFrom('round').where('closed_at', 'is', null).selectAll().execute());
    },

    async close(id, at, by) {
      const result = await db
        .updateTable('round')
        .set({
          closed_at: at,
          closed_by_tenant_id: by?.tenantId ?? null,
          closed_by_object_id: by?.objectId ?? null,
        })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async settle(id, at, endedBy) {
      // No form can be opened after the close, so a form that this does not see as unsent stays sent.
      const result = await db
        .updateTable('round')
        .set({ settled_at: at })
        .where('id', '=', id)
        .where(({ and, or, eb, not, exists, selectFrom }) =>
          and([
            eb('closed_at', 'is not', null),
            eb('settled_at', 'is', null),
            or([
              eb('closed_at', '<=', endedBy),
              not(
                exists(
                  selectFrom('form_opening')
                    .whereRef('form_opening.round_id', '=', 'round.id')
                    .whereRef('form_opening.opened_at', '<=', 'round.closed_at')
                    .where('form_opening.sent', '=', false)
                    .select('form_opening.round_id'),
                ),
              ),
            ]),
          ]),
        )
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async unsettled() {
      const rows = await db
        .selectFrom('round')
        .where('closed_at', 'is not', null)
        .where('settled_at', 'is', null)
        .select('id')
        .execute();
      return rows.map((row) => row.id);
    },

    async due(now) {
      const rows = await db
        .selectFrom('round')
        .where('closed_at', 'is', null)
        .where('closes_at', '<=', now)
        .select('id')
        .execute();
      return rows.map((row) => row.id);
    },
  };
}

/** Writes a round with whom and what it asks. Those asked are kept with the names they have now. */
export async function insertRound(db: Executor, round: Round): Promise<void> {
  await db
    .insertInto('round')
    .values({
      id: round.id,
      engagement_id: round.engagementId,
      audience: round.audience,
      nudges: round.nudges,
      series_id: round.seriesId,
      opened_at: round.openedAt,
      opened_by_tenant_id: round.openedBy.tenantId,
      opened_by_object_id: round.openedBy.objectId,
      closes_at: round.closesAt,
      closed_at: round.closedAt,
      settled_at: round.settledAt,
      closed_by_tenant_id: round.closedBy?.tenantId ?? null,
      closed_by_object_id: round.closedBy?.objectId ?? null,
    })
    .execute();
  const nameOf = (tenantId: string, objectId: string) =>
    db
      .selectFrom('person')
      .where('person.tenant_id', '=', tenantId)
      .where('person.object_id', '=', objectId)
      .select('person.name');
  if (round.asked.length > 0) {
    await db
      .insertInto('round_asked')
      .values(
        round.asked.map(({ person: { tenantId, objectId }, role }) => ({
          round_id: round.id,
          tenant_id: tenantId,
          object_id: objectId,
          role,
          name: nameOf(tenantId, objectId),
        })),
      )
      .execute();
  }
  if (round.questions.length > 0) {
    await db
      .insertInto('round_question')
      .values(
        round.questions.map(({ role, questionId, version }, position) => ({
          round_id: round.id,
          role,
          position,
          question_id: questionId,
          question_version: version,
        })),
      )
      .execute();
  }
}
