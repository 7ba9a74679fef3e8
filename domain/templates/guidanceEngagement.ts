import type { PlanTemplate } from '../template.ts';
import { activity, decision, milestone, phase, said } from './wording.ts';

/** The guidance itself, as the guides plan it: about two years. */
export const GUIDANCE_ENGAGEMENT: PlanTemplate = {
  id: 'guidanceEngagement',
  name: said(['Veiledningsløpet', 'Rettleiingsløpet', 'The guidance period']),
  about: said([
    'Omtrent to år, for veilederne og kommunen sammen: fra førvurdering til at kommunen går videre på egen hånd.',
    'Om lag to år, for rettleiarane og kommunen saman: frå førvurdering til at kommunen går vidare på eiga hand.',
    'About two years, for guides and municipality together: from a first assessment until the municipality goes on by itself.',
  ]),
  desiredOutcome: said([
    'Vi har en kommune som driver utviklingsarbeidet videre selv, og vi har delt det vi lærte.',
    'Vi har ein kommune som driv utviklingsarbeidet vidare sjølv, og vi har delt det vi lærte.',
    'We have a municipality that carries its development work on by itself, and we have shared what we learnt.',
  ]),
  asksForm: [],
  form: null,
  phases: [
    phase(
      4,
      ['Førvurdering', 'Førvurdering', 'First assessment'],
      [
        activity(
          'work',
          [0, 3],
          [
            'Se på kunnskapsgrunnlag, kapasitet og skifte i nøkkelroller',
            'Sjå på kunnskapsgrunnlag, kapasitet og skifte i nøkkelroller',
            'Look at the knowledge base, capacity and changes in key roles',
          ],
          { responsible: 'guide' },
        ),
        milestone(3, ['Førvurderingen er skrevet', 'Førvurderinga er skriven', 'The first assessment is written']),
      ],
    ),
    phase(
      3,
      ['Erfaringssamtale', 'Erfaringssamtale', 'Experience dialogue'],
      [
        activity(
          'meeting',
          [1, 1],
          [
            'Snakke med politisk og administrativ ledelse',
            'Snakke med politisk og administrativ leiing',
            'Talk with political and administrative leaders',
          ],
          {
            responsible: 'guide',
            method: [
              'Et forberedt opplegg: hva har dere prøvd, og hva lærte dere?',
              'Eit førebudd opplegg: kva har de prøvd, og kva lærte de?',
              'A prepared set-up: what have you tried, and what did you learn?',
            ],
          },
        ),
        activity('work', [2, 1], ['Oppsummere samtalen', 'Oppsummere samtalen', 'Sum up the dialogue'], {
          responsible: 'guide',
        }),
      ],
    ),
    phase(
      6,
      ['Forventninger og avtale', 'Forventningar og avtale', 'Expectations and agreement'],
      [
        activity('workshop', [0, 2], ['Avklare forventninger', 'Avklare forventningar', 'Clarify expectations'], {
          responsible: 'guide',
        }),
        activity(
          'work',
          [2, 3],
          ['Skrive samarbeidsavtalen', 'Skrive samarbeidsavtalen', 'Write the co-operation agreement'],
          {
            responsible: 'programmeLead',
            method: [
              'Hvem gjør hva, timer, hvem bestemmer, og hva gjør vi hvis lederne ikke får satt av tid?',
              'Kven gjer kva, timar, kven bestemmer, og kva gjer vi om leiarane ikkje får sett av tid?',
              'Who does what, hours, who decides, and what do we do if leaders cannot set time aside?',
            ],
          },
        ),
        decision('chiefExecutive', 5, [
          'Samarbeidsavtalen er undertegnet',
          'Samarbeidsavtalen er underskriven',
          'The co-operation agreement is signed',
        ]),
      ],
    ),
    phase(
      4,
      ['Sette laget', 'Setje laget', 'Set the team'],
      [
        activity(
          'meeting',
          [0, 3],
          [
            'Finne veiledere som utfyller hverandre i fag og prosess',
            'Finne rettleiarar som utfyller kvarandre i fag og prosess',
            'Find guides who complement each other in subject and process',
          ],
          { responsible: 'programmeLead' },
        ),
        milestone(3, ['Laget er på plass', 'Laget er på plass', 'The team is in place']),
      ],
    ),
    phase(
      6,
      ['Felles prosessplan', 'Felles prosessplan', 'Joint process plan'],
      [
        activity(
          'workshop',
          [0, 2],
          ['Lage prosessplanen sammen', 'Lage prosessplanen saman', 'Make the process plan together'],
          {
            groups: ['staff'],
          },
        ),
        activity('work', [2, 3], ['Skrive planen ferdig', 'Skrive planen ferdig', 'Finish the plan']),
        decision('chiefExecutive', 5, [
          'Prosessplanen er godkjent',
          'Prosessplanen er godkjend',
          'The process plan is approved',
        ]),
      ],
    ),
    phase(
      48,
      ['Veiledning', 'Rettleiing', 'Guidance'],
      [
        activity(
          'meeting',
          [0, 48],
          ['Veiledningsmøter og innsjekk', 'Rettleiingsmøte og innsjekk', 'Guidance meetings and check-ins'],
          {
            responsible: 'guide',
          },
        ),
        ...[11, 23, 35, 47].map((week) =>
          activity('meeting', [week, 1], ['Ledermøte', 'Leiarmøte', 'Leadership meeting'], {
            responsible: 'programmeLead',
          }),
        ),
        activity('review', [24, 1], ['Se tilbake midtveis', 'Sjå tilbake midtvegs', 'Look back halfway'], {
          responsible: 'guide',
        }),
      ],
    ),
    phase(
      12,
      ['Trappe ned', 'Trappe ned', 'Step back'],
      [
        activity(
          'meeting',
          [0, 10],
          [
            'Kommunen leder møtene, veilederne er med',
            'Kommunen leier møta, rettleiarane er med',
            'The municipality leads the meetings, the guides join',
          ],
          { groups: ['staff'] },
        ),
        milestone(11, [
          'Kommunen driver arbeidet selv',
          'Kommunen driv arbeidet sjølv',
          'The municipality carries the work itself',
        ]),
      ],
    ),
    phase(
      8,
      ['Overlevere og lære', 'Overlevere og lære', 'Hand over and learn'],
      [
        activity(
          'work',
          [0, 3],
          [
            'Skrive hvem som har rollene, hva som er lovet, og hvor alt ligger',
            'Skrive kven som har rollene, kva som er lova, og kvar alt ligg',
            'Write who has the roles, what is promised, and where everything is',
          ],
          { groups: ['staff'] },
        ),
        activity(
          'review',
          [3, 2],
          ['Se tilbake på hele løpet', 'Sjå tilbake på heile løpet', 'Look back on all of it'],
          {
            responsible: 'guide',
          },
        ),
        activity(
          'work',
          [5, 3],
          ['Dele metodene med andre', 'Dele metodane med andre', 'Share the methods with others'],
          {
            responsible: 'programmeLead',
          },
        ),
      ],
    ),
  ],
};
