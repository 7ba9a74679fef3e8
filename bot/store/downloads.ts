import type { DownloadStore } from '../usecases/ports/downloads.ts';
import type { Executor } from './schema.ts';

export function createDownloadStore(db: Executor): DownloadStore {
  return {
    async add({ tokenHash, person, engagementId, roundId, format, language, askedAt, expiresAt }) {
      await db
        .insertInto('download')
        .values({
          token_hash: tokenHash,
          tenant_id: person.tenantId,
          object_id: person.objectId,
          engagement_id: engagementId,
          round_id: roundId,
          format,
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
        roundId: row.round_id,
        format: row.format,
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
