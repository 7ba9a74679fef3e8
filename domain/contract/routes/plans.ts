import { FILE_LIMIT } from '../../planSheet/sheetCells.ts';
import { wholeNumberIn } from '../resources/input.ts';
import { fileReading, XLSX } from '../resources/planFiles.ts';
import {
  earlierPlanResource,
  planChangeBody,
  planHistory,
  planResource,
  planRestoreBody,
  planSaved,
} from '../resources/plans.ts';
import { E, engagement, PLAN_BYTES, type Route } from './route.ts';

export const PLANS = {
  getPlan: {
    method: 'get',
    path: `${E}/plan`,
    needs: 'readPlan',
    summary: "The municipality's process plan",
    params: engagement,
    response: planResource,
    status: 200,
  },
  changePlan: {
    method: 'post',
    path: `${E}/plan/changes`,
    needs: 'editPlan',
    summary: 'Change the plan, whole or not at all; a conflict tells both versions',
    params: engagement,
    body: planChangeBody,
    mostBytes: PLAN_BYTES,
    response: planSaved,
    status: 200,
  },
  getPlanHistory: {
    method: 'get',
    path: `${E}/plan/history`,
    needs: 'readPlan',
    summary: 'Who changed what in the plan and when, newest first',
    params: engagement,
    response: planHistory,
    status: 200,
  },
  getEarlierPlan: {
    method: 'get',
    path: `${E}/plan/history/{revision}`,
    needs: 'readPlan',
    summary: 'The plan as it was after a change',
    params: engagement.extend({ revision: wholeNumberIn(0) }),
    response: earlierPlanResource,
    status: 200,
  },
  readPlanFile: {
    method: 'post',
    path: `${E}/plan/imports`,
    needs: 'editPlan',
    summary: 'Read the cells of an Excel workbook, so that a plan can be made of them. Nothing is kept or written',
    params: engagement,
    file: { media: XLSX, most: FILE_LIMIT },
    response: fileReading,
    status: 200,
    audit: 'never',
  },
  restorePlan: {
    method: 'post',
    path: `${E}/plan/restore`,
    needs: 'editPlan',
    summary: 'Make the plan what it was after an earlier change',
    params: engagement,
    body: planRestoreBody,
    response: planSaved,
    status: 200,
  },
} as const satisfies Record<string, Route>;
