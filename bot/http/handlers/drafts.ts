import type { DRAFTS } from '../../../domain/contract/routes/drafts.ts';
import { dropDraft, keepDraft } from '../../usecases/keepDraft.ts';
import type { HandlersOf } from '../handle.ts';

export const draftsHandlers: HandlersOf<typeof DRAFTS> = {
  putDraft: async ({ context, person, params, body }) => {
    await keepDraft(context, person, params.engagementId, params.roundId, body.answers);
    return {};
  },
  deleteDraft: async ({ context, person, params }) => {
    await dropDraft(context, person, params.engagementId, params.roundId);
    return {};
  },
};
