import { z } from 'zod';
import { exportBody, exportResource, planExportBody } from '../resources/exports.ts';
import { BASE, E, engagement, type Route } from './route.ts';

export const EXPORTS = {
  requestExport: {
    method: 'post',
    path: `${E}/exports`,
    needs: 'exportRounds',
    summary: 'Make a file of one round or all, with a link to it that works for five minutes',
    params: engagement,
    body: exportBody,
    response: exportResource,
    status: 201,
  },
  requestPlanExport: {
    method: 'post',
    path: `${E}/plan/exports`,
    needs: 'readPlan',
    summary: 'Make a file of the plan, with a link to it that works for five minutes',
    params: engagement,
    body: planExportBody,
    response: exportResource,
    status: 201,
  },
  download: {
    method: 'get',
    path: `${BASE}/downloads/{token}`,
    needs: 'nothing',
    summary: 'A file that was made ready; the token is the key',
    params: z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: null,
    media: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/csv',
      'application/pdf',
      'application/json',
    ],
    status: 200,
  },
} as const satisfies Record<string, Route>;
