import { type Selectable, sql } from 'kysely';
import type { Question, QuestionRef } from '../../domain/question.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import type { KeptQuestion, QuestionStore } from '../usecases/ports/questions.ts';
import type { Executor, Schema } from './schema.ts';

/** Versions that were read, by id and version. For good: a version that somebody may have been asked never changes. */
export type QuestionCache = Map<string, Question>;

const keyOf = ({ id, version }: QuestionRef) => `${id} ${version}`;

function toQuestion(row: Selectable<Schema['question']>): Question {
  const { id, version, topic, kind, asked_of: askedOf, text, options } = row;
  return { id, version, topic, kind, askedOf, text, options };
}

function toKept(row: Selectable<Schema['question']>): KeptQuestion {
  const { created_by_tenant_id: tenantId, created_by_object_id: objectId } = row;
  return {
    question: toQuestion(row),
    owner: row.programme_id !== null ? 'programme' : row.engagement_id !== null ? 'engagement' : 'bank',
    createdAt: row.created_at,
    createdBy: tenantId !== null && objectId !== null ? { tenantId, objectId } : null,
    retiredAt: row.retired_at,
  };
}

const columnsOf = ({ id, version, topic, kind, askedOf, text, options }: Question) => ({
  id,
  version,
  topic,
  kind,
  asked_of: [...askedOf],
  text: JSON.stringify(text),
  options: JSON.stringify(options),
});

export function createQuestionStore(db: Executor, cache: QuestionCache): QuestionStore {
  const load = async (refs: readonly QuestionRef[]) => {
    const rows = await db
      .selectFrom('question')
      .where((eb) => eb.or(refs.map(({ id, version }) => eb.and({ id, version }))))
      .selectAll()
      .execute();
    for (const row of rows) cache.set(keyOf(row), toQuestion(row));
  };

  return {
    async byVersion(refs) {
      const missing = refs.filter((ref) => !cache.has(keyOf(ref)));
      if (missing.length > 0) await load(missing);
      return [...new Set(refs.map(keyOf))].map((key) => cache.get(key)).filter((question) => question !== undefined);
    },

    async forEngagement(engagementId) {
      const rows = await db
        .selectFrom('question')
        .where((eb) =>
          eb.or([
            eb.and([eb('programme_id', 'is', null), eb('engagement_id', 'is', null)]),
            eb('engagement_id', '=', engagementId),
            eb(
              'programme_id',
              '=',
              eb.selectFrom('engagement').where('engagement.id', '=', engagementId).select('engagement.programme_id'),
            ),
          ]),
        )
        .orderBy(sql`engagement_id is not null`)
        .orderBy(sql`programme_id is not null`)
        .orderBy(sql`min(created_at) over (partition by id)`)
        .orderBy('id')
        .orderBy('version', 'desc')
        .selectAll()
        .execute();
      return rows.map(toKept);
    },

    async add({ question, createdAt, createdBy, retiredAt }, owner, ownerId) {
      const added = await db
        .insertInto('question')
        .values({
          ...columnsOf(question),
          programme_id: owner === 'programme' ? ownerId : null,
          engagement_id: owner === 'engagement' ? ownerId : null,
          created_at: createdAt,
          created_by_tenant_id: createdBy?.tenantId ?? null,
          created_by_object_id: createdBy?.objectId ?? null,
          retired_at: retiredAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },

    async setRetired(id, at) {
      await db.updateTable('question').set({ retired_at: at }).where('id', '=', id).execute();
    },
  };
}

/**
 * Writes those versions of the bank that the database lacks, and touches no other. Safe to run again and by two
 * processes at once. A question that has left the bank stays for the rounds that asked it, and is asked no more.
 */
export async function plantBank(db: Executor): Promise<void> {
  await db
    .insertInto('question')
    .values(
      QUESTION_BANK.map((question) => ({
        ...columnsOf(question),
        programme_id: null,
        engagement_id: null,
        created_at: sql<Date>`now()`,
        created_by_tenant_id: null,
        created_by_object_id: null,
        retired_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const ids = QUESTION_BANK.map(({ id }) => id);
  const bank = db.updateTable('question').where('programme_id', 'is', null).where('engagement_id', 'is', null);
  await bank.set({ retired_at: sql<Date>`now()` }).where('retired_at', 'is', null).where('id', 'not in', ids).execute();
  await bank.set({ retired_at: null }).where('retired_at', 'is not', null).where('id', 'in', ids).execute();
}
