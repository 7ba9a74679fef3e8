import type { STAGE } from '../../../domain/contract/routes/stage.ts';
import { presentPlan, readStageView } from '../../usecases/presentPlan.ts';
import type { HandlersOf } from '../handle.ts';

export const stageHandlers: HandlersOf<typeof STAGE> = {
  getStageView: ({ context, person, params }) => readStageView(context, person, params.engagementId),
  putStageView: ({ context, person, params, body }) => presentPlan(context, person, params.engagementId, body),
};
