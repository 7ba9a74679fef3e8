import type { PlanTemplate } from '../template.ts';
import { HEARING_PHASE, PROGRAMME_PHASE } from './statutory.ts';
import { activity, decision, milestone, phase, said } from './wording.ts';

/** A strategic business plan: eight to nine months as a strategy, about fourteen months as a sub-plan. */
export const BUSINESS_STRATEGY: PlanTemplate = {
  id: 'businessStrategy',
  name: said(['Strategisk næringsplan', 'Strategisk næringsplan', 'Strategic business plan']),
  about: said([
    'Åtte til ni måneder som egen strategi, omtrent fjorten måneder som kommunedelplan. Næringslivet er med fra første dag.',
    'Åtte til ni månader som eigen strategi, om lag fjorten månader som kommunedelplan. Næringslivet er med frå første dag.',
    'Eight to nine months as a strategy, about fourteen months as a municipal sub-plan. Business takes part from the first day.',
  ]),
  desiredOutcome: said([
    'Vi har en næringsplan som bedriftene og kommunen eier sammen, og de første tiltakene er i gang.',
    'Vi har ein næringsplan som bedriftene og kommunen eig saman, og dei første tiltaka er i gang.',
    'We have a business plan that companies and the municipality own together, and the first measures are under way.',
  ]),
  asksForm: ['ownStrategy', 'subPlan'],
  form: null,
  phases: [
    phase(
      4,
      ['Forankre', 'Forankre', 'Build support'],
      [
        activity(
          'meeting',
          [0, 2],
          [
            'Avklare hvem som snakker for næringslivet',
            'Avklare kven som talar for næringslivet',
            'Agree on who speaks for business',
          ],
          { responsible: 'mayor', groups: ['business', 'associations'] },
        ),
        activity('meeting', [1, 2], ['Avklare forventninger', 'Avklare forventningar', 'Clarify expectations'], {
          responsible: 'chiefExecutive',
          groups: ['business'],
        }),
        decision('executiveCommittee', 3, [
          'Form og styringsgruppe med næringslivet er bestemt',
          'Form og styringsgruppe med næringslivet er bestemte',
          'The form and a steering group with business are decided',
        ]),
      ],
    ),
    PROGRAMME_PHASE,
    phase(
      8,
      ['Forstå utgangspunktet', 'Forstå utgangspunktet', 'Understand where we are'],
      [
        activity(
          'work',
          [0, 3],
          [
            'Samle tall om næringsliv, arbeid og folketall',
            'Samle tal om næringsliv, arbeid og folketal',
            'Gather figures on business, work and population',
          ],
        ),
        activity(
          'survey',
          [1, 4],
          ['Undersøkelse blant bedriftene', 'Undersøking blant bedriftene', 'Survey among companies'],
          {
            groups: ['business'],
          },
        ),
        activity(
          'visit',
          [3, 4],
          ['Besøke fem til ti bedrifter', 'Vitje fem til ti bedrifter', 'Visit five to ten companies'],
          {
            responsible: 'mayor',
            groups: ['business'],
            method: [
              'Ordfører og kommunedirektør spør og lytter, prosesslederen skriver',
              'Ordførar og kommunedirektør spør og lyttar, prosessleiaren skriv',
              'The mayor and the chief executive ask and listen, the process leader writes',
            ],
          },
        ),
        milestone(7, ['Kunnskapen er samlet', 'Kunnskapen er samla', 'The knowledge is gathered']),
      ],
    ),
    phase(
      6,
      ['Mobilisere', 'Mobilisere', 'Mobilise'],
      [
        activity('workshop', [1, 1], ['Næringsverksted', 'Næringsverkstad', 'Business workshop'], {
          groups: ['business', 'associations'],
        }),
        activity(
          'workshop',
          [2, 2],
          ['Ungdom om framtidas arbeid', 'Ungdom om arbeid i framtida', 'Young people on the work of the future'],
          {
            groups: ['youth'],
          },
        ),
        activity(
          'meeting',
          [3, 2],
          [
            'Møte hytteeiere og andre som kan bidra',
            'Møte hytteeigarar og andre som kan bidra',
            'Meet cabin owners and others who can contribute',
          ],
          { groups: ['owners', 'associations'] },
        ),
        activity('work', [5, 1], ['Oppsummere innspillene', 'Oppsummere innspela', 'Sum up what was said']),
      ],
    ),
    phase(
      5,
      ['Velge', 'Velje', 'Choose'],
      [
        activity(
          'workshop',
          [0, 1],
          ['Velge noen få satsingsområder', 'Velje nokre få satsingsområde', 'Choose a few focus areas'],
          {
            groups: ['business', 'executiveCommittee'],
            method: [
              'Et åpent møte når formannskapet er samlet',
              'Eit ope møte når formannskapet er samla',
              'An open meeting when the executive committee is gathered',
            ],
          },
        ),
        activity(
          'work',
          [1, 3],
          [
            'Avklare hva kommunen gjør selv, og hva andre gjør',
            'Avklare kva kommunen gjer sjølv, og kva andre gjer',
            'Settle what the municipality does itself, and what others do',
          ],
        ),
        activity(
          'work',
          [2, 2],
          [
            'Avklare rollen til næringsfond og næringsforening',
            'Avklare rolla til næringsfond og næringsforeining',
            'Settle the role of the business fund and the business association',
          ],
          { responsible: 'chiefExecutive', groups: ['business'] },
        ),
        decision('executiveCommittee', 4, [
          'Satsingsområdene er valgt',
          'Satsingsområda er valde',
          'The focus areas are chosen',
        ]),
      ],
    ),
    phase(
      4,
      ['Handlingsplan for år 1', 'Handlingsplan for år 1', 'Action plan for year 1'],
      [
        activity(
          'work',
          [0, 3],
          [
            'Sette ansvarlig, penger og frist på hvert tiltak',
            'Setje ansvarleg, pengar og frist på kvart tiltak',
            'Give each measure a person responsible, money and a due date',
          ],
        ),
        milestone(3, ['Handlingsplanen er klar', 'Handlingsplanen er klar', 'The action plan is ready']),
      ],
    ),
    HEARING_PHASE,
    phase(
      3,
      ['Vedtak', 'Vedtak', 'Decision'],
      [
        activity(
          'work',
          [0, 1],
          ['Skrive saken til kommunestyret', 'Skrive saka til kommunestyret', 'Write the council paper'],
          {
            responsible: 'chiefExecutive',
          },
        ),
        decision('municipalCouncil', 1, [
          'Kommunestyret vedtar strategien',
          'Kommunestyret vedtek strategien',
          'The council adopts the strategy',
        ]),
        activity(
          'announcement',
          [2, 1],
          ['Legge ut den vedtatte strategien', 'Leggje ut den vedtekne strategien', 'Publish the adopted strategy'],
          { groups: ['business', 'residents'] },
        ),
      ],
      ['ownStrategy'],
    ),
    phase(
      2,
      ['Følge opp hvert år', 'Følgje opp kvart år', 'Follow up each year'],
      [
        activity(
          'meeting',
          [0, 1],
          [
            'Fortelle dem som svarte, hva det ble til',
            'Fortelje dei som svara, kva det vart til',
            'Tell those who answered what came of it',
          ],
          { responsible: 'mayor', groups: ['business', 'youth', 'owners'] },
        ),
        activity(
          'review',
          [1, 1],
          [
            'Avtale årlig gjennomgang sammen med budsjettet',
            'Avtale årleg gjennomgang saman med budsjettet',
            'Agree on a yearly review along with the budget',
          ],
          { responsible: 'chiefExecutive', groups: ['business'] },
        ),
      ],
    ),
  ],
};
