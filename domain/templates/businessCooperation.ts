import type { PlanTemplate } from '../template.ts';
import { activity, decision, milestone, phase, said } from './wording.ts';

/** Closer work between the municipality and local business, about ten months; no process in law. */
export const BUSINESS_COOPERATION: PlanTemplate = {
  id: 'businessCooperation',
  name: said(['Næringssamarbeid', 'Næringssamarbeid', 'Co-operation with business']),
  about: said([
    'Omtrent ti måneder. Kommunen og næringslivet finner faste møteplasser og prøver to eller tre ting sammen.',
    'Om lag ti månader. Kommunen og næringslivet finn faste møteplassar og prøver to eller tre ting saman.',
    'About ten months. The municipality and business find fixed meeting places and try two or three things together.',
  ]),
  desiredOutcome: said([
    'Vi har faste møteplasser og en vei inn i kommunen som bedriftene bruker, og vi løser ting sammen.',
    'Vi har faste møteplassar og ein veg inn i kommunen som bedriftene bruker, og vi løyser ting saman.',
    'We have fixed meeting places and one way into the municipality that companies use, and we solve things together.',
  ]),
  asksForm: [],
  form: null,
  phases: [
    phase(
      5,
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
        activity(
          'workshop',
          [2, 2],
          ['Si hva hver side ønsker seg', 'Seie kva kvar side ønskjer seg', 'Say what each side wants'],
          { responsible: 'guide', groups: ['business'] },
        ),
        decision('chiefExecutive', 4, [
          'Forventningene er avtalt',
          'Forventningane er avtalte',
          'The expectations are agreed',
        ]),
      ],
    ),
    phase(
      7,
      ['Få et felles bilde', 'Få eit felles bilete', 'Get a shared picture'],
      [
        activity(
          'survey',
          [0, 4],
          ['Undersøkelse blant bedriftene', 'Undersøking blant bedriftene', 'Survey among companies'],
          {
            groups: ['business'],
          },
        ),
        activity(
          'visit',
          [2, 4],
          ['Besøke fem til ti bedrifter', 'Vitje fem til ti bedrifter', 'Visit five to ten companies'],
          {
            responsible: 'mayor',
            groups: ['business'],
          },
        ),
        activity(
          'work',
          [3, 3],
          ['Finne ut hva som er prøvd før', 'Finne ut kva som er prøvd før', 'Find out what was tried before'],
        ),
        milestone(6, ['Vi er enige om bildet', 'Vi er samde om biletet', 'We agree on the picture']),
      ],
    ),
    phase(
      7,
      ['Faste møteplasser', 'Faste møteplassar', 'Fixed meeting places'],
      [
        activity('meeting', [1, 1], ['Første næringsfrokost', 'Første næringsfrukost', 'First business breakfast'], {
          responsible: 'mayor',
          groups: ['business'],
        }),
        activity('meeting', [3, 2], ['Starte et næringsforum', 'Starte eit næringsforum', 'Start a business forum'], {
          groups: ['business', 'associations'],
        }),
        activity(
          'work',
          [2, 4],
          ['Lage én dør inn i kommunen', 'Lage éi dør inn i kommunen', 'Make one door into the municipality'],
          {
            responsible: 'chiefExecutive',
            groups: ['staff'],
          },
        ),
        milestone(6, [
          'Møteplassene er avtalt for et år',
          'Møteplassane er avtalte for eitt år',
          'The meeting places are agreed for a year',
        ]),
      ],
    ),
    phase(
      12,
      ['Prøve sammen', 'Prøve saman', 'Try together'],
      [
        activity(
          'workshop',
          [0, 1],
          [
            'Velge to eller tre ting, med en eier på hver side',
            'Velje to eller tre ting, med ein eigar på kvar side',
            'Choose two or three things, with an owner on each side',
          ],
          { groups: ['business', 'staff'] },
        ),
        activity('work', [1, 10], ['Prøve ut det vi valgte', 'Prøve ut det vi valde', 'Try out what we chose'], {
          groups: ['business', 'staff'],
        }),
        activity(
          'meeting',
          [6, 1],
          ['Se på veien videre midtveis', 'Sjå på vegen vidare midtvegs', 'Look ahead halfway'],
          {
            groups: ['business'],
          },
        ),
        milestone(11, ['Utprøvingen er ferdig', 'Utprøvinga er ferdig', 'The try-outs are over']),
      ],
    ),
    phase(
      4,
      ['Se tilbake sammen', 'Sjå tilbake saman', 'Look back together'],
      [
        activity('review', [0, 2], ['Se hva som virket', 'Sjå kva som verka', 'See what worked'], {
          responsible: 'guide',
          groups: ['business', 'staff'],
        }),
        decision('chiefExecutive', 3, [
          'Det er bestemt hva som fortsetter, og hvem som tar det videre',
          'Det er bestemt kva som held fram, og kven som tek det vidare',
          'It is decided what goes on, and who carries it',
        ]),
      ],
    ),
    phase(
      4,
      ['Orientere og følge opp', 'Orientere og følgje opp', 'Inform and follow up'],
      [
        activity('political', [0, 2], ['Orientere kommunestyret', 'Orientere kommunestyret', 'Inform the council'], {
          responsible: 'mayor',
          groups: ['municipalCouncil'],
        }),
        activity(
          'review',
          [2, 2],
          ['Avtale årlig gjennomgang', 'Avtale årleg gjennomgang', 'Agree on a yearly review'],
          {
            responsible: 'chiefExecutive',
            groups: ['business'],
          },
        ),
      ],
    ),
  ],
};
