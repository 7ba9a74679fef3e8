import type { PROGRAMMES } from '../../../domain/contract/routes/programmes.ts';
import { readProgrammeDeletions } from '../../usecases/deletion/readDeletions.ts';
import { addLead, removeLead } from '../../usecases/programme/changeLeads.ts';
import { readLeadCandidates, readLeads, readProgrammes } from '../../usecases/programme/readLeads.ts';
import type { HandlersOf } from '../handle.ts';

const personOf = ({ tenantId, objectId }: { readonly tenantId: string; readonly objectId: string }) => ({
  tenantId,
  objectId,
});

export const programmesHandlers: HandlersOf<typeof PROGRAMMES> = {
  listProgrammes: ({ context, person }) => readProgrammes(context, person),
  getLeads: ({ context, person, params }) => readLeads(context, person, params.programmeId),
  listLeadCandidates: ({ context, person, params, query }) =>
    readLeadCandidates(context, person, params.programmeId, query.engagementId),
  addLead: ({ context, person, params, body }) =>
    addLead(context, person, params.programmeId, { ...body, person: personOf(params) }),
  removeLead: ({ context, person, params }) => removeLead(context, person, params.programmeId, personOf(params)),
  listDeletions: ({ context, person, params }) => readProgrammeDeletions(context, person, params.programmeId),
};
