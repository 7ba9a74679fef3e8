import { z } from 'zod';
import { deletionRecords } from '../resources/archive.ts';
import { candidatesQuery, leadBody, leadsResource, programmesResource } from '../resources/programmes.ts';
import { setUpMembers } from '../resources/setUp.ts';
import { BASE, none, type Route } from './route.ts';

const P = `${BASE}/programmes/{programmeId}`;
const programme = z.object({ programmeId: z.uuid() });
/** Somebody by tenant and object id, which stand in the audit log as what it was about. */
const lead = programme.extend({ tenantId: z.guid(), objectId: z.guid() });

/** What is of a programme and of none of its engagements. */
export const PROGRAMMES = {
  listProgrammes: {
    method: 'get',
    path: `${BASE}/programmes`,
    needs: 'signIn',
    summary: 'The programmes the person leads, and what became of themselves lately',
    params: none,
    response: programmesResource,
    status: 200,
  },
  getLeads: {
    method: 'get',
    path: `${P}/leads`,
    needs: 'editLeads',
    summary: 'Who leads the programme',
    params: programme,
    response: leadsResource,
    status: 200,
  },
  listLeadCandidates: {
    method: 'get',
    path: `${P}/leads/candidates`,
    needs: 'editLeads',
    summary: 'Everybody in one of the programme’s channels, for being made a lead',
    params: programme,
    query: candidatesQuery,
    response: setUpMembers,
    status: 200,
  },
  addLead: {
    method: 'put',
    path: `${P}/leads/{tenantId}/{objectId}`,
    needs: 'editLeads',
    summary: 'Make somebody a lead, or hand over to them; null where one has handed over',
    params: lead,
    body: leadBody,
    response: leadsResource.nullable(),
    status: 200,
    audit: 'always',
  },
  removeLead: {
    method: 'delete',
    path: `${P}/leads/{tenantId}/{objectId}`,
    needs: 'editLeads',
    summary: 'End somebody’s leading of the programme, never the last one’s; null where it was one’s own',
    params: lead,
    response: leadsResource.nullable(),
    status: 200,
    audit: 'always',
  },
  listDeletions: {
    method: 'get',
    path: `${P}/deletions`,
    needs: 'readDeletions',
    summary: 'What of the programme was deleted, and who decided it',
    params: programme,
    response: deletionRecords,
    status: 200,
  },
} as const satisfies Record<string, Route>;
