import { deletedResource, retentionResource } from '../resources/archive.ts';
import { exportResource } from '../resources/exports.ts';
import { ownDataExportBody, ownDataQuery, ownDataResource } from '../resources/ownData.ts';
import { BASE, none, type Route } from './route.ts';

export const OWN_DATA = {
  readOwnData: {
    method: 'get',
    path: `${BASE}/me/data`,
    needs: 'signIn',
    summary: 'Everything that is kept about the person who asks',
    params: none,
    query: ownDataQuery,
    response: ownDataResource,
    status: 200,
    audit: 'always',
    auditOwn: 'daily',
  },
  requestOwnData: {
    method: 'post',
    path: `${BASE}/me/data/exports`,
    needs: 'signIn',
    summary: 'Make a file of the same, with a link to it that works for five minutes',
    params: none,
    body: ownDataExportBody,
    response: exportResource,
    status: 201,
    audit: 'always',
    auditOwn: 'daily',
  },
  eraseOwnData: {
    method: 'delete',
    path: `${BASE}/me/data`,
    needs: 'signIn',
    summary: 'Delete what is the person’s own alone; answers what went, what stays and why',
    params: none,
    response: deletedResource,
    status: 200,
    audit: 'always',
    auditOwn: 'each',
  },
  listRetention: {
    method: 'get',
    path: `${BASE}/me/retention`,
    needs: 'signIn',
    summary: 'The person’s engagements whose deletion is near, or on its way because people decided it',
    params: none,
    response: retentionResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
