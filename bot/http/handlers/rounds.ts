import type { ROUNDS } from '../../../domain/contract/routes/rounds.ts';
import { closeRound } from '../../usecases/closeRound.ts';
import { openForm } from '../../usecases/openForm.ts';
import { openRound } from '../../usecases/openRound.ts';
import { listRounds, readResponses, readResult } from '../../usecases/readRounds.ts';
import { recordResponse } from '../../usecases/recordResponse.ts';
import type { HandlersOf } from '../handle.ts';

export const roundsHandlers: HandlersOf<typeof ROUNDS> = {
  listRounds: async ({ context, person, params }) => ({
    rounds: await listRounds(context, person, params.engagementId),
  }),
  openRound: ({ context, person, params, body, key }) =>
    openRound(context, person, params.engagementId, null, body, key),
  getResult: ({ context, person, params }) => readResult(context, person, params.engagementId, params.roundId),
  getForm: ({ context, person, params }) => openForm(context, person, params.roundId, params.engagementId),
  putResponse: ({ context, person, params, body }) =>
    recordResponse(context, person, params.roundId, body.answers, params.engagementId),
  closeRound: ({ context, person, params }) => closeRound(context, person, params.roundId, params.engagementId),
  listResponses: ({ context, person, params }) => readResponses(context, person, params.engagementId, params.roundId),
};
