import { auditExportBody, auditQuery, auditResource } from '../resources/audit.ts';
import { exportResource } from '../resources/exports.ts';
import { E, engagement, type Route } from './route.ts';

export const AUDIT = {
  readAudit: {
    method: 'get',
    path: `${E}/audit`,
    needs: 'readAudit',
    summary: 'Who did what in the engagement, the newest first',
    params: engagement,
    query: auditQuery,
    response: auditResource,
    status: 200,
    audit: 'always',
  },
  requestAudit: {
    method: 'post',
    path: `${E}/audit/exports`,
    needs: 'readAudit',
    summary: 'Make a file of the whole log with its chain, with a link to it that works for five minutes',
    params: engagement,
    body: auditExportBody,
    response: exportResource,
    status: 201,
  },
} as const satisfies Record<string, Route>;
