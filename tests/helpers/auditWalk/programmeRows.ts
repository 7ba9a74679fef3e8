import { readLeadCandidates } from '../../../bot/usecases/programme/readLeads.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import { aMember } from '../fakeRoster.ts';
import { TENANT } from '../house.ts';
import type { Ground } from './ground.ts';
import type { Row } from './row.ts';

const of = ({ tenantId, objectId }: PersonKey) => ({ tenantId, objectId });

/** Teams lists the guide in the channel of the programme's engagement. */
async function listGuide({ house, who, channelId, lead, programmeId, id }: Ground): Promise<void> {
  await house.context.db.conversations.describe(TENANT, channelId, {
    ...{ teamId: `${channelId}-team`, type: 'standard', name: null },
  });
  house.roster.lists.set(`${channelId}-team`, [aMember(who('guide'))]);
  await readLeadCandidates(house.context, lead, programmeId, id);
}

/** Who leads a programme. */
export const PROGRAMME_ROWS = {
  'route addLead': {
    // Teams is asked who is in the channel before anything is held.
    beside: ['roster', 'roster_member', 'pace_request'],
    async ready(ground) {
      const { route, who, lead, stranger, programmeId, id } = ground;
      await listGuide(ground);
      const called = (person: PersonKey) => ({
        params: { programmeId, ...of(person) },
        body: { engagementId: id, handOver: false },
      });
      return {
        refused: {
          role: route('addLead', who('mayor'), called(who('guide'))),
          'somebody whom Teams does not list': route('addLead', lead, called(stranger)),
        },
        act: route('addLead', lead, called(who('guide'))),
      };
    },
  },
  'route removeLead': {
    async ready({ house, route, who, lead, programmeId }) {
      const alone = { params: { programmeId, ...of(lead) } };
      await house.context.db.programmes.addLead(programmeId, who('guide'));
      const called = { params: { programmeId, ...of(who('guide')) } };
      return {
        refused: { role: route('removeLead', who('mayor'), alone) },
        act: route('removeLead', lead, called),
      };
    },
  },
} satisfies Partial<Record<AuditVia, Row>>;
