import type { TemplateActivity, TemplatePhase } from '../template.ts';
import { activity, decision, phase, type Wording } from './wording.ts';

/** Plan- og bygningsloven § 11-12: a newspaper that is commonly read there, the internet, and a notice to those affected. */
export const START_NOTICE: Wording = [
  'Lokalavisa og kommunens nettsider, og brev til berørte myndigheter',
  'Lokalavisa og nettsidene til kommunen, og brev til dei styresmaktene det gjeld',
  'The local newspaper and the municipality’s website, and letters to the public bodies affected',
];

/** Plan- og bygningsloven § 11-14. */
export const HEARING_NOTICE: Wording = [
  'Lokalavisa og kommunens nettsider',
  'Lokalavisa og nettsidene til kommunen',
  'The local newspaper and the municipality’s website',
];

/** Plan- og bygningsloven § 11-15; there is no appeal. */
export const DECISION_NOTICE: Wording = [
  'Kunngjøres også på nett. Planen sendes til departementet, statsforvalteren, fylkeskommunen og berørte statlige organer.',
  'Blir kunngjort på nett også. Planen blir send til departementet, statsforvaltaren, fylkeskommunen og dei statlege organa det gjeld.',
  'Announced online too. The plan is sent to the ministry, the county governor, the county council and the state bodies affected.',
];

/**
 * The councils of the elderly, of people with disabilities and of youth have a right to give statements on what concerns
 * them, early enough to have a say, and their statements go with the matter (kommuneloven § 5-12).
 *
 * @param at the first week within the phase, and how many
 */
export const councilsHeard = (
  at: readonly [week: number, weeks: number],
  more: Partial<Pick<TemplateActivity, 'forms'>> = {},
): TemplateActivity =>
  activity(
    'meeting',
    at,
    [
      'Legge saken fram for eldrerådet, rådet for personer med funksjonsnedsettelse og ungdomsrådet',
      'Leggje saka fram for eldrerådet, rådet for personar med funksjonsnedsetjing og ungdomsrådet',
      'Put the matter before the councils of the elderly, of people with disabilities and of youth',
    ],
    {
      groups: ['elderly', 'disability', 'youth'],
      method: [
        'Så tidlig at rådene kan påvirke saken. Uttalelsene følger saken til kommunestyret.',
        'Så tidleg at råda kan påverke saka. Fråsegnene følgjer saka til kommunestyret.',
        'Early enough for the councils to have a say. Their statements go with the matter to the municipal council.',
      ],
      ...more,
    },
  );

/** What a sub-plan has and a strategy of one's own has not: start and planning programme (plan- og bygningsloven §§ 11-12, 11-13). */
export const PROGRAMME_PHASE: TemplatePhase = phase(
  12,
  ['Oppstart og planprogram', 'Oppstart og planprogram', 'Start and planning programme'],
  [
    activity('work', [0, 3], ['Skrive utkast til planprogram', 'Skrive utkast til planprogram', 'Draft the programme']),
    activity(
      'announcement',
      [3, 1],
      ['Varsle og kunngjøre oppstart', 'Varsle og kunngjere oppstart', 'Give notice of the start'],
      { subject: 'planningProgramme', groups: ['publicBodies', 'residents'], method: START_NOTICE },
    ),
    activity(
      'hearing',
      [3, 7],
      ['Høring av planprogrammet', 'Høyring av planprogrammet', 'Consultation on the planning programme'],
      { subject: 'planningProgramme', groups: ['residents', 'youth', 'business', 'publicBodies'] },
    ),
    activity('work', [10, 1], ['Gå gjennom innspillene', 'Gå gjennom innspela', 'Go through the comments']),
    decision(
      'municipalCouncil',
      11,
      ['Planprogrammet er fastsatt', 'Planprogrammet er fastsett', 'The planning programme is adopted'],
      { subject: 'planningProgramme' },
    ),
  ],
  ['subPlan'],
);

/** The hearing of a sub-plan and the council's own decision (plan- og bygningsloven §§ 11-14, 11-15). */
export const HEARING_PHASE: TemplatePhase = phase(
  13,
  ['Høring og vedtak', 'Høyring og vedtak', 'Consultation and decision'],
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
        groups: ['residents', 'youth', 'elderly', 'disability', 'business', 'associations', 'owners', 'publicBodies'],
      },
    ),
    councilsHeard([3, 3]),
    activity(
      'work',
      [8, 3],
      [
        'Svare på innspillene og skrive saken til kommunestyret',
        'Svare på innspela og skrive saka til kommunestyret',
        'Answer the comments and write the council paper',
      ],
    ),
    decision(
      'municipalCouncil',
      11,
      ['Kommunestyret vedtar planen', 'Kommunestyret vedtek planen', 'The council adopts the plan'],
      { subject: 'planProposal' },
    ),
    activity(
      'announcement',
      [12, 1],
      [
        'Kunngjøre vedtaket og sende planen ut',
        'Kunngjere vedtaket og sende planen ut',
        'Announce the decision and send the plan out',
      ],
      { method: DECISION_NOTICE },
    ),
  ],
  ['subPlan'],
);
