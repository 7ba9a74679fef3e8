import type { Selectable } from 'kysely';
import type { ExportFormat } from '../../domain/export/book.ts';
import type { PlanFormat } from '../../domain/planFiles.ts';
import type { DownloadOf, DownloadStore } from '../usecases/ports/downloads.ts';
import type { Executor, Schema } from './schema.ts';

export function createDownloadStore(db: Executor): DownloadStore {
  return {
    async add({ tokenHash, person, engagementId, of, language, askedAt, expiresAt }) {
      await db
        .insertInto('download')
        .values({
          token_hash: tokenHash,
          tenant_id: person.tenantId,
          object_id: person.objectId,
          engagement_id: engagementId,
          kind: of.kind,
          round_id: of.kind === 'rounds' ? of.roundId : null,
          format: of.format,
          language,
          asked_at: askedAt,
          expires_at: expiresAt,
        })
        .execute();
    },

    async find(tokenHash) {
      const row = await db.selectFrom('download').where('token_hash', '=', tokenHash).selectAll().executeTakeFirst();
      if (row === undefined) return null;
      return {
        tokenHash: row.token_hash,
        person: { tenantId: row.tenant_id, objectId: row.object_id },
        engagementId: row.engagement_id,
        of: toSubject(row),
        language: row.language,
        askedAt: row.asked_at,
        expiresAt: row.expires_at,
      };
    },

    async dropExpired(now) {
      await db.deleteFrom('download').where('expires_at', '<', now).execute();
    },
  };
}

/** The column holds what `add` wrote beside the kind. */
function toSubject({ kind, round_id, format }: Selectable<Schema['download']>): DownloadOf {
  switch (kind) {
    case 'plan':
      return { kind, format: format as PlanFormat };
    case 'archive':
      return { kind, format: format === 'pdf' ? 'pdf' : 'json' };
    case 'audit':
    case 'ownData':
      return { kind, format: 'json' };
    case 'rounds':
      return { kind, roundId: round_id, format: format as ExportFormat };
  }
}
