import type { TemplatePhase } from '../template.ts';
import { councilsHeard, DECISION_NOTICE, HEARING_NOTICE } from './statutory.ts';
import { activity, decision, phase } from './wording.ts';

/** From the hearing of the plan on: plan- og bygningsloven §§ 11-14 and 11-15, and § 11-4 for what follows each year. */
export const COMMUNITY_PLAN_DECISION: readonly TemplatePhase[] = [
  phase(
    9,
    ['Høring', 'Høyring', 'Consultation'],
    [
      decision(
        'executiveCommittee',
        0,
        [
          'Planforslaget legges ut til ettersyn',
          'Planframlegget blir lagt ut til ettersyn',
          'The proposal is laid out for public inspection',
        ],
        { subject: 'planProposal' },
      ),
      activity('announcement', [1, 1], ['Kunngjøre høringen', 'Kunngjere høyringa', 'Announce the consultation'], {
        subject: 'planProposal',
        groups: ['residents', 'publicBodies'],
        method: HEARING_NOTICE,
      }),
      activity(
        'hearing',
        [1, 7],
        ['Høring av planforslaget', 'Høyring av planframlegget', 'Consultation on the proposal'],
        {
          subject: 'planProposal',
          groups: [
            'residents',
            'youth',
            'elderly',
            'disability',
            'business',
            'associations',
            'publicBodies',
            'neighbours',
          ],
        },
      ),
      councilsHeard([3, 3]),
      activity(
        'work',
        [8, 1],
        [
          'Svare på innspillene i en samlet tabell',
          'Svare på innspela i ein samla tabell',
          'Answer the comments in one table',
        ],
      ),
    ],
  ),
  phase(
    5,
    ['Vedtak og overgang til drift', 'Vedtak og overgang til drift', 'Decision and handover to operation'],
    [
      activity(
        'work',
        [0, 2],
        ['Skrive saken til kommunestyret', 'Skrive saka til kommunestyret', 'Write the council paper'],
        {
          responsible: 'chiefExecutive',
        },
      ),
      decision(
        'municipalCouncil',
        2,
        ['Kommunestyret vedtar samfunnsdelen', 'Kommunestyret vedtek samfunnsdelen', 'The council adopts the plan'],
        { subject: 'planProposal' },
      ),
      activity(
        'announcement',
        [3, 1],
        [
          'Kunngjøre vedtaket og sende planen ut',
          'Kunngjere vedtaket og sende planen ut',
          'Announce the decision and send the plan out',
        ],
        { method: DECISION_NOTICE },
      ),
      activity(
        'meeting',
        [3, 2],
        ['Gi hvert satsingsområde en eier', 'Gi kvart satsingsområde ein eigar', 'Give each focus area an owner'],
        { responsible: 'chiefExecutive', groups: ['staff'] },
      ),
    ],
  ),
  phase(
    7,
    ['Følge opp hvert år', 'Følgje opp kvart år', 'Follow up each year'],
    [
      activity(
        'announcement',
        [0, 5],
        [
          'Forslag til handlingsdel ligger ute',
          'Framlegg til handlingsdel ligg ute',
          'The proposed action section is public',
        ],
        {
          subject: 'actionSection',
          groups: ['residents', 'publicBodies', 'associations'],
          method: [
            'Offentlig i minst 14 dager før kommunestyret behandler den. Be berørte organer og andre som skal gjennomføre tiltak, om innspill. Det samme gjelder økonomiplanen der den er handlingsdel.',
            'Offentleg i minst 14 dagar før kommunestyret handsamar han. Be organa det gjeld og andre som skal gjennomføre tiltak, om innspel. Det same gjeld økonomiplanen der han er handlingsdel.',
            'Public for at least 14 days before the council takes it up. Ask the bodies affected and others who carry out measures for comments. The same holds for a financial plan that is the action section.',
          ],
        },
      ),
      decision(
        'municipalCouncil',
        5,
        ['Første handlingsdel er vedtatt', 'Første handlingsdel er vedteken', 'The first action section is adopted'],
        { subject: 'actionSection' },
      ),
      activity(
        'review',
        [6, 1],
        [
          'Se på det første året og avtale neste runde',
          'Sjå på det første året og avtale neste runde',
          'Look at the first year and agree on the next round',
        ],
      ),
    ],
  ),
];
