import type { ARCHIVE } from '../../../domain/contract/routes/archive.ts';
import type { AUDIT } from '../../../domain/contract/routes/audit.ts';
import { endEngagement, markArchive, readArchive, setRetention } from '../../usecases/archive.ts';
import { confirmDeletion, proposeDeletion, stopDeletion } from '../../usecases/deletion/decideDeletion.ts';
import { readDeletion } from '../../usecases/deletion/readDeletions.ts';
import { readAudit } from '../../usecases/readAudit.ts';
import type { HandlersOf } from '../handle.ts';
import { offer } from './exports.ts';

export const archiveHandlers: HandlersOf<typeof ARCHIVE> = {
  readArchive: ({ context, person, params }) => readArchive(context, person, params.engagementId),
  endEngagement: ({ context, person, params, body }) => endEngagement(context, person, params.engagementId, body.on),
  setRetention: ({ context, person, params, body }) => setRetention(context, person, params.engagementId, body.months),
  markArchive: ({ context, person, params, body }) => markArchive(context, person, params.engagementId, body),
  requestArchive: ({ context, person, params, body: { format, language } }) =>
    offer(context, person, { ...params, of: { kind: 'archive', format }, language }),
  proposeDeletion: ({ context, person, params, body }) => proposeDeletion(context, person, params.engagementId, body),
  confirmDeletion: ({ context, person, params }) =>
    confirmDeletion(context, person, params.engagementId, params.proposalId),
  stopDeletion: ({ context, person, params }) => stopDeletion(context, person, params.engagementId, params.proposalId),
  readDeletion: ({ context, person, params }) => readDeletion(context, person, params.engagementId),
};

export const auditHandlers: HandlersOf<typeof AUDIT> = {
  readAudit: ({ context, person, params, query }) =>
    readAudit(context, person, params.engagementId, query.before ?? null),
  requestAudit: ({ context, person, params, body: { language } }) =>
    offer(context, person, { ...params, of: { kind: 'audit', format: 'json' }, language }),
};
