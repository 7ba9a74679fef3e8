import type { PlanTemplate } from '../template.ts';
import { COMMUNITY_PLAN_DECISION } from './communityPlanDecision.ts';
import { START_NOTICE } from './statutory.ts';
import { activity, decision, milestone, phase, said } from './wording.ts';

/** The social element of the municipal master plan, about seventeen months (plan- og bygningsloven kap. 11). */
export const COMMUNITY_PLAN: PlanTemplate = {
  id: 'communityPlan',
  name: said([
    'Kommuneplanens samfunnsdel',
    'Samfunnsdelen av kommuneplanen',
    'Social element of the municipal master plan',
  ]),
  about: said([
    'Omtrent sytten måneder, fra forankring til vedtak og første oppfølging. Med planprogram, to høringer og vedtak i kommunestyret.',
    'Om lag sytten månader, frå forankring til vedtak og første oppfølging. Med planprogram, to høyringar og vedtak i kommunestyret.',
    'About seventeen months, from agreeing on the work to the decision and the first follow-up. With a planning programme, two consultations and a decision in the municipal council.',
  ]),
  desiredOutcome: said([
    'Vi har en samfunnsdel som innbyggerne kjenner seg igjen i, og som styrer budsjettet og det vi gjør hvert år.',
    'Vi har ein samfunnsdel som innbyggjarane kjenner seg att i, og som styrer budsjettet og det vi gjer kvart år.',
    'We have a plan for our community that residents recognise, and that steers the budget and what we do each year.',
  ]),
  asksForm: [],
  form: 'communityPlan',
  phases: [
    phase(
      6,
      ['Avklare og forankre', 'Avklare og forankre', 'Clarify and build support'],
      [
        activity(
          'meeting',
          [0, 1],
          [
            'Se tilbake på forrige planarbeid med ordfører og kommunedirektør',
            'Sjå tilbake på førre planarbeid med ordførar og kommunedirektør',
            'Look back on the last planning work with the mayor and the chief executive',
          ],
          {
            responsible: 'guide',
            method: [
              'Erfaringssamtale: hva virket, hva stoppet opp, og hvorfor?',
              'Erfaringssamtale: kva verka, kva stoppa opp, og kvifor?',
              'Experience dialogue: what worked, what came to a halt, and why?',
            ],
          },
        ),
        activity('meeting', [1, 2], ['Avklare forventninger', 'Avklare forventningar', 'Clarify expectations'], {
          responsible: 'chiefExecutive',
        }),
        activity(
          'work',
          [2, 2],
          [
            'Lage oversikt over hvem som berøres, og hvem som kan bidra',
            'Lage oversikt over kven det gjeld, og kven som kan bidra',
            'Map who is affected and who can contribute',
          ],
        ),
        activity(
          'workshop',
          [3, 1],
          ['Skrive ønsket resultat sammen', 'Skrive ønskt resultat saman', 'Write the desired outcome together'],
          {
            responsible: 'mayor',
            groups: ['executiveCommittee'],
            method: [
              'Et åpent møte når formannskapet er samlet',
              'Eit ope møte når formannskapet er samla',
              'An open meeting when the executive committee is gathered',
            ],
          },
        ),
        activity(
          'work',
          [4, 1],
          [
            'Avklare om planstrategi og planprogram skal lages sammen',
            'Avklare om planstrategi og planprogram skal lagast saman',
            'Settle whether to make the planning strategy and the planning programme together',
          ],
          { responsible: 'chiefExecutive' },
        ),
        decision('executiveCommittee', 5, [
          'Mandat og prosessleder er bestemt',
          'Mandat og prosessleiar er bestemte',
          'Mandate and process leader are decided',
        ]),
      ],
    ),
    phase(
      12,
      ['Oppstart og planprogram', 'Oppstart og planprogram', 'Start and planning programme'],
      [
        activity(
          'work',
          [0, 3],
          [
            'Samle kunnskapsgrunnlag og skrive utkast til planprogram',
            'Samle kunnskapsgrunnlag og skrive utkast til planprogram',
            'Gather knowledge and draft the planning programme',
          ],
        ),
        activity(
          'announcement',
          [3, 1],
          ['Varsle og kunngjøre oppstart', 'Varsle og kunngjere oppstart', 'Give notice of the start'],
          {
            subject: 'planningProgramme',
            groups: ['publicBodies', 'residents'],
            method: START_NOTICE,
          },
        ),
        activity(
          'hearing',
          [3, 7],
          ['Høring av planprogrammet', 'Høyring av planprogrammet', 'Consultation on the planning programme'],
          { subject: 'planningProgramme', groups: ['residents', 'youth', 'publicBodies', 'neighbours'] },
        ),
        activity('work', [10, 1], ['Gå gjennom innspillene', 'Gå gjennom innspela', 'Go through the comments']),
        decision(
          'municipalCouncil',
          11,
          ['Planprogrammet er fastsatt', 'Planprogrammet er fastsett', 'The planning programme is adopted'],
          { subject: 'planningProgramme' },
        ),
      ],
    ),
    phase(
      16,
      ['Kunnskap og medvirkning', 'Kunnskap og medverknad', 'Knowledge and participation'],
      [
        activity('survey', [0, 5], ['Innbyggerundersøkelse', 'Innbyggjarundersøking', 'Survey among residents'], {
          groups: ['residents'],
        }),
        activity(
          'workshop',
          [4, 2],
          ['Ungdommens eget verksted', 'Eigen verkstad for ungdom', 'Workshop for young people'],
          {
            groups: ['youth'],
            method: [
              'På skolen i skoletida, med ungdomsrådet som vertskap',
              'På skulen i skuletida, med ungdomsrådet som vertskap',
              'At school in school hours, hosted by the youth council',
            ],
          },
        ),
        activity(
          'workshop',
          [6, 6],
          ['Gjestebud i hver bygd', 'Gjestebod i kvar bygd', 'Kitchen-table talks in each village'],
          { groups: ['residents', 'associations', 'elderly', 'disability'] },
        ),
        activity('meeting', [8, 1], ['Næringsfrokost', 'Næringsfrukost', 'Business breakfast'], {
          responsible: 'mayor',
          groups: ['business'],
        }),
        activity(
          'meeting',
          [9, 3],
          [
            'Konsultere samiske interesser der de berøres',
            'Konsultere samiske interesser der planen rører ved dei',
            'Consult Sámi interests where they are affected',
          ],
          { responsible: 'chiefExecutive', groups: ['sami'] },
        ),
        activity(
          'work',
          [12, 3],
          [
            'Oppsummere og fortelle hva folk sa',
            'Oppsummere og fortelje kva folk sa',
            'Sum up and tell people what was said',
          ],
        ),
        milestone(15, ['Kunnskapen er samlet', 'Kunnskapen er samla', 'The knowledge is gathered']),
      ],
    ),
    phase(
      10,
      ['Mål og veivalg', 'Mål og vegval', 'Goals and choices'],
      [
        activity(
          'workshop',
          [0, 1],
          ['Åpent verksted i kommunestyret', 'Open verkstad i kommunestyret', 'Open workshop in the council'],
          {
            responsible: 'mayor',
            groups: ['municipalCouncil'],
          },
        ),
        activity(
          'work',
          [1, 3],
          ['Velge tre til fem satsingsområder', 'Velje tre til fem satsingsområde', 'Choose three to five focus areas'],
        ),
        activity(
          'work',
          [3, 3],
          [
            'Skrive målene som om de er nådd',
            'Skrive måla som om dei er nådde',
            'Write the goals as if they have been reached',
          ],
        ),
        activity(
          'work',
          [5, 4],
          [
            'Knytte målene til handlingsdel og økonomiplan',
            'Knyte måla til handlingsdel og økonomiplan',
            'Link the goals to the action section and the financial plan',
          ],
          { responsible: 'chiefExecutive' },
        ),
        milestone(9, ['Planforslaget er klart', 'Planframlegget er klart', 'The plan proposal is ready']),
      ],
    ),
    ...COMMUNITY_PLAN_DECISION,
  ],
};
