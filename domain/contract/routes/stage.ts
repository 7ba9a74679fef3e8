import { stageViewBody, stageViewResource } from '../resources/stage.ts';
import { E, engagement, type Route } from './route.ts';

export const STAGE = {
  getStageView: {
    method: 'get',
    path: `${E}/stage`,
    needs: 'readPlan',
    summary: 'What is shown of the plan on the meeting’s stage',
    params: engagement,
    response: stageViewResource,
    status: 200,
  },
  putStageView: {
    method: 'put',
    path: `${E}/stage`,
    needs: 'presentPlan',
    summary: 'Show a part of the plan on the stage, for all who follow',
    params: engagement,
    body: stageViewBody,
    response: stageViewResource,
    status: 200,
    audit: 'never',
  },
} as const satisfies Record<string, Route>;
