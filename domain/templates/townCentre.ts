import type { PlanTemplate } from '../template.ts';
import { councilsHeard, HEARING_PHASE, PROGRAMME_PHASE } from './statutory.ts';
import { activity, decision, milestone, phase, said } from './wording.ts';

/** Development of a town centre or village, about fifteen months; a sub-plan takes half a year more. */
export const TOWN_CENTRE: PlanTemplate = {
  id: 'townCentre',
  name: said(['Sentrumsutvikling', 'Sentrumsutvikling', 'Town-centre development']),
  about: said([
    'Omtrent femten måneder, med utprøving før dere bygger. Som kommunedelplan tar det omtrent et halvt år lenger. Reguleringsplan er en egen sak.',
    'Om lag femten månader, med utprøving før de byggjer. Som kommunedelplan tek det om lag eit halvt år lenger. Reguleringsplan er ei eiga sak.',
    'About fifteen months, with try-outs before you build. As a municipal sub-plan it takes about half a year more. A zoning plan is a matter of its own.',
  ]),
  desiredOutcome: said([
    'Vi har et sentrum der folk møtes, som gårdeiere og kommune tar vare på sammen, og det første tiltaket er bygd.',
    'Vi har eit sentrum der folk møtest, som gardeigarar og kommune tek vare på saman, og det første tiltaket er bygd.',
    'We have a centre where people meet, which owners and the municipality care for together, and the first measure is built.',
  ]),
  asksForm: ['ownStrategy', 'subPlan'],
  form: null,
  phases: [
    phase(
      6,
      ['Forankre', 'Forankre', 'Build support'],
      [
        activity(
          'work',
          [0, 3],
          [
            'Kartlegge eiere, leietakere og vegmyndighet',
            'Kartleggje eigarar, leigetakarar og vegstyresmakt',
            'Map owners, tenants and the road authority',
          ],
          { groups: ['owners', 'publicBodies'] },
        ),
        activity(
          'meeting',
          [2, 2],
          [
            'Avklare forventninger med gårdeierne',
            'Avklare forventningar med gardeigarane',
            'Clarify expectations with the owners',
          ],
          { responsible: 'mayor', groups: ['owners', 'business'] },
        ),
        decision('executiveCommittee', 5, [
          'Form, mandat og styringsgruppe er bestemt',
          'Form, mandat og styringsgruppe er bestemte',
          'Form, mandate and steering group are decided',
        ]),
      ],
    ),
    PROGRAMME_PHASE,
    phase(
      10,
      ['Lese stedet', 'Lese staden', 'Read the place'],
      [
        activity('visit', [0, 2], ['Gåtur gjennom sentrum', 'Gåtur gjennom sentrum', 'Walk through the centre'], {
          groups: ['residents', 'elderly', 'disability', 'owners'],
        }),
        activity(
          'survey',
          [1, 3],
          [
            'Telle folk, biler og tomme lokaler',
            'Telje folk, bilar og tomme lokale',
            'Count people, cars and empty premises',
          ],
        ),
        activity(
          'workshop',
          [3, 2],
          [
            'Ungdom tar bilder av stedet sitt',
            'Ungdom tek bilete av staden sin',
            'Young people photograph their place',
          ],
          {
            groups: ['youth'],
          },
        ),
        activity('work', [4, 5], ['Skrive stedsanalysen', 'Skrive stadanalysen', 'Write the place analysis']),
        milestone(9, ['Stedsanalysen er klar', 'Stadanalysen er klar', 'The place analysis is ready']),
      ],
    ),
    phase(
      8,
      ['Felles framtidsbilde', 'Felles framtidsbilete', 'A shared picture of the future'],
      [
        activity(
          'workshop',
          [1, 2],
          [
            'Verksted med gårdeiere og ungdom',
            'Verkstad med gardeigarar og ungdom',
            'Workshop with owners and young people',
          ],
          { groups: ['owners', 'youth', 'business', 'residents'] },
        ),
        activity(
          'work',
          [3, 3],
          ['Tegne og vise framtidsbildet', 'Teikne og vise framtidsbiletet', 'Draw and show the picture of the future'],
        ),
        decision('executiveCommittee', 7, [
          'Framtidsbildet er valgt',
          'Framtidsbiletet er valt',
          'The picture of the future is chosen',
        ]),
      ],
    ),
    phase(
      12,
      ['Prøve ut', 'Prøve ut', 'Try things out'],
      [
        activity(
          'survey',
          [0, 1],
          ['Telle og spørre før utprøvingen', 'Telje og spørje før utprøvinga', 'Count and ask before the try-outs'],
        ),
        activity(
          'work',
          [1, 9],
          [
            'Prøve midlertidige møbler, marked eller stengt gate',
            'Prøve mellombelse møblar, marknad eller stengd gate',
            'Try temporary furniture, a market or a closed street',
          ],
          { groups: ['residents', 'business', 'owners', 'associations'] },
        ),
        activity('survey', [10, 1], ['Telle og spørre etterpå', 'Telje og spørje etterpå', 'Count and ask afterwards']),
        activity(
          'review',
          [11, 1],
          ['Se på hva utprøvingen viste', 'Sjå på kva utprøvinga viste', 'Look at what the try-outs showed'],
          {
            groups: ['owners', 'business'],
          },
        ),
      ],
    ),
    phase(
      8,
      ['Plan og finansiering', 'Plan og finansiering', 'Plan and financing'],
      [
        activity(
          'work',
          [0, 3],
          ['Sette tiltakene i rekkefølge', 'Setje tiltaka i rekkjefølgje', 'Put the measures in order'],
        ),
        activity('work', [2, 4], ['Søke tilskudd', 'Søkje tilskot', 'Apply for grants'], { groups: ['publicBodies'] }),
        activity(
          'meeting',
          [3, 4],
          ['Gjøre avtaler med gårdeierne', 'Gjere avtalar med gardeigarane', 'Make agreements with the owners'],
          {
            responsible: 'chiefExecutive',
            groups: ['owners'],
          },
        ),
        councilsHeard([3, 3], { forms: ['ownStrategy'] }),
        decision(
          'municipalCouncil',
          7,
          [
            'Kommunestyret vedtar tiltak og penger',
            'Kommunestyret vedtek tiltak og pengar',
            'The council decides on measures and money',
          ],
          { forms: ['ownStrategy'] },
        ),
        milestone(7, ['Planforslaget er klart', 'Planframlegget er klart', 'The plan proposal is ready'], ['subPlan']),
      ],
    ),
    HEARING_PHASE,
    phase(
      8,
      ['Bygge det første', 'Byggje det første', 'Build the first measure'],
      [
        activity(
          'work',
          [0, 7],
          ['Bygge det første tiltaket', 'Byggje det første tiltaket', 'Build the first measure'],
          {
            responsible: 'chiefExecutive',
            groups: ['owners', 'staff'],
          },
        ),
        milestone(7, ['Det første tiltaket er bygd', 'Det første tiltaket er bygd', 'The first measure is built']),
      ],
    ),
    phase(
      6,
      ['Drifte', 'Drifte', 'Run'],
      [
        activity(
          'meeting',
          [0, 3],
          ['Avtale hvem som drifter hva', 'Avtale kven som driftar kva', 'Agree on who runs what'],
          {
            responsible: 'chiefExecutive',
            groups: ['owners', 'staff'],
          },
        ),
        activity(
          'meeting',
          [2, 3],
          [
            'Starte eller styrke sentrumsforeningen',
            'Starte eller styrkje sentrumsforeininga',
            'Start or strengthen the centre association',
          ],
          {
            groups: ['owners', 'business', 'associations'],
          },
        ),
        activity(
          'review',
          [5, 1],
          [
            'Se tilbake og velge neste tiltak',
            'Sjå tilbake og velje neste tiltak',
            'Look back and choose the next measure',
          ],
          {
            groups: ['owners', 'residents', 'youth'],
          },
        ),
      ],
    ),
  ],
};
